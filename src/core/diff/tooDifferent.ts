import type { Comparison } from './comparison.ts';
import { sizeOf } from './part.ts';
import type { Thing } from './thing.ts';

/** Smaller things are read in a glance, whatever happened to them. In values. */
const SMALL = 60;

/** When less than this share of both sides is left, a list of changes says less than the two texts. */
const LEFT = 0.1;

/** More changes of one thing than anybody reads one by one. */
const MOST_CHANGES = 5000;

/** Whether two versions of a thing have so little in common that only their texts can be compared. */
export function isTooDifferent({ before, after }: Thing, { drafts }: Comparison): boolean {
  if (!before || !after) return false;
  if (drafts.length > MOST_CHANGES) return true;
  const total = Math.min(sizeOf(before), sizeOf(after));
  if (total < SMALL) return false;
  const touched = { before: 0, after: 0 };
  for (const draft of drafts) {
    // Of what has moved, been split or merged, everything is still there.
    if (draft.kind === 'moved' || draft.edits) continue;
    if (draft.before) touched.before += sizeOf(draft.before.part);
    if (draft.after) touched.after += sizeOf(draft.after.part);
  }
  const left = Math.max(sizeOf(before) - touched.before, sizeOf(after) - touched.after);
  return left < LEFT * Math.max(sizeOf(before), sizeOf(after));
}
