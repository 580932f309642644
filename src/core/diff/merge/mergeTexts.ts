import { rootShape, type SchemaKind } from '../../schema/shape.ts';
import { readWithYaml } from '../../yaml/readWithYaml.ts';
import { commentsOf } from '../comments.ts';
import type { ChunkedText } from './chunk.ts';
import { chunksOf } from './chunk.ts';
import { ChunkKeys, SIDE_NAMES, type SideName } from './chunkKeys.ts';
import { ChunkMerger, type Labels } from './mergeChunks.ts';
import { mergeTrivia } from './mergeTrivia.ts';

export interface MergedText {
  readonly text: string;
  /** How many times both sides changed the same; each has its markers in the text. */
  readonly conflicts: number;
}

/**
 * Joins two versions of a file that began with the same base, thing by thing and key by key. Comments and untouched bytes
 * stay. `undefined` when the texts are such that a merge by lines is the better one.
 */
export function mergeTexts(
  kind: SchemaKind | undefined,
  texts: Readonly<Record<SideName, string>>,
  labels: Labels,
): MergedText | undefined {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
  if (base === ours) return { text: theirs, conflicts: 0 };
  const shape = kind && rootShape(kind);
  const [a, b, c] = [base, ours, theirs].map((text) => chunksOf(readWithYaml(text), shape));
  if (!a || !b || !c) return undefined;
  const keys = new ChunkKeys();
  const roots = { base: a.root, ours: b.root, theirs: c.root };
  keys.addTravellers(roots);
  const stays = { ours: staying(keys, roots, 'ours'), theirs: staying(keys, roots, 'theirs') };
  const merger = new ChunkMerger(keys, stays, labels, texts);
  const lines = [...merger.body(roots).map(({ text }) => text), ...mergeTrivia(a.tail, b.tail, c.tail)];
  const lineBreak = /\r\n|\r|\n/.exec(ours)?.[0] ?? '\n';
  const text = lines.join(lineBreak) + (/[\r\n]$/.test(ours) ? lineBreak : '');
  const { conflicts } = merger;
  return isWhole(text, conflicts, [a, b, c]) ? { text, conflicts } : undefined;
}

/** Things that stand in the list in which the base has them, told by what holds that list. */
function staying(
  keys: ChunkKeys,
  roots: Readonly<Record<SideName, ChunkedText['root']>>,
  side: 'ours' | 'theirs',
): ReadonlySet<string> {
  const homes = Object.fromEntries(SIDE_NAMES.map((name) => [name, keys.homesOf(roots, name)])) as Record<
    SideName,
    ReadonlyMap<string, string>
  >;
  return new Set([...homes.base].filter(([key, home]) => homes[side].get(key) === home).map(([key]) => key));
}

/** A last look: the text can be read, unless there are markers in it, and every comment that nobody took out is in it. */
function isWhole(text: string, conflicts: number, [base, ours, theirs]: readonly ChunkedText[]): boolean {
  const document = conflicts > 0 ? undefined : readWithYaml(text);
  if (document?.problems.some(({ breaks }) => breaks)) return false;
  const there = document ? commentTexts(document).join('\n') : text;
  const [old, own, other] = [base!, ours!, theirs!].map((side) => new Set(commentTexts(side.document)));
  const wanted = [...own!, ...other!].filter(
    (each) => !old!.has(each) || (own!.has(each) && other!.has(each)),
  );
  return wanted.every((each) => there.includes(each));
}

function commentTexts(document: ChunkedText['document']): readonly string[] {
  return commentsOf(document).map(({ start, end }) => document.text.slice(start, end).trimEnd());
}
