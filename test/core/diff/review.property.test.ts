import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { Change, ChangeSide } from '../../../src/core/diff/change.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { CATALOG_EDITS, type Expected, JOURNEY_EDITS, PERSONA_EDITS, STRATEGY_EDITS } from './edits.ts';
import { catalog, type Data, journey, persona, strategy } from './generate.ts';
import { type Layout, layOut, PLAIN } from './layOut.ts';
import { applyChanges, normalModel, print } from './normalModel.ts';
import { Random } from './random.ts';
import { reviewText } from './reviewTexts.ts';
import { seeds } from './seeds.ts';

/** How many random cases; `CX_DIFF_RUNS=10000` for a long night. */
const RUNS = Number(process.env.CX_DIFF_RUNS ?? 200);

const FILE = {
  journey: 'trip.journey.yaml',
  catalog: 'all.catalog.yaml',
  persona: 'anna.persona.yaml',
  strategy: 'plan.strategy.yaml',
};
const MAKE = { journey, catalog, persona, strategy };
const EDITS = {
  journey: JOURNEY_EDITS,
  catalog: CATALOG_EDITS,
  persona: PERSONA_EDITS,
  strategy: STRATEGY_EDITS,
};

type Kind = keyof typeof FILE;

const KINDS = ['journey', 'catalog', 'persona', 'strategy'] as const;

const edits = KINDS.flatMap((kind) => Object.keys(EDITS[kind]).map((name) => ({ kind, name })));

function changesOf(kind: Kind, before: Data, after: Data, layout: Layout = PLAIN, random?: Random) {
  const texts = [layOut(before, layout, random), layOut(after, layout, random)] as const;
  const review = reviewText(FILE[kind], ...texts);
  // Within one file of a catalog, items use each other: that is told besides.
  return { texts, review, changes: review.changes.filter((change) => change.kind !== 'affected') };
}

/** The value that stands in the text where a change says it stands. */
function readBack(text: string, side: ChangeSide): unknown {
  const lines = new LineIndex(text);
  const { start, end } = side.range;
  const written = ' '.repeat(start.character) + text.slice(lines.offsetAt(start), lines.offsetAt(end));
  const value = parse(written);
  const key = side.path.at(-1);
  const isPair =
    typeof key === 'string' && typeof value === 'object' && value !== null && Object.keys(value)[0] === key;
  return isPair && Object.keys(value).length === 1 ? value[key] : value;
}

function assertPlace(text: string, side: ChangeSide): void {
  const key = String(side.path.at(-1));
  const wrap = (value: unknown) =>
    print(normalModel({ [typeof side.path.at(-1) === 'number' ? 'pains' : key]: [value] }));
  const found = readBack(text, side);
  const same =
    wrap(found) === wrap(side.value) || print(normalModel({ [key]: found })) === print({ [key]: side.value });
  assert.ok(same, `${JSON.stringify(found)} stands where ${JSON.stringify(side.value)} should`);
}

function asExpected(change: Change): Expected {
  const { class: name, kind, path, field } = change;
  return { class: name, kind, path, field };
}

const normalValue = (value: unknown) =>
  value === undefined ? undefined : print(normalModel({ v: value }).v);

