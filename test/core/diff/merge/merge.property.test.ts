import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { Change } from '../../../../src/core/diff/change.ts';
import { mergeTexts } from '../../../../src/core/diff/merge/mergeTexts.ts';
import { CATALOG_EDITS, type Expected, JOURNEY_EDITS, PERSONA_EDITS, STRATEGY_EDITS } from '../edits.ts';
import { catalog, journey, persona, strategy } from '../generate.ts';
import { layOut, PLAIN } from '../layOut.ts';
import { Random } from '../random.ts';
import { reviewText } from '../reviewTexts.ts';
import { seeds } from '../seeds.ts';

/** How many random pairs; `CX_DIFF_RUNS=10000` for a long night. */
const RUNS = Number(process.env.CX_DIFF_RUNS ?? 150);

const LABELS = { ours: 'ours', theirs: 'theirs', size: 7 };
const KINDS = {
  journey: { file: 'trip.journey.yaml', make: journey, edits: JOURNEY_EDITS },
  catalog: { file: 'all.catalog.yaml', make: catalog, edits: CATALOG_EDITS },
  persona: { file: 'anna.persona.yaml', make: persona, edits: PERSONA_EDITS },
  strategy: { file: 'plan.strategy.yaml', make: strategy, edits: STRATEGY_EDITS },
};

type Kind = keyof typeof KINDS;

const KIND_NAMES = Object.keys(KINDS) as Kind[];

interface Pair {
  readonly kind: Kind;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly edits: readonly [Expected, Expected];
  readonly names: readonly string[];
}

/** Two edits of one file, each by somebody who does not know of the other; `undefined` when one finds nothing to do. */
function pairOf(seed: number): Pair | undefined {
  const random = new Random(seed);
  const kind = random.chance(0.6) ? 'journey' : random.pick(KIND_NAMES);
  const { make, edits } = KINDS[kind];
  const model = make(random);
  const names = [random.pick(Object.keys(edits)), random.pick(Object.keys(edits))];
  const made = names.map((name, i) => {
    const copy = structuredClone(model);
    let number = 900 + 50 * i;
    const expected = edits[name]!(copy, random, (word) => `${word}-${++number}`);
    return expected && { text: layOut(copy), expected };
  });
  const [ours, theirs] = made;
  if (!ours || !theirs) return undefined;
  return {
    kind,
    base: layOut(model, PLAIN),
    ours: ours.text,
    theirs: theirs.text,
    edits: [ours.expected, theirs.expected],
    names,
  };
}

/** What stands in a stage or a step that went elsewhere may have changed, too. */
const WITHOUT_VALUE = new Set(['moved', 'split', 'merged']);

const REACHING = new Set(['removed', 'moved', 'split', 'merged']);

/** The same edit at the place that the other side knows, where a thing still has its former id. */
function asItWas(edit: Expected): Expected {
  const { kind, field, path, before } = edit;
  if (kind !== 'changed' || field !== 'id' || typeof before !== 'string') return edit;
  return { ...edit, path: [...path.split('/').slice(0, -1), before].join('/') };
}

/** Whether two edits touch the same: the same field, or the thing that the other one takes away or puts elsewhere. */
function meet(edits: Pair['edits']): boolean {
  const [a, b] = edits.map(asItWas) as [Expected, Expected];
  const [whole, other] = [a, b].map(({ path, field }) => `${path} ${field.split('.')[0]}`);
  if (whole === other) return true;
  const within = (one: Expected, holder: Expected) =>
    one.path === holder.path ||
    one.path.startsWith(`${holder.path}/`) ||
    holder.path.startsWith(`${one.path}/`);
  if (!REACHING.has(a.kind) && !REACHING.has(b.kind)) return false;
  return within(a, b) || (a.field === '' && b.field === '');
}

