import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isMap, isSeq, Lexer, parse, parseDocument, visit } from 'yaml';
import type { PictureChange } from '../../../src/core/diagram/pictureChange.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { filesBelow } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

/** So many times in each layout; `CX_RUNS=500` for a long look. */
const RUNS = Number(process.env.CX_RUNS ?? 8);

const URI = uriOf('a.journey.yaml');

const EXAMPLES = [...Object.entries(filesBelow('examples', ['flawed']))].flatMap(([path, text]) =>
  path.startsWith('journeys/') ? [text] : [],
);

/** The same journey as people lay it out otherwise. */
const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'without a last line end': (text) => text.trimEnd(),
  'full of comments': (text) => text.replace(/^( *)- id: (\S+)$/gm, '$1- id: $2 # of $2\n$1  # and below'),
  'with steps in brackets': (text) => inBrackets(text, 5),
  'all in brackets': (text) => inBrackets(text, 1),
  'as JSON': (text) => JSON.stringify(parse(text), null, 2),
};

/** Maps and lists at least so deep stand in brackets. */
function inBrackets(text: string, depth: number): string {
  const document = parseDocument(text);
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length >= depth && (isMap(node) || isSeq(node))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 100 });
}

const NAMES = [
  'Waits',
  "It's: 1 # no",
  '- x',
  '{a}',
  'Чекає',
  '%',
  '"',
  '0',
  'true',
  'a\\n',
  'نعم',
  '🎉, ok',
  '? x',
];

/** A change somewhere; numbers are taken modulo what is there. */
interface Wish {
  readonly kind: PictureChange['kind'];
  readonly stage: number;
  readonly step: number;
  readonly score: number;
  readonly name: string;
  readonly field: string;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('emotion' as const, 'momentOfTruth' as const, 'rename' as const, 'addStep' as const),
  stage: fc.nat(9),
  step: fc.nat(9),
  score: fc.integer({ min: -2, max: 2 }),
  name: fc.constantFrom(...NAMES),
  field: fc.constantFrom(
    'name',
    'name of the stage',
    'thoughts',
    'action',
    'pains',
    'gains',
    'goal',
    'customerGoal',
  ),
});

type Data = Record<string, unknown>;

/** The change that a page would send for it, and what the file has to say afterwards, written down without the editor's help. */
function meantBy(data: unknown, { kind, stage: s, step: t, score, name, field }: Wish) {
  const wanted = structuredClone(data) as Data & { stages: (Data & { steps: Data[] })[] };
  s %= wanted.stages.length;
  const stage = wanted.stages[s]!;
  t %= Math.max(1, stage.steps?.length ?? 0);
  const step = stage.steps?.[t];
  const at = `#/stages/${s}/steps/${t}`;
  if (kind === 'addStep') {
    // Its id is for the editor to find; it is looked at apart.
    stage.steps = [...(stage.steps ?? [])];
    stage.steps.splice(t + 1, 0, { id: 'new', name });
    return {
      change: { kind, at: step ? at : `#/stages/${s}`, name } as PictureChange,
      wanted,
      added: [s, step ? t + 1 : 0],
    };
  }
  if (!step) return undefined;
  if (kind === 'momentOfTruth') {
    if (typeof step.momentOfTruth === 'object') return undefined;
    if (step.momentOfTruth) delete step.momentOfTruth;
    else step.momentOfTruth = true;
    return { change: { kind, at } as PictureChange, wanted };
  }
  if (kind === 'emotion') {
    const detailed = typeof step.emotion === 'object' && step.emotion !== null && 'score' in step.emotion;
    if (detailed) (step.emotion as Data).score = score;
    else if (typeof step.emotion === 'object') return undefined;
    else step.emotion = score;
    return {
      change: { kind, at: `${at}/emotion${detailed ? '/score' : ''}`, score } as PictureChange,
      wanted,
    };
  }
  const place = renamed(wanted, stage, step, field, name);
  return (
    place && {
      change: {
        kind,
        at: place.replace('STEP', at).replace('STAGE', `#/stages/${s}`),
        name,
      } as PictureChange,
      wanted,
    }
  );
}

