import type { Part } from './parts.ts';

/**
 * The one tree of the project. A reader makes it from text; everything else reads it and nothing knows which reader it was.
 * Offsets count UTF-16 units from the start of the text; `end` is the first unit after the node.
 */

interface NodeBase {
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export type ScalarValue = string | number | boolean | null;

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly style: ScalarStyle;
}

export interface Pair {
  readonly key: ScalarNode;
  /** The key as text, whatever YAML type it has. */
  readonly name: string;
  /** Nothing stands after `key:`. */
  readonly value: YamlNode | undefined;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
  readonly flow: boolean;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  /** An item is `undefined` when nothing stands after its dash. */
  readonly items: readonly (YamlNode | undefined)[];
  readonly flow: boolean;
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The node that the anchor marks; `undefined` for an unknown anchor and for one that holds this very alias. */
  readonly target: Exclude<YamlNode, AliasNode> | undefined;
}

export type YamlNode = ScalarNode | MapNode | SequenceNode | AliasNode;

/** What stands for itself: an alias is looked through, once. */
export type ResolvedNode = Exclude<YamlNode, AliasNode>;

export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  /** English, with `{0}` … for the arguments. */
  readonly sentence: string;
  readonly args: readonly (string | number)[];
  /** `yaml`: any YAML reader would report it. `limit`: we refuse what YAML allows. */
  readonly origin: 'yaml' | 'limit';
  /** The tree around it is guesswork, so that other findings there would be as well. */
  readonly breaks?: true;
}

export interface YamlDocument {
  readonly text: string;
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** What can be read again by itself, in the order of the text; none when there is nothing of the kind. */
  readonly parts?: readonly Part[];
  /** The problems that are in none of the parts. */
  readonly ownProblems?: readonly SyntaxProblem[];
}

/** Never throws: what cannot be read has problems, and as much of a tree as there is. */
export type YamlReader = (text: string) => YamlDocument;

export function resolved(node: YamlNode | undefined): ResolvedNode | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** The pair with that key, the first one where a key stands twice; `undefined` when the node is no map or has no such key. */
export function pairOf(node: YamlNode | undefined, name: string): Pair | undefined {
  const map = resolved(node);
  return map?.kind === 'map' ? map.pairs.find((pair) => pair.name === name) : undefined;
}

/** The value under that key; `undefined` when there is none. */
export function valueAt(node: YamlNode | undefined, name: string): ResolvedNode | undefined {
  return resolved(pairOf(node, name)?.value);
}

/** The items of a sequence that have a value; empty for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly ResolvedNode[] {
  const sequence = resolved(node);
  if (sequence?.kind !== 'sequence') return [];
  return sequence.items.map(resolved).filter((item) => item !== undefined);
}

/** The text of a scalar that holds text; `undefined` for anything else. */
export function textOf(node: YamlNode | undefined): string | undefined {
  const scalar = resolved(node);
  return scalar?.kind === 'scalar' && typeof scalar.value === 'string' ? scalar.value : undefined;
}
