import { limitProblem } from './limits.ts';
import { moved, movedPair } from './parts.ts';
import { readWithYaml } from './readWithYaml.ts';
import { type Pair, resolved, type SyntaxProblem, type YamlDocument, type YamlNode } from './tree.ts';

/** An anchor, an alias or a tag concerns other parts of the text; a directive or a line of dashes all of it. */
const CONCERNS_OTHERS = /(?:^|[\s,[{])[&*!]\S|^(?:%|---|\.\.\.)/m;

const HEAD = 'k:\n';

/** What stands below would show that the lines before have no end: an open bracket takes it in, and so does an open quote. */
const WITNESS = `"'"`;

export interface ReadItem {
  readonly node: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

export interface ReadPair {
  readonly pair: Pair;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads an item of a list by `yaml`, as it reads it among others. `undefined` when what is wrong in there may concern
 * other lines as well.
 *
 * @param lines all lines of the item, from the one with its dash, which stands at `column`
 * @param at where they stand
 * @param next where the first thing behind them stands; -1 for nothing
 */
export function readItemWithYaml(
  lines: string,
  column: number,
  at: number,
  next: number,
): ReadItem | undefined {
  const read = readAbove(lines, ' '.repeat(column), `- ${WITNESS}`, HEAD);
  const map = resolved(read?.root);
  const list = map?.kind === 'map' && map.pairs.length === 1 ? resolved(map.pairs[0]?.value) : undefined;
  if (!read || list?.kind !== 'sequence' || list.flow || list.items.length !== 2) return undefined;
  if (!isWitness(list.items[1]) || (next < 0 && pointsBelow(read))) return undefined;
  // Such as a list for a key: it ends elsewhere without what stands below.
  if (read.problems.length > 0 && !isBroken(read)) return undefined;
  const by = at - HEAD.length;
  return { node: list.items[0] && moved(list.items[0], by), problems: problemsOf(read, by, next) };
}

/**
 * The same for a key of the whole text with its value, where something in there is broken. `undefined` also when nothing is:
 * what is rare and right may end elsewhere without what stands below.
 *
 * @param lines all lines of the pair, from the one with its key, which stands at the margin
 * @param at where they stand
 * @param next where the key behind it stands
 */
export function readPairWithYaml(lines: string, at: number, next: number): ReadPair | undefined {
  const read = readAbove(lines, '', `${WITNESS}: ${WITNESS}`, '');
  const map = resolved(read?.root);
  if (!read || map?.kind !== 'map' || map.flow || map.pairs.length !== 2) return undefined;
  const [pair, last] = map.pairs;
  if (!pair || !isWitness(last?.key) || !isWitness(last?.value)) return undefined;
  if (!isBroken(read)) return undefined;
  return { pair: movedPair(pair, at), problems: problemsOf(read, at, next) };
}

interface ReadAbove extends YamlDocument {
  /** Where the witness stands. */
  readonly witness: number;
}

/**
 * Reads lines with a witness below them, behind a comment: that ends a text behind a bracket that was never closed, to which
 * `yaml` would otherwise add the line below.
 */
function readAbove(lines: string, margin: string, below: string, head: string): ReadAbove | undefined {
  if (CONCERNS_OTHERS.test(lines) || limitProblem(lines)) return undefined;
  const gap = /[\r\n]$/.test(lines) ? '' : '\n';
  const above = `${head}${lines}${gap}${margin}#\n${margin}`;
  const end = head.length + lines.length;
  const read = readWithYaml(`${above}${below}\n`, end);
  const witness = above.length;
  const isApart = read.problems.every((one) => one.end <= end || isAt(witness, one));
  return isApart ? { ...read, witness } : undefined;
}

/** Where a bracket is missing, the reader points at what it finds instead of it. */
function isAt(place: number, { start, end, args }: SyntaxProblem): boolean {
  return start === place && end === place + 1 && args.length === 0;
}

function pointsBelow({ problems, witness }: ReadAbove): boolean {
  return problems.some((one) => isAt(witness, one));
}

function problemsOf({ problems, witness }: ReadAbove, by: number, next: number): readonly SyntaxProblem[] {
  return problems.map((one) =>
    isAt(witness, one)
      ? { ...one, start: next, end: next + 1 }
      : { ...one, start: one.start + by, end: one.end + by },
  );
}

function isBroken({ problems }: YamlDocument): boolean {
  return problems.some(({ breaks }) => breaks);
}

function isWitness(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === "'" && node.style === 'double';
}
