import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import type { Span } from './place.ts';
import { repeatedKey, tidyProblems } from './syntaxProblems.ts';
import { syntaxSentence } from './syntaxSentence.ts';
import type {
  Pair,
  ResolvedNode,
  ScalarNode,
  ScalarStyle,
  SyntaxProblem,
  YamlDocument,
  YamlNode,
} from './tree.ts';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/**
 * Reads YAML 1.2 by the `yaml` package. The text must be within the limits.
 *
 * @param end nothing that begins before it reaches further
 */
export function readWithYaml(text: string, end = text.length): YamlDocument {
  // A single CR ends a line for YAML and for every editor, but not for the parser. Lengths stay the same.
  const parsed = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false, // compares all pairs; the tree does it by a set
    version: '1.2',
  });
  const problems: SyntaxProblem[] = [...parsed.errors, ...parsed.warnings].map((error) => {
    const place = placeOf(error, text);
    const [sentence, ...args] = syntaxSentence(error, text.slice(place.start, place.end));
    const breaks = parsed.errors.includes(error as YAMLParseError) && error.code !== 'MULTIPLE_DOCS';
    return { ...place, sentence, args, origin: 'yaml', ...(breaks && { breaks }) };
  });
  const root = parsed.contents
    ? new TreeBuilder(text.slice(0, end), problems).build(parsed.contents as ParsedNode)
    : undefined;
  reportUnreadable(text, problems);
  return { text, root, problems: tidyProblems(problems, text) };
}

/** The parser points at a single UTF-16 unit, or at everything behind a place; a person looks at characters of one line. */
function placeOf({ code, pos }: YAMLError, text: string): Span {
  const start = pos[0] - (splitsCharacter(text, pos[0]) ? 1 : 0);
  const rest = text.slice(start).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : start + rest;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { start, end: lineEnd };
  if (code === 'MULTIPLE_DOCS') return { start, end: Math.min(pos[1], lineEnd) };
  const end = Math.min(pos[1], text.length);
  return { start, end: end + (splitsCharacter(text, end) ? 1 : 0) };
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}

function reportUnreadable(text: string, problems: SyntaxProblem[]): void {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return;
  problems.push({
    start: at,
    end: at + 1,
    sentence: 'Some bytes of this file are not UTF-8 text. Save the file with the encoding UTF-8.',
    args: [],
    origin: 'limit',
  });
}

class TreeBuilder {
  readonly #text: string;
  readonly #problems: SyntaxProblem[];
  /** `undefined` while the anchored node itself is being built: an alias to it would hold itself. */
  readonly #anchors = new Map<string, ResolvedNode | undefined>();

  constructor(text: string, problems: SyntaxProblem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  build(node: ParsedNode): YamlNode | undefined {
    if (isAlias(node)) return this.#alias(node.source, node.range[0], node.range[1]);
    const { anchor } = node;
    if (anchor) this.#anchors.set(anchor, undefined);
    const built = isMap(node) ? this.#map(node) : isSeq(node) ? this.#sequence(node) : this.#scalar(node);
    if (anchor && built) this.#anchors.set(anchor, built);
    return built;
  }

  #alias(name: string, start: number, end: number): YamlNode {
    const target = this.#anchors.get(name);
    if (!target) {
      this.#report(
        start,
        end,
        this.#anchors.has(name)
          ? 'The anchor `&{0}` holds this reference to itself. Write the value out.'
          : 'There is no anchor `&{0}` above this line.',
        name,
      );
    }
    return { kind: 'alias', name, target, start, end };
  }

  #scalar(node: ParsedNode): ScalarNode | undefined {
    if (!isScalar(node)) return undefined;
    const [start, end] = node.range;
    if (start === end && node.value === null) return undefined;
    const value = node.value;
    return {
      kind: 'scalar',
      value:
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
          ? value
          : String(value),
      style: STYLES[node.type ?? 'PLAIN'] ?? 'plain',
      start,
      end: this.#trimmed(start, end),
    };
  }

  #map(node: YAMLMap.Parsed): ResolvedNode {
    const names = new Set<string>();
    const pairs: Pair[] = [];
    for (const item of node.items) {
      const key = this.#key(item.key as ParsedNode | null, item.value as ParsedNode | null);
      if (!key) continue;
      const name = typeof key.value === 'string' ? key.value : this.#text.slice(key.start, key.end);
      if (names.has(name)) {
        this.#problems.push(repeatedKey(key, name));
      }
      names.add(name);
      pairs.push({ key, name, value: item.value ? this.build(item.value as ParsedNode) : undefined });
    }
    const flow = node.flow === true;
    const [start, end] = node.range;
    const last = pairs.length === node.items.length ? pairs.at(-1) : undefined;
    const lastEnd = last && (last.value?.end ?? this.#colonEnd(last.key.end));
    return { kind: 'map', pairs, flow, start, end: (!flow && lastEnd) || this.#trimmed(start, end) };
  }

  #key(node: ParsedNode | null, value: ParsedNode | null): ScalarNode | undefined {
    const key = node && isScalar(node) ? (this.build(node) as ScalarNode | undefined) : undefined;
    if (!key) {
      const place = node ?? value;
      if (place)
        this.#report(place.range[0], Math.max(place.range[1], place.range[0]), 'A key is plain text.');
    }
    return key;
  }

  #sequence(node: YAMLSeq.Parsed): ResolvedNode {
    const items = node.items.map((item) => this.build(item as ParsedNode));
    const flow = node.flow === true;
    const [start, end] = node.range;
    const lastEnd = items.at(-1)?.end ?? (node.items.at(-1) as ParsedNode | undefined)?.range[0];
    return {
      kind: 'sequence',
      items,
      flow,
      start,
      end: flow || lastEnd === undefined ? this.#trimmed(start, end) : this.#trimmed(start, lastEnd),
    };
  }

  /** Behind the colon of a key that has no value; `undefined` when there is none. */
  #colonEnd(keyEnd: number): number | undefined {
    const colon = /[ \t]*:/y;
    colon.lastIndex = keyEnd;
    return colon.test(this.#text) ? colon.lastIndex : undefined;
  }

  /**
   * Block texts reach over the line breaks behind them, and collections over the comments as well; what a person sees
   * ends before.
   */
  #trimmed(start: number, end: number): number {
    let last = Math.min(end, this.#text.length);
    while (last > start && ' \t\r\n'.includes(this.#text[last - 1]!)) last--;
    return last;
  }

  #report(start: number, end: number, sentence: string, ...args: string[]): void {
    this.#problems.push({ start, end, sentence, args, origin: 'yaml' });
  }
}
