import { tidyProblems } from './syntaxProblems.ts';
import type {
  AliasNode,
  Pair,
  ResolvedNode,
  SequenceNode,
  SyntaxProblem,
  YamlDocument,
  YamlNode,
} from './tree.ts';

/**
 * An item of a list that stands below a key of the whole document, such as a stage or a touchpoint: the unit of reading
 * again. What is made from it is remembered under its `read`, which lives on from version to version until one of its
 * lines changes.
 */
export interface Part {
  /** The number of the pair in the map of the whole text whose list it belongs to. */
  readonly pair: number;
  /** Which item of that list it is, from 0. */
  readonly item: number;
  /** Where its dash stands on its line. */
  readonly column: number;
  /** Its lines, with blank ones and comments behind it. */
  readonly start: number;
  readonly end: number;
  readonly read: PartRead;
}

/** What was read from the lines of a part, with the places that they had in what was read. */
export interface PartRead {
  /** Where its lines began there: 0 when they were read by themselves. */
  readonly from: number;
  readonly node: YamlNode | undefined;
  /** Where the item ends; behind its dash when there is nothing. */
  readonly end: number;
  readonly problems: readonly SyntaxProblem[];
}

/** A document with parts; `ownProblems` are those that are in none of them. */
export function documentOf(
  text: string,
  root: YamlNode,
  parts: readonly Part[],
  ownProblems: readonly SyntaxProblem[],
): YamlDocument {
  if (parts.length === 0) return { text, root, problems: tidyProblems(ownProblems, text) };
  const problems = [...ownProblems];
  for (const { read, start } of parts) {
    if (read.problems.length > 0) problems.push(...movedProblems(read.problems, start - read.from));
  }
  return { text, root, problems: tidyProblems(problems, text), parts, ownProblems };
}

/** The parts of a document by the number of the pair that holds their list. */
export function partsByPair({
  parts = [],
}: Pick<YamlDocument, 'parts'>): ReadonlyMap<number, readonly Part[]> {
  const lists = new Map<number, Part[]>();
  for (const part of parts) {
    const list = lists.get(part.pair);
    if (list) list.push(part);
    else lists.set(part.pair, [part]);
  }
  return lists;
}

export function movedProblems(problems: readonly SyntaxProblem[], by: number): readonly SyntaxProblem[] {
  return problems.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
}

/** A list whose items are moved to where they stand now when somebody asks for them. */
export class PartList implements SequenceNode {
  readonly kind = 'sequence';
  readonly flow = false;
  readonly start: number;
  readonly end: number;
  readonly #parts: readonly Part[];
  #items: readonly (YamlNode | undefined)[] | undefined;

  constructor(parts: readonly Part[]) {
    const [first, last] = [parts[0]!, parts[parts.length - 1]!];
    this.start = first.start + first.column;
    this.end = last.read.end + last.start - last.read.from;
    this.#parts = parts;
  }

  get items(): readonly (YamlNode | undefined)[] {
    this.#items ??= this.#parts.map(({ read, start }) => read.node && moved(read.node, start - read.from));
    return this.#items;
  }
}

/** The same tree, so many characters further down. */
export function moved<T extends YamlNode>(node: T, by: number): T {
  return by === 0 ? node : (move(node, by) as T);
}

function move(node: YamlNode, by: number): YamlNode {
  const { start, end } = node;
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', value: node.value, style: node.style, start: start + by, end: end + by };
    case 'map': {
      const pairs = node.pairs.map((pair) => movedPair(pair, by));
      return { kind: 'map', pairs, flow: node.flow, start: start + by, end: end + by };
    }
    case 'sequence': {
      const items = node.items.map((item) => item && move(item, by));
      return { kind: 'sequence', items, flow: node.flow, start: start + by, end: end + by };
    }
    case 'alias': {
      const target = node.target && (move(node.target, by) as ResolvedNode);
      return { kind: 'alias', name: node.name, target, start: start + by, end: end + by } as AliasNode;
    }
  }
}

export function movedPair({ key, name, value }: Pair, by: number): Pair {
  return { key: moved(key, by), name, value: value && moved(value, by) };
}
