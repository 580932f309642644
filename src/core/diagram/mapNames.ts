import type { Translate, Uri } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { listField, textField } from '../model/fields.ts';
import type { Path } from '../yaml/place.ts';
import { durationWords } from './durationWords.ts';
import type { MapText, MapThing } from './mapView.ts';
import { placeOf } from './place.ts';

/** What a list of ids names: the definition where there is one, and where the id stands. */
export interface NamedThing {
  readonly thing: MapThing;
  readonly definition: Located<Definition> | undefined;
}

/** Finds what the ids of a journey mean. */
export class MapNames {
  readonly #index: WorkspaceIndex;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
  }

  find(kinds: readonly string[], id: string): Located<Definition> | undefined {
    for (const kind of kinds) {
      const [found] = this.#index.definitionsOf(`${kind}:${id}`);
      if (found) return found;
    }
    return undefined;
  }

  /** The name of the thing; its id when nothing has that id. */
  nameOf(kinds: readonly string[], id: string): string {
    return this.find(kinds, id)?.item.name ?? id;
  }

  /** The things whose ids stand in a list. */
  list(holder: unknown, path: Path, key: string, kinds: readonly string[]): readonly NamedThing[] {
    return listField(holder, key).flatMap((id, i) => {
      if (typeof id !== 'string') return [];
      const definition = this.find(kinds, id);
      return { thing: { at: placeOf([...path, key, i]), id, text: definition?.item.name ?? id }, definition };
    });
  }

  /** The thing whose id stands under a key; `undefined` when none does. */
  one(holder: unknown, path: Path, key: string, kinds: readonly string[]): MapThing | undefined {
    const id = textField(holder, key);
    return id === undefined ? undefined : { at: placeOf([...path, key]), id, text: this.nameOf(kinds, id) };
  }
}

/** A plain text under a key; `undefined` when there is none. */
export function mapText(holder: unknown, path: Path, key: string): MapText | undefined {
  const text = textField(holder, key);
  return text === undefined ? undefined : { at: placeOf([...path, key]), text };
}

/** A list of texts, some of them with more under `text`. */
export function mapTexts(holder: unknown, path: Path, key: string): readonly MapText[] {
  return listField(holder, key).flatMap((item, i) => {
    const text = typeof item === 'string' ? item : textField(item, 'text');
    return text === undefined ? [] : { at: placeOf([...path, key, i]), text };
  });
}

/** The place of a definition, as a picture of the file at `shown` names it. */
export function placeOfDefinition({ facts, item }: Located<Definition>, shown: DocumentFacts): string {
  const other: Uri | undefined = facts.uri === shown.uri ? undefined : facts.uri;
  return placeOf(item.path, other);
}

/** A length of time in words; as it stands when it is none. */
export function durationField(holder: unknown, key: string, translate: Translate): string | undefined {
  const duration = textField(holder, key);
  return duration && (durationWords(duration, translate) ?? duration);
}
