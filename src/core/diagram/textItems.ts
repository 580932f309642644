import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { listField, textField, textsField } from '../model/fields.ts';
import type { Path } from '../yaml/place.ts';
import { allNamed, type Named } from './named.ts';
import { type Place, placeOf } from './place.ts';

/** An item of a list of texts: a plain text, or a text with more about it. */
export interface TextItemView {
  readonly text: string;
  readonly at: Place;
  readonly priority?: string;
  readonly evidence: readonly Named[];
}

/** The items that have a text, in their order; empty when there is no such list. */
export function textItems(facts: DocumentFacts, key: string, index: WorkspaceIndex): readonly TextItemView[] {
  return listField(facts.data, key).flatMap((item, i) => textItem([key, i], item, index) ?? []);
}

/** The text at a path, plain or under `text`; `undefined` when there is none. */
export function textItem(path: Path, item: unknown, index: WorkspaceIndex): TextItemView | undefined {
  const text = typeof item === 'string' ? item.trim() : textField(item, 'text');
  if (text === undefined || text === '') return undefined;
  return {
    text,
    at: placeOf(path),
    priority: textField(item, 'priority'),
    evidence: allNamed(textsField(item, 'evidence'), 'evidence', index),
  };
}
