import { type Part, printOf, textOfPart } from './part.ts';

/**
 * Tells the two directions of a comparison apart, whatever the two lists are called: for one of the directions it says
 * yes, for the other no. A choice between equals that asks it is the mirrored choice when the sides are exchanged.
 */
export function isMirrored(before: readonly Part[], after: readonly Part[]): boolean {
  for (let i = 0; i < Math.min(before.length, after.length); i++) {
    const [a, b] = [keyOf(before[i]!), keyOf(after[i]!)];
    if (a !== b) return a > b;
  }
  return before.length > after.length;
}

function keyOf(item: Part): string {
  return textOfPart(item, 'id') ?? printOf(item);
}
