import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Change, ChangeSide } from '../../../src/core/diff/change.ts';
import type { FileKind } from '../../../src/core/model/identify.ts';
import { rootShape, type Shape } from '../../../src/core/schema/shape.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { FullFile, KINDS_OF_FILES } from './fullFile.ts';
import type { Data } from './generate.ts';
import { layOut } from './layOut.ts';
import { applyChanges, normalModel, print } from './normalModel.ts';
import { reviewText } from './reviewTexts.ts';

/** Of all places, one in so many is tried; `CX_EVERY=1` tries all, which takes minutes. */
const EVERY = Number(process.env.CX_EVERY ?? 40);

/** By these an item without an id is known: with another one, it is another item. */
const IDENTIFYING = new Set([
  'metric',
  'date',
  'team',
  'to',
  'url',
  'persona',
  'participant',
  'name',
  'statement',
]);

type Path = readonly (string | number)[];

interface Mutation {
  readonly kind: 'changed' | 'removed';
  readonly path: Path;
  readonly after: Data;
  /** The item may be another one then. */
  readonly exchanged: boolean;
}

/** Every change of one place that leaves the file valid. A list that comes or goes is its items. */
function* mutations(file: FullFile, kind: FileKind): Generator<Mutation> {
  for (const { path, value, shape, required, holder } of places(file, file.data, rootShape(kind), [])) {
    const key = path.at(-1)!;
    if (path.length === 1 && ['apiVersion', 'kind'].includes(String(key))) continue;
    const edit = (change: (holder: Data) => void) => {
      const after = structuredClone(file.data);
      change(path.slice(0, -1).reduce((at, part) => at[part], after) as Data);
      return after;
    };
    // A moment of truth that is none is not there: nothing changes with it.
    if (typeof value !== 'object' && key !== 'momentOfTruth') {
      const next = file.other(shape, value, String(key));
      const inItem = typeof path.at(-2) === 'number' && holder.id === undefined;
      const exchanged = typeof key === 'number' || (inItem && IDENTIFYING.has(String(key)));
      const after = edit((at) => Object.assign(at, { [key]: next }));
      if (next !== undefined)
        yield { kind: 'changed', path, after, exchanged: exchanged && !isText(value, next) };
    }
    if (typeof key === 'number') {
      const after = edit((at) => at.splice(key, 1));
      yield { kind: 'removed', path, after, exchanged: false };
    } else if (!required && !Array.isArray(value) && value !== false) {
      const after = edit((at) => delete at[key]);
      yield { kind: 'removed', path, after, exchanged: false };
    }
  }
}

/** Texts that resemble each other are the same text, put otherwise. */
function isText(before: unknown, after: unknown): boolean {
  return typeof before === 'string' && typeof after === 'string' && after.startsWith(`${before} `);
}

interface Found {
  readonly path: Path;
  readonly value: unknown;
  readonly shape: Shape;
  readonly required: boolean;
  readonly holder: Data;
}

function* places(file: FullFile, value: unknown, declared: Shape, path: Path): Generator<Found> {
  const shape = file.branch(declared);
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const inner = file.branch(shape.items!);
      yield { path: [...path, i], value: item, shape: inner, required: false, holder: {} };
      if (i === 0) yield* places(file, item, inner, [...path, i]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const inner = file.branch(shape.properties.get(key) ?? shape.values!);
      const required = shape.required.includes(key) || shape.exactlyOneOf.includes(key);
      yield { path: [...path, key], value: item, shape: inner, required, holder: value };
      yield* places(file, item, inner, [...path, key]);
    }
  }
}

/** Where a value of the normal form stands in the text, by another parser: with its key, when it came or went. */
function placeInText(text: string, path: Path, whole: boolean): readonly [number, number] {
  let node: unknown = parseDocument(text).contents;
  let pair: Pair<Node, Node> | undefined;
  for (const part of path) {
    if (isMap(node)) {
      pair = node.items.find(({ key }) => String(key) === part) as Pair<Node, Node> | undefined;
      pair ??= node.items.find(({ key }) => part === 'personas' && String(key) === 'persona') as typeof pair;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      pair = undefined;
    } else if (isScalar(node)) break;
  }
  assert.ok(node, `nothing stands at ${path.join('.')}`);
  const { range } = (isPair(node) ? node.value : node) as Node;
  const start = whole && pair ? pair.key.range![0] : range![0];
  return [start, start + text.slice(start, range![1]).trimEnd().length];
}

function assertPlaced(text: string, side: ChangeSide, whole: boolean): void {
  const lines = new LineIndex(text);
  const found = [lines.offsetAt(side.range.start), lines.offsetAt(side.range.end)];
  assert.deepEqual(found, placeInText(text, side.path, whole), text.slice(found[0], found[1]));
}

const at = (model: unknown, path: Path) => path.reduce((value, part) => (value as Data)?.[part], model);

const own = ({ kind }: Change) => kind !== 'affected';

describe('every field of the format', () => {
  for (const kind of KINDS_OF_FILES) {
    for (const rich of [true, false]) {
      it(`of a ${kind}, in ${rich ? 'its fullest' : 'its plainest'} form, is one change of its own`, () => {
        const file = new FullFile(kind, rich);
        const name = `a.${kind}.yaml`;
        let count = 0;
        for (const [number, mutation] of [...mutations(file, kind)].entries()) {
          if (number % EVERY !== 0) continue;
          const [old, now] = [file.data, mutation.after];
          const texts = { before: layOut(old), after: layOut(now) };
          const { changes: all, files } = reviewText(name, texts.before, texts.after);
          const changes = all.filter(own);
          const said = `${mutation.kind} ${mutation.path.join('.')}: ${changes.map(({ message }) => message).join(' | ')}`;
          const kinds = changes.map((change) => change.kind).sort();
          if (!mutation.exchanged || changes.length === 1) assert.deepEqual(kinds, [mutation.kind], said);
          else assert.deepEqual(kinds, ['added', 'removed'], said);
          count++;
          for (const change of changes) {
            for (const side of ['before', 'after'] as const) {
              const place = change[side];
              if (!place) continue;
              assertPlaced(texts[side], place, change.kind !== 'changed');
              const model = normalModel(side === 'before' ? old : now);
              assert.equal(
                print(normalModel({ v: place.value }).v),
                print(normalModel({ v: at(model, place.path) }).v),
                said,
              );
            }
          }
          assert.equal(print(applyChanges(normalModel(old), changes)), print(normalModel(now)), said);
          assert.deepEqual(
            files.flatMap(({ comments, format }) => [...comments, ...format]),
            [],
            said,
          );
          // Exchanged, what was taken away has come.
          const back = reviewText(name, texts.after, texts.before).changes.filter(own);
          assert.deepEqual(
            back.map(({ after, before }) => [after, before]).sort(),
            changes.map(({ before, after }) => [before, after]).sort(),
            said,
          );
          assert.deepEqual(
            back.map((change) => change.class).sort(),
            changes.map((change) => change.class).sort(),
            said,
          );
        }
        assert.ok(count > 20 / EVERY, `${count} changes`);
      });
    }
  }
});
