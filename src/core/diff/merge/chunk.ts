import { branchFor, type Shape } from '../../schema/shape.ts';
import { toData } from '../../yaml/data.ts';
import { LineIndex } from '../../yaml/lineIndex.ts';
import type { MapNode, SequenceNode, YamlDocument, YamlNode } from '../../yaml/tree.ts';
import { commentsOf } from '../comments.ts';

/**
 * The lines of one key with its value, or of one item of a list. Chunks lie within each other like the values, and
 * together they are the whole text, so that what nobody touches is written back letter by letter. Lines stand without the
 * indentation of their chunk.
 */
export interface Chunk {
  /** The key; empty for an item. */
  readonly name: string;
  readonly node: YamlNode | undefined;
  readonly shape: Shape | undefined;
  /** Comments and blank lines above. */
  readonly lead: readonly string[];
  readonly lines: readonly string[];
  /** Of a value on several lines that holds others: those. */
  readonly body: ChunkBody | undefined;
  /** Behind a value that stands on one line, with its sign; empty when there is none. */
  readonly comment: string;
  /** One text for all ways to write the same value. */
  readonly data: string;
}

export interface ChunkBody {
  readonly kind: 'map' | 'list';
  /** How much further in the inner chunks stand. */
  readonly indent: number;
  readonly children: readonly Chunk[];
}

/** A whole text in chunks. */
export interface ChunkedText {
  readonly document: YamlDocument;
  readonly root: ChunkBody;
  /** Comments and blank lines below everything. */
  readonly tail: readonly string[];
}

/** `undefined` for what is laid out in a way that cannot be taken apart by lines: anchors, tags, brackets around everything. */
export function chunksOf(document: YamlDocument, shape: Shape | undefined): ChunkedText | undefined {
  const { root, problems, text } = document;
  if (
    root?.kind !== 'map' ||
    root.flow ||
    problems.some(({ breaks, origin }) => breaks || origin === 'limit')
  )
    return undefined;
  // Texts that keep the blank lines below them, and tabs, are better left to a line merge.
  if (/[|>]\d?\+|^ *\t/m.test(text)) return undefined;
  try {
    return new Chunker(document).run(root, shape);
  } catch (error) {
    if (error instanceof CannotChunk) return undefined;
    throw error;
  }
}

class CannotChunk extends Error {}

class Chunker {
  readonly #document: YamlDocument;
  readonly #lines: LineIndex;
  readonly #raw: readonly string[];
  /** Where the comment of a line begins, by line. */
  readonly #comments = new Map<number, number>();

  constructor(document: YamlDocument) {
    this.#document = document;
    this.#lines = new LineIndex(document.text);
    this.#raw = document.text.split(/\r\n|\r|\n/);
    for (const { start } of commentsOf(document)) {
      const { line, character } = this.#lines.positionAt(start);
      this.#comments.set(line, character);
    }
  }

  run(root: MapNode, shape: Shape | undefined): ChunkedText {
    const body = this.#map(root, shape && branchFor(shape, root), 0, 0, 0);
    const end = this.#lastLine(root) + 1;
    const tail = this.#raw.slice(end, this.#raw.at(-1) === '' ? -1 : undefined);
    if (!tail.every(isTrivia)) throw new CannotChunk();
    return { document: this.#document, root: body, tail };
  }

  /** `from` is the first line that belongs to none of the siblings before. */
  #map(map: MapNode, shape: Shape | undefined, from: number, column: number, outer: number): ChunkBody {
    const children: Chunk[] = [];
    let next = from;
    for (const [i, { key, name, value }] of map.pairs.entries()) {
      const start = this.#lines.positionAt(key.start);
      const before = this.#raw[start.line]!.slice(0, start.character);
      if (start.character !== column || !/^[ -]*$/.test(before) || (i > 0 && before.trim() !== ''))
        throw new CannotChunk();
      const inner = shape?.properties.get(name) ?? (name.startsWith('x-') ? undefined : shape?.values);
      const last = value ? this.#lastLine(value) : start.line;
      children.push(this.#chunk(name, value, inner, { from: next, line: start.line, last, column }));
      next = last + 1;
    }
    return { kind: 'map', indent: column - outer, children };
  }

  #list(list: SequenceNode, shape: Shape | undefined, from: number, outer: number): ChunkBody {
    const { character: column } = this.#lines.positionAt(list.start);
    const children: Chunk[] = [];
    let next = from;
    for (const item of list.items) {
      if (!item) throw new CannotChunk();
      const { line, character } = this.#lines.positionAt(item.start);
      const before = this.#raw[line]!.slice(0, character);
      if (!/^ *- +$/.test(before) || before.indexOf('-') !== column) throw new CannotChunk();
      const last = this.#lastLine(item);
      children.push(this.#chunk('', item, shape?.items, { from: next, line, last, column }));
      next = last + 1;
    }
    return { kind: 'list', indent: column - outer, children };
  }

  #chunk(
    name: string,
    node: YamlNode | undefined,
    declared: Shape | undefined,
    { from, line, last, column }: { from: number; line: number; last: number; column: number },
  ): Chunk {
    if (node?.kind === 'alias' || (line < from && name !== '')) throw new CannotChunk();
    const shape = declared && node ? branchFor(declared, node) : declared;
    const lead = this.#raw.slice(from, line);
    if (!lead.every(isTrivia)) throw new CannotChunk();
    const lines = this.#raw.slice(line, last + 1).map((each) => dedent(each, column));
    const comment =
      line === last && this.#comments.has(line) ? this.#raw[line]!.slice(this.#comments.get(line)) : '';
    return {
      name,
      node,
      shape: declared,
      lead: lead.map((each) => dedent(each, column)),
      lines,
      body: this.#body(node, shape, line, column, name),
      comment,
      data: JSON.stringify(toData(node).data),
    };
  }

  #body(
    node: YamlNode | undefined,
    shape: Shape | undefined,
    line: number,
    column: number,
    name: string,
  ): ChunkBody | undefined {
    // An empty list is one that others may put something into.
    if (node?.kind === 'sequence' && node.items.length === 0 && name !== '')
      return { kind: 'list', indent: 2, children: [] };
    if (!node || node.kind === 'scalar' || node.kind === 'alias' || node.flow) return undefined;
    const first = this.#lines.positionAt(node.start);
    // Behind a dash, the first key stands on the line of the dash.
    if (name === '' && node.kind === 'map' && first.line === line)
      return this.#map(node, shape, line, first.character, column);
    if (first.line === line) throw new CannotChunk();
    const head = this.#raw[line]!.slice(column, this.#comments.get(line)).trimEnd();
    if (name === '' || !head.endsWith(':')) throw new CannotChunk();
    if (node.kind === 'map') return this.#map(node, shape, line + 1, first.character, column);
    return this.#list(node, shape, line + 1, column);
  }

  #lastLine(node: YamlNode): number {
    const text = this.#document.text.slice(node.start, node.end).trimEnd();
    return this.#lines.positionAt(node.start + text.length).line;
  }
}

function isTrivia(line: string): boolean {
  return /^\s*(?:#.*)?$|^---\s*$/.test(line);
}

function dedent(line: string, column: number): string {
  const indent = line.length - line.trimStart().length;
  // The first line of an item's map begins behind the dash.
  return /^ *-/.test(line.slice(0, column)) ? line.slice(column) : line.slice(Math.min(column, indent));
}