function renamed(journey: Data, stage: Data, step: Data, field: string, name: string): string | undefined {
  if (field === 'pains' || field === 'gains') {
    const list = step[field] as (string | Data)[] | undefined;
    if (!list?.length) return undefined;
    if (typeof list[0] === 'string') list[0] = name;
    else (list[0] as Data).text = name;
    return `STEP/${field}/0`;
  }
  if (field === 'goal') journey.goal = name;
  else if (field === 'customerGoal') stage.customerGoal = name;
  else if (field === 'name of the stage') stage.name = name;
  else step[field] = name;
  if (field === 'goal') return '#/goal';
  if (field === 'name of the stage') return 'STAGE';
  return field === 'customerGoal' ? 'STAGE/customerGoal' : field === 'name' ? 'STEP' : `STEP/${field}`;
}

const comments = (text: string) =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trim())
    .sort();

/** A journey in an editor. */
class Opened {
  readonly #workspace: MemoryWorkspace;
  readonly #service;

  constructor(text: string) {
    this.#workspace = new MemoryWorkspace({ 'a.journey.yaml': text });
    this.#service = serviceOver(this.#workspace);
  }

  async editOf(change: PictureChange) {
    const edits = await this.#service.change(URI, change, neverCancelled);
    assert.ok(!edits || (edits.length === 1 && edits[0]!.edits.length === 1), 'one edit, one step of undo');
    return edits?.[0]?.edits[0];
  }

  type(text: string): void {
    this.#workspace.type('a.journey.yaml', text);
  }
}

describe('any sequence of changes in the picture', () => {
  for (const [name, layOut] of Object.entries(LAYOUTS)) {
    it(`of a journey ${name}: valid YAML, every comment, only the meant fields; undone, every byte`, {
      timeout: 3_600_000,
    }, async () => {
      let made = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...EXAMPLES),
          fc.array(wish, { minLength: 8, maxLength: 12 }),
          async (example, wishes) => {
            const original = layOut(example);
            const opened = new Opened(original);
            const undo: { from: number; length: number; was: string }[] = [];
            let text = original;
            let data = parse(text) as unknown;
            const kept = comments(text);
            for (const one of wishes) {
              const meant = meantBy(data, one);
              if (!meant) continue;
              const { change, wanted, added } = meant;
              const edit = await opened.editOf(change);
              if (!edit) {
                refused++;
                continue;
              }
              const after = applyEdits(text, [edit]);
              const document = parseDocument(after);
              assert.deepEqual([document.errors, document.warnings], [[], []], after);
              const now = document.toJS();
              if (added) {
                const id = now.stages[added[0]!].steps[added[1]!]?.id;
                assert.match(id ?? '', /^[a-z0-9]+(-[a-z0-9]+)*$/);
                wanted.stages[added[0]!]!.steps[added[1]!]!.id = id;
              }
              assert.deepEqual(now, wanted, JSON.stringify(change));
              assert.deepEqual(comments(after), kept);
              if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
              const from = sameStart(text, after);
              const end = sameEnd(text, after, from);
              undo.push({
                from,
                length: after.length - end - from,
                was: text.slice(from, text.length - end),
              });
              text = after;
              data = now;
              opened.type(text);
              made++;
            }
            // As an editor undoes: the newest first, each old text back into the place of the new one.
            for (const { from, length, was } of undo.reverse())
              text = text.slice(0, from) + was + text.slice(from + length);
            assert.equal(text, original);
          },
        ),
        { numRuns: RUNS, endOnFailure: true },
      );
      assert.ok(made > 5 * RUNS && made > refused * 4, `${made} changes were made, ${refused} refused`);
    });
  }

  it('makes YAML that is broken no worse, and keeps its comments', { timeout: 120_000 }, async () => {
    const damage = ['\n  : [', '\n\t- x', '\nstages: {', '\n  "', '\n*nobody', '\n%x', '\n- # x\n ]'];
    const faults = (text: string) => parseDocument(text).errors.length;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EXAMPLES),
        fc.constantFrom(...damage),
        wish,
        async (text, harm, one) => {
          const meant = meantBy(parse(text), one);
          if (!meant) return;
          const broken = text + harm;
          const edit = await new Opened(broken).editOf(meant.change);
          if (!edit) return;
          const after = applyEdits(broken, [edit]);
          assert.ok(faults(after) <= faults(broken), after);
          assert.deepEqual(comments(after), comments(broken));
        },
      ),
      { numRuns: 3 * RUNS, endOnFailure: true },
    );
  });
});

function sameStart(one: string, other: string): number {
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return i;
}

function sameEnd(one: string, other: string, from: number): number {
  let i = 0;
  while (i < Math.min(one.length, other.length) - from && one.at(-1 - i) === other.at(-1 - i)) i++;
  return i;
}
