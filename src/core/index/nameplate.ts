import { textField } from '../model/fields.ts';
import type { Path, Span } from '../yaml/place.ts';
import type { DocumentFacts } from './facts.ts';

/** Where to point when a thing lacks something: at its id, at its name when it has no id, at the whole otherwise. */
export function nameplate(facts: DocumentFacts, path: Path, data: unknown): Span {
  const key = ['id', 'name', 'text'].find((candidate) => textField(data, candidate) !== undefined);
  return facts.spans.valueAt(key === undefined ? path : [...path, key]);
}
