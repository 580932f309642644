import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { Review } from '../../../src/core/diff/review.ts';
import type { RuleFinding } from '../../../src/core/diff/ruleDelta.ts';
import { CATALOG_EDITS, JOURNEY_EDITS, PERSONA_EDITS, STRATEGY_EDITS } from './edits.ts';
import { catalog, type Data, journey, persona, strategy } from './generate.ts';
import { layOut } from './layOut.ts';
import { Random } from './random.ts';
import { type Files, reviewTexts } from './reviewTexts.ts';
import { seeds } from './seeds.ts';

/** How many random pairs of workspaces; `CX_DIFF_RUNS=10000` for a long night. */
const RUNS = Number(process.env.CX_DIFF_RUNS ?? 300) / 10;

const EDITS = {
  'trip.journey.yaml': JOURNEY_EDITS,
  'other.journey.yaml': JOURNEY_EDITS,
  'all.catalog.yaml': CATALOG_EDITS,
  'anna.persona.yaml': PERSONA_EDITS,
  'plan.strategy.yaml': STRATEGY_EDITS,
};

type Name = keyof typeof EDITS;

/** Files of all kinds which know each other. */
function workspace(random: Random): Record<string, Data> {
  return {
    'trip.journey.yaml': journey(random),
    'other.journey.yaml': { ...journey(random), id: 'other' },
    'all.catalog.yaml': catalog(random),
    'anna.persona.yaml': { ...persona(random), id: 'anna' },
    'plan.strategy.yaml': strategy(random),
  };
}

/** Some edits in any of the files; now and then a file goes, or a persona gets another id. */
function edited(files: Record<string, Data>, random: Random): Record<string, Data> {
  const now = structuredClone(files);
  let fresh = 900;
  for (let i = random.int(1, 6); i > 0; i--) {
    const name = random.pick(Object.keys(EDITS) as Name[]);
    const data = now[name];
    if (!data) continue;
    if (random.chance(0.08)) delete now[name];
    else if (name === 'anna.persona.yaml' && random.chance(0.2)) data.id = `anna-${++fresh}`;
    else EDITS[name][random.pick(Object.keys(EDITS[name]))]!(data, random, (word) => `${word}-${++fresh}`);
  }
  return now;
}

const texts = (files: Record<string, Data>): Files =>
  Object.fromEntries(Object.entries(files).map(([name, data]) => [name, layOut(data)]));

const finding = ({ path, code, rule, severity, message, range }: RuleFinding) =>
  JSON.stringify([path, code, rule, severity, message, range]);

/** What is gained and lost, as it would be said with the two sides exchanged. */
function turned({ coverage, rules, journeys }: Review) {
  return {
    gained: coverage.lost,
    lost: coverage.gained,
    introduced: rules.resolved.map(finding).sort(),
    resolved: rules.introduced.map(finding).sort(),
    journeys: journeys.map(({ before, after }) => JSON.stringify([after, before])).sort(),
  };
}

function straight({ coverage, rules, journeys }: Review) {
  return {
    gained: coverage.gained,
    lost: coverage.lost,
    introduced: rules.introduced.map(finding).sort(),
    resolved: rules.resolved.map(finding).sort(),
    journeys: journeys.map(({ before, after }) => JSON.stringify([before, after])).sort(),
  };
}

describe('with the two sides exchanged', () => {
  it('coverage, rules and moods are mirrored, in workspaces of all kinds of files', async () => {
    const seen = { coverage: 0, rules: 0 };
    for (const run of seeds(RUNS)) {
      const random = new Random(run);
      const before = workspace(random);
      const after = edited(before, random);
      const there = await reviewTexts(texts(before), texts(after));
      const back = await reviewTexts(texts(after), texts(before));
      const messages = there.changes.map(({ message }) => message).join('\n');
      assert.deepEqual(straight(back), turned(there), `seed ${run}:\n${messages}`);
      if (there.coverage.gained.length + there.coverage.lost.length > 0) seen.coverage++;
      if (there.rules.introduced.length + there.rules.resolved.length > 0) seen.rules++;
    }
    assert.ok(seen.coverage > 0 && seen.rules > 0, JSON.stringify(seen));
  });
});
