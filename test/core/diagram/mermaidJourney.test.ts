import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import test from 'node:test';
import fc from 'fast-check';
import { actorLabel } from '../../../src/core/diagram/actorLabel.ts';
import { emotionPhrase } from '../../../src/core/diagram/emotionWords.ts';
import type { JourneyView } from '../../../src/core/diagram/journeyView.ts';
import { mermaidUnescape } from '../../../src/core/diagram/mermaidEscape.ts';
import {
  journeyMermaid,
  LABEL_COLUMNS,
  MERMAID_TEXT_LIMIT,
} from '../../../src/core/diagram/mermaidJourney.ts';
import { plainLabel } from '../../../src/core/diagram/plainLabel.ts';
import { shortenLabel } from '../../../src/core/diagram/shortenLabel.ts';
import { hostileLabel } from './hostileLabels.ts';
import { journey, parcelJourney } from './journeys.ts';
import { mermaidParser } from './mermaidParser.ts';

const golden = 'test/core/diagram/golden/parcel.mmd.golden';

test('a realistic journey reads as its golden file', () => {
  const { text, steps, truncated } = journeyMermaid(parcelJourney);
  if (process.env.UPDATE_GOLDEN || !existsSync(golden)) writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
  assert.deepEqual(steps, [0, 1, 2, 3, 4, 5]);
  assert.equal(truncated, false);
});

test('neighbours of one name stay two sections, and a stage without steps gets none', async () => {
  const parsed = await (await mermaidParser())(journeyMermaid(parcelJourney).text);
  assert.deepEqual(parsed.sections, ['Order', 'Wait', 'Wait\u200b']);
  assert.match(parsed.accDescr, /Complain: no steps\./);
});

test('a step without a score stands in the middle and is said to be not scored', () => {
  const view = journey({ stages: [{ name: 'S', steps: [{ name: 'a' }, { name: 'b', emotion: 7 }] }] });
  const { text } = journeyMermaid(view);
  assert.match(text, / {4}a: 3\n {4}b: 3\n/);
  assert.match(text, /accDescr: S#58; a – not scored#59; b – not scored\.\n/);
});

test('actors: no empty one, no one twice', () => {
  const view = journey({
    stages: [{ name: 'S', steps: [{ name: 'a', actors: ['', ' ', 'B', 'B ', 'Ops, EU'] }] }],
  });
  assert.match(journeyMermaid(view).text, / {4}a: 3: B, Ops#44; EU\n/);
});

test('words come from the translation', () => {
  const translate = (sentence: string) => `«${sentence}»`;
  const view = journey({ name: '', stages: [{ name: '', steps: [{ name: '', emotion: 2 }] }] });
  const { text } = journeyMermaid(view, { translate });
  assert.match(text, /title «\(untitled\)»\n/);
  assert.match(text, /«very good» \(\+2\)/);
  assert.equal(emotionPhrase(-2), 'very bad (−2)');
});

test('a long label ends with an ellipsis between visible characters', () => {
  assert.equal(shortenLabel('abcdef', 6), 'abcdef');
  assert.equal(shortenLabel('abcdefg', 6), 'abcde…');
  assert.equal(shortenLabel('ab cdefg', 4), 'ab…');
  assert.equal(shortenLabel('購入確認画面', 6), '購入…');
  assert.equal(shortenLabel('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5), '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  assert.equal(shortenLabel('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4), '👩‍👩‍👧‍👦…');
  assert.ok(shortenLabel(`z${'\u0301'.repeat(9999)}`, 4).length <= 32);
});

test('a text beyond the limit is shortened harder, then described less, then cut, and says so', async () => {
  const parse = await mermaidParser();
  for (const steps of [500, 700, 1500, 6000]) {
    const view = journey({
      name: 'Long',
      stages: Array.from({ length: 10 }, (_, stage) => ({
        name: `Stage ${stage}`,
        steps: Array.from({ length: steps / 10 }, (_, step) => ({
          name: `A step with a name: number ${step} of many; see #${step}`,
          actors: ['Somebody', 'Somebody else'],
        })),
      })),
    });
    const drawn = journeyMermaid(view);
    assert.equal(drawn.truncated, true);
    assert.ok(drawn.text.length <= MERMAID_TEXT_LIMIT);
    const parsed = await parse(drawn.text);
    assert.equal(parsed.tasks.length, drawn.steps.length);
    assert.equal(drawn.steps.length === steps, steps < 2000, `${drawn.steps.length} of ${steps}`);
    if (drawn.steps.length < steps) {
      assert.match(parsed.accDescr, new RegExp(`^The first ${drawn.steps.length} of ${steps} steps`));
    }
  }
});

test('any journey keeps its stages, steps and scores through Mermaid', { timeout: 120_000 }, async () => {
  const parse = await mermaidParser();
  const step = fc.record({
    name: hostileLabel,
    emotion: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    actors: fc.array(hostileLabel, { maxLength: 3 }),
  });
  const views = fc
    .record({
      name: hostileLabel,
      stages: fc.array(fc.record({ name: hostileLabel, steps: fc.array(step, { maxLength: 4 }) }), {
        maxLength: 5,
      }),
    })
    .map((parts): JourneyView => journey(parts));
  await fc.assert(
    fc.asyncProperty(views, async (view) => {
      const drawn = journeyMermaid(view);
      const parsed = await parse(drawn.text);
      const shown = (text: string) => shortenLabel(plainLabel(text), LABEL_COLUMNS);
      const person = (name: string) => mermaidUnescape(actorLabel(name, LABEL_COLUMNS, '(untitled)'));
      const stages = view.stages.filter((stage) => stage.steps.length > 0);
      assert.equal(parsed.title, shortenLabel(plainLabel(view.name), 3 * LABEL_COLUMNS));
      assert.deepEqual(
        parsed.sections.map((name) => name.replace(/\u200b$/, '')),
        stages.map((stage) => shown(stage.name).replace(/\u200b$/, '')),
      );
      for (const [i, section] of parsed.sections.entries()) assert.notEqual(section, parsed.sections[i - 1]);
      assert.deepEqual(
        parsed.tasks.map(({ task, score, people }) => ({ task, score, people })),
        stages.flatMap((stage) =>
          stage.steps.map(({ name, emotion, actors }) => ({
            task: shown(name),
            score: emotion === undefined ? 3 : emotion + 3,
            people: [...new Set(actors.filter((actor) => plainLabel(actor, '') !== '').map(person))],
          })),
        ),
      );
    }),
    { numRuns: Number(process.env.CX_RUNS ?? 120) },
  );
});