describe('the review of a single edit', () => {
  for (const [number, { kind, name }] of edits.entries()) {
    it(`says exactly that: ${name}`, () => {
      let done = 0;
      // Some edits find something to do in few files only, so more files are made than are looked at.
      const wanted = Math.ceil(RUNS / edits.length);
      for (const run of seeds(wanted * 25)) {
        if (done === wanted) break;
        const random = new Random(number * 100_003 + run);
        const before = MAKE[kind](random);
        const after = structuredClone(before);
        let fresh = 900;
        const expected = EDITS[kind][name]!(after, random, (word) => `${word}-${++fresh}`);
        if (!expected) continue;
        done++;
        const { changes, review, texts } = changesOf(kind, before, after);
        const seen = JSON.stringify(changes.map(({ message, ...rest }) => [message, rest.kind, rest.path]));
        assert.equal(changes.length, 1, `seed ${run}: ${seen}`);
        const [change] = changes as [Change];
        const { before: old, after: now, ...rest } = expected;
        assert.deepEqual(asExpected(change), rest, seen);
        if (old !== undefined || now !== undefined) {
          assert.equal(normalValue(change.before?.value), normalValue(old), seen);
          assert.equal(normalValue(change.after?.value), normalValue(now), seen);
        }
        for (const edit of change.edits ? [] : [change]) {
          if (edit.before) assertPlace(texts[0], edit.before);
          if (edit.after) assertPlace(texts[1], edit.after);
        }
        for (const file of review.files) {
          assert.deepEqual(file.comments, []);
          assert.deepEqual(file.format, [], `${name} ${run}`);
        }
      }
      assert.equal(done, wanted, 'the edit hardly ever found anything to do');
    });
  }
});

describe('the review of any edits', () => {
  it('of none is empty', () => {
    for (const seed of seeds(20)) {
      const random = new Random(seed);
      const kind = random.pick(KINDS);
      const data = MAKE[kind](random);
      const { review } = changesOf(kind, data, data);
      assert.deepEqual([review.changes, review.files, review.journeys, review.reviewers], [[], [], [], []]);
    }
  });

  it('applied to the old model gives the new one, and is mirrored when the sides are exchanged', () => {
    for (const run of seeds(RUNS / 4)) {
      const random = new Random(run);
      const kind: Kind = random.chance(0.7) ? 'journey' : random.pick(KINDS);
      const before = MAKE[kind](random);
      const after = structuredClone(before);
      let fresh = 900;
      const done: string[] = [];
      for (let i = random.int(1, 8); i > 0; i--) {
        const name = random.pick(Object.keys(EDITS[kind]));
        if (EDITS[kind][name]!(after, random, (word) => `${word}-${++fresh}`)) done.push(name);
      }
      const { changes } = changesOf(kind, before, after);
      const said = `seed ${run}: ${done.join(', ')}\n${changes.map(({ message }) => message).join('\n')}`;
      const made = applyChanges(normalModel(before), changes);
      assert.ok(print(made) === print(normalModel(after)), said);
      const mirrored = changesOf(kind, after, before);
      assert.deepEqual(mirrored.changes.map(mirror).sort(), changes.map(asIs).sort(), said);
    }
  });

  it('sees no change of meaning in another layout, and counts it where it belongs', () => {
    for (const run of seeds(RUNS / 8)) {
      const random = new Random(run);
      const data = journey(random);
      const plain = layOut(data);
      const layouts: Partial<Layout>[] = [
        { shuffle: true },
        { quotes: true },
        { indent: 4 },
        { indentSeq: false },
        { brackets: true },
        { comments: random.int(1, 5) },
      ];
      for (const layout of layouts) {
        const text = layOut(data, { ...PLAIN, ...layout }, random);
        if (text === plain) continue;
        const review = reviewText('a.journey.yaml', plain, text);
        assert.deepEqual(review.changes, [], `${JSON.stringify(layout)} ${run}`);
        const [file] = review.files;
        const told = layout.comments ? file?.comments : file?.format;
        const other = layout.comments ? file?.format : file?.comments;
        assert.ok((told?.length ?? 0) > 0 || file?.spacing, JSON.stringify(layout));
        assert.deepEqual(other, []);
      }
    }
  });
});

const OPPOSITE: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

function asIs({ kind, class: name, field, before, after }: Change): string {
  return JSON.stringify([kind, name, field, before?.range, before?.value, after?.range, after?.value]);
}

function mirror({ kind, class: name, field, before, after }: Change): string {
  return JSON.stringify([
    OPPOSITE[kind] ?? kind,
    name,
    field,
    after?.range,
    after?.value,
    before?.range,
    before?.value,
  ]);
}
