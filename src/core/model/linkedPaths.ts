import type { DocumentFacts } from '../index/facts.ts';
import type { Path } from '../yaml/place.ts';
import { textField } from './fields.ts';

/** An absolute path, or an address, is none that leads to a file beside the document: the schema says so. */
const ELSEWHERE = /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/;

/** The files that a document points at by a path relative to itself, and where it does. */
export function linkedPaths(facts: DocumentFacts): readonly { readonly path: string; readonly at: Path }[] {
  const avatar = facts.kind === 'persona' ? textField(facts.data, 'avatar') : undefined;
  return avatar === undefined || ELSEWHERE.test(avatar) ? [] : [{ path: avatar, at: ['avatar'] }];
}
