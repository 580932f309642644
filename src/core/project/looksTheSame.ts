import type { Range } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { haveSameKeys } from '../index/workspaceIndex.ts';
import { editBetween } from '../yaml/editBetween.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';

/** A version of a document, as others can see it who show places of it. */
export interface SeenText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly facts: DocumentFacts;
}

/**
 * Whether those who show places of a document need not be asked again about a new version of it: the places are where they
 * were and nothing on their lines has changed, and all that has a name is called the same and has the same status.
 */
export function looksTheSame(before: SeenText, after: SeenText, places: readonly Range[]): boolean {
  if (!areNamedTheSame(before.facts, after.facts)) return false;
  const edit = editBetween(before.text, after.text);
  const first = after.lines.positionAt(edit.start).line;
  const last = after.lines.positionAt(edit.after).line;
  const keepsLines = before.lines.lineCount === after.lines.lineCount;
  return places.every(({ start, end }) => end.line < first || (keepsLines && start.line > last));
}

function areNamedTheSame(before: DocumentFacts, after: DocumentFacts): boolean {
  return (
    haveSameKeys(before, after) &&
    after.definitions.every((one, i) => {
      const other = before.definitions[i]!;
      return one === other || (one.name === other.name && one.status === other.status);
    })
  );
}
