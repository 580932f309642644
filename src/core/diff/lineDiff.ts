import { longestOrder } from './longestOrder.ts';

/** Lines that are not on the other side, by their numbers, counted from 0. */
export interface LineDifference {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Between two lines that are sure to be the same, no more pairs than this are compared one by one. */
const MOST_PAIRS = 250_000;

/**
 * What has to be taken out of one list of lines and put in to make another. Lines that stand once on each side are the
 * anchors (patience diff); between them, what is small is compared exactly and what is large counts as different.
 */
export function lineDifference(before: readonly string[], after: readonly string[]): LineDifference {
  const removed: number[] = [];
  const added: number[] = [];
  const work: [number, number, number, number][] = [[0, before.length, 0, after.length]];
  for (let part = work.pop(); part; part = work.pop()) {
    let [a, aEnd, b, bEnd] = part;
    while (a < aEnd && b < bEnd && before[a] === after[b]) {
      a++;
      b++;
    }
    while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) {
      aEnd--;
      bEnd--;
    }
    if (a === aEnd || b === bEnd) {
      for (let i = a; i < aEnd; i++) removed.push(i);
      for (let i = b; i < bEnd; i++) added.push(i);
      continue;
    }
    const anchors = anchorsOf(before, a, aEnd, after, b, bEnd);
    if (anchors.length === 0) {
      const kept = commonLines(before, a, aEnd, after, b, bEnd);
      for (let i = a; i < aEnd; i++) if (!kept.before.has(i)) removed.push(i);
      for (let i = b; i < bEnd; i++) if (!kept.after.has(i)) added.push(i);
      continue;
    }
    let [fromA, fromB] = [a, b];
    for (const anchor of anchors) {
      work.push([fromA, anchor.before, fromB, anchor.after]);
      [fromA, fromB] = [anchor.before + 1, anchor.after + 1];
    }
    work.push([fromA, aEnd, fromB, bEnd]);
  }
  return { removed: removed.sort((x, y) => x - y), added: added.sort((x, y) => x - y) };
}

function anchorsOf(
  before: readonly string[],
  a: number,
  aEnd: number,
  after: readonly string[],
  b: number,
  bEnd: number,
) {
  const once = onceIn(before, a, aEnd);
  const matches = [...onceIn(after, b, bEnd)].flatMap(([line, at]) => {
    const other = once.get(line);
    return other === undefined ? [] : [{ before: other, after: at }];
  });
  return [...longestOrder(matches, false)].sort((x, y) => x.before - y.before);
}

function onceIn(lines: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let i = start; i < end; i++) {
    const line = lines[i]!;
    if (places.has(line)) twice.add(line);
    places.set(line, i);
  }
  for (const line of twice) places.delete(line);
  return places;
}

/** The longest common subsequence, by its table. */
function commonLines(
  before: readonly string[],
  a: number,
  aEnd: number,
  after: readonly string[],
  b: number,
  bEnd: number,
) {
  const kept = { before: new Set<number>(), after: new Set<number>() };
  const [rows, columns] = [aEnd - a, bEnd - b];
  if (rows * columns > MOST_PAIRS) return kept;
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const same = before[a + i] === after[b + j];
      table[i * width + j] = same
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (before[a + i] === after[b + j]) {
      kept.before.add(a + i++);
      kept.after.add(b + j++);
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}