function told(kind: Kind, before: string, after: string): string[] {
  const { changes } = reviewText(KINDS[kind].file, before, after);
  // Who uses what has changed is told once for a thing, however often it has changed.
  const own = changes.filter((change) => change.kind !== 'affected');
  return own.map(({ kind, class: name, field, after: now, before: old }: Change) =>
    JSON.stringify([
      kind,
      name,
      field,
      WITHOUT_VALUE.has(kind) ? '' : now?.value,
      kind === 'removed' ? old?.value : '',
    ]),
  );
}

function remarked(text: string, random: Random, word: string): string {
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) => (/^\s*(?:- )?[a-z]\w*:/i.test(line) ? [i] : []));
  const at = random.pick(places);
  const indent = /^\s*/.exec(lines[at]!)![0];
  return [...lines.slice(0, at), `${indent}# ${word} ${random.int(0, 9999)}`, ...lines.slice(at)].join('\n');
}

describe('the merge of random pairs of edits', () => {
  it('is the union of both without a conflict, whichever comes first', () => {
    let done = 0;
    for (const seed of seeds(RUNS * 6)) {
      if (done >= RUNS) break;
      const pair = pairOf(seed);
      if (!pair || meet(pair.edits)) continue;
      done++;
      const wanted = [
        ...told(pair.kind, pair.base, pair.ours),
        ...told(pair.kind, pair.base, pair.theirs),
      ].sort();
      for (const [ours, theirs] of [[pair.ours, pair.theirs] as const, [pair.theirs, pair.ours] as const]) {
        const merged = mergeTexts(pair.kind, { base: pair.base, ours, theirs }, LABELS);
        const said: string = `seed ${seed}: ${pair.names.join(' + ')}`;
        assert.equal(merged?.conflicts, 0, said);
        assert.deepEqual(told(pair.kind, pair.base, merged!.text).sort(), wanted, said);
      }
    }
    assert.ok(done >= RUNS / 2, `${done} pairs`);
  });

  it('of the same field is a conflict with both versions', () => {
    for (const seed of seeds(RUNS / 5)) {
      const random = new Random(seed);
      const base = layOut(journey(random));
      const scores = [...base.matchAll(/^( +)(?:name): (.*)$/gm)];
      const [line, indent = ''] = random.pick(scores);
      const [ours, theirs] = ['One of us', 'One of them'].map((name) =>
        base.replace(line, `${indent}name: ${name}`),
      );
      const merged = mergeTexts('journey', { base, ours: ours!, theirs: theirs! }, LABELS);
      assert.equal(merged?.conflicts, 1);
      const block = new RegExp(
        `^<<<<<<< ours\\n${indent}name: One of us\\n=======\\n${indent}name: One of them\\n>>>>>>> theirs$`,
        'm',
      );
      assert.match(merged!.text, block);
    }
  });

  it('loses no comment', () => {
    for (const seed of seeds(RUNS)) {
      const pair = pairOf(seed);
      if (!pair) continue;
      const random = new Random(seed);
      // Everybody has the first remark, and each side one of its own.
      const base = remarked(pair.base, random, 'common');
      const common = /# common \d+/.exec(base)![0];
      const put = (text: string) => {
        const line = base.split('\n')[base.split('\n').findIndex((each) => each.includes(common)) + 1]!;
        const lines = text.split('\n');
        const at = lines.indexOf(line);
        return at < 0
          ? undefined
          : [...lines.slice(0, at), `${/^\s*/.exec(line)![0]}${common}`, ...lines.slice(at)].join('\n');
      };
      const [ours, theirs] = [put(pair.ours), put(pair.theirs)];
      if (ours === undefined || theirs === undefined) continue;
      const sides = {
        base,
        ours: remarked(ours, random, 'ours'),
        theirs: remarked(theirs, random, 'theirs'),
      };
      const merged = mergeTexts(pair.kind, sides, LABELS);
      if (!merged) continue;
      for (const comment of [
        common,
        /# ours \d+/.exec(sides.ours)![0],
        /# theirs \d+/.exec(sides.theirs)![0],
      ])
        assert.ok(
          merged.text.includes(comment),
          `seed ${seed} ${pair.names.join(' + ')} lost ${comment}:\n${merged.text}`,
        );
    }
  });
});
