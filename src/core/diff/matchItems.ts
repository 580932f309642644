import type { Match } from './longestOrder.ts';
import { type Part, printOf, textOfPart } from './part.ts';
import type { Renames } from './renames.ts';
import { similarity } from './similarity.ts';

/** Of what neither an id nor anything else identifies, so many on each side are compared with each other; beyond, only equals are found. */
export const MOST_COMPARED = 60;

/** Two texts that have less in common are two texts. */
const ENOUGH = 0.55;

/** By these an item without an id is known, in this order. */
const NATURAL_KEYS = ['metric', 'date', 'team', 'to', 'url', 'persona', 'participant', 'name', 'statement'];

export interface Matching {
  readonly matches: readonly Match[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Which items of two lists are the same thing: by id; then by being equal; then by what identifies them naturally, such as
 * the metric of a key result; then by being similar. The answer is mirrored when the sides are.
 */
export function matchItems(
  before: readonly Part[],
  after: readonly Part[],
  resemble: (a: Part, b: Part) => number = likeness,
  renames?: Renames,
): Matching {
  const open = new OpenItems(before, after);
  open.pairBy((item) => idOf(item));
  open.pairBy((item) => printOf(item));
  if (renames && !renames.none) open.pairBy((item, side) => referenceOf(item, side, renames));
  open.pairBy((item, side) => naturalKey(item, side === 0 ? renames : undefined));
  open.pairSimilar(resemble);
  return open.result();
}

class OpenItems {
  readonly #matches: Match[] = [];
  readonly #sides: readonly [readonly Part[], readonly Part[]];
  #before: number[];
  #after: number[];

  constructor(before: readonly Part[], after: readonly Part[]) {
    this.#sides = [before, after];
    this.#before = [...before.keys()];
    this.#after = [...after.keys()];
  }

  /** Pairs what has the same key, the first with the first where a key stands twice. */
  pairBy(keyOf: (item: Part, side: 0 | 1) => string | undefined): void {
    if (this.#before.length === 0 || this.#after.length === 0) return;
    const waiting = new Map<string, number[]>();
    for (const at of this.#before) {
      const key = keyOf(this.#sides[0][at]!, 0);
      if (key === undefined) continue;
      const list = waiting.get(key);
      if (list) list.push(at);
      else waiting.set(key, [at]);
    }
    const taken = new Set<number>();
    this.#after = this.#after.filter((at) => {
      const key = keyOf(this.#sides[1][at]!, 1);
      const before = key === undefined ? undefined : waiting.get(key)?.shift();
      if (before === undefined) return true;
      taken.add(before);
      this.#matches.push({ before, after: at });
      return false;
    });
    this.#before = this.#before.filter((at) => !taken.has(at));
  }

  pairSimilar(resemble: (a: Part, b: Part) => number): void {
    if (this.#before.length === 0 || this.#after.length === 0) return;
    if (this.#before.length > MOST_COMPARED || this.#after.length > MOST_COMPARED) return;
    const candidates: (Match & { readonly score: number })[] = [];
    for (const before of this.#before) {
      for (const after of this.#after) {
        const score = resemble(this.#sides[0][before]!, this.#sides[1][after]!);
        if (score >= ENOUGH) candidates.push({ before, after, score });
      }
    }
    candidates.sort(bestFirst);
    for (const { before, after } of candidates) {
      if (!this.#before.includes(before) || !this.#after.includes(after)) continue;
      this.#matches.push({ before, after });
      this.#before = this.#before.filter((at) => at !== before);
      this.#after = this.#after.filter((at) => at !== after);
    }
  }

  result(): Matching {
    const matches = this.#matches.sort((a, b) => a.after - b.after);
    return { matches, removed: this.#before, added: this.#after };
  }
}

/** Ties are broken by what does not depend on which side is the old one. */
export function bestFirst(a: Match & { score: number }, b: Match & { score: number }): number {
  const apart = (match: Match) => Math.abs(match.before - match.after);
  const first = (match: Match) => Math.min(match.before, match.after);
  return b.score - a.score || apart(a) - apart(b) || first(a) - first(b);
}

export function idOf(item: Part): string | undefined {
  return textOfPart(item, 'id');
}

function naturalKey(item: Part, renames: Renames | undefined): string | undefined {
  if (idOf(item) !== undefined) return undefined;
  for (const key of NATURAL_KEYS) {
    const part = item.entries.get(key);
    if (part?.value === undefined || part.value === null) continue;
    return `${key}:${(renames && referenceOf(part, 0, renames)) ?? part.value}`;
  }
  return undefined;
}

/** What a reference of either side is called on the new one; `undefined` for what is none. */
function referenceOf({ shape, value }: Part, side: 0 | 1, renames: Renames): string | undefined {
  if (!shape?.ref || typeof value !== 'string') return undefined;
  return side === 0 ? renames.now(shape.ref, value) : value;
}

/**
 * Two with different ids are one thing only when what people call it is nearly the same. A plain word in a list, such as
 * a reference, is itself or another one.
 */
export function likeness(a: Part, b: Part): number {
  if (a.kind !== 'map' || b.kind !== 'map') return 0;
  const names = ['name', 'statement', 'title', 'text', 'need', 'action', 'when'];
  for (const key of names) {
    const [left, right] = [textOfPart(a, key), textOfPart(b, key)];
    if (left !== undefined && right !== undefined) return similarity(left, right);
  }
  return 0;
}
