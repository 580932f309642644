import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover, wholeHover } from '../support/hover.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';

const CATALOG = catalog(
  'channels: [{ id: chat, name: Live chat, medium: chat, mode: assisted }]',
  'touchpoints:',
  '  - { id: desk, name: Chat desk, channel: chat, owner: care, status: live, quality: weak }',
  'metrics:',
  '  - id: nps',
  '    name: Relationship NPS',
  '    type: nps',
  '    unit: points',
  '    baseline: { value: 31 }',
  '    target: { value: 42, by: 2027-12-31 }',
  '    current: { value: 35, date: 2026-10-01 }',
  'promises:',
  '  - { id: fast, statement: Quick, channel: chat, within: PT30M, clock: 24x7, percentile: 90 }',
  'teams: [{ id: care, name: Customer care, function: customer-service }]',
);

const FILES = {
  'all.catalog.yaml': CATALOG,
  'anna.persona.yaml': persona('anna', 'tagline: Wants it simple', 'role: buyer', 'priority: primary'),
};

const withStep = (...lines: readonly string[]) =>
  journey('buy', 'anna').replace('name: Begin', () => ['name: Begin', ...lines].join('\n        '));

describe('hover on an id', () => {
  it('shows a persona, where it is and how often it is used', async () => {
    const text = journey('buy', 'an‸na');
    assert.deepEqual(await hover({ ...FILES, 'buy.journey.yaml': text }), [
      'anna',
      'heading: Persona: anna',
      'text: Wants it simple',
      'text: buyer · primary',
      'list: Be done',
      'text: anna.persona.yaml, line 3 · used in 1 place',
    ]);
  });

  it('shows a touchpoint with its channel, owner and status', async () => {
    const text = withStep('touchpoints: [de‸sk]');
    assert.deepEqual(await hover({ ...FILES, 'buy.journey.yaml': text }), [
      'desk',
      'heading: Touchpoint: Chat desk',
      'text: Channel: Live chat',
      'text: Status: live · Quality: weak',
      'text: Owner: Customer care',
      'text: all.catalog.yaml, line 7 · used in 1 place',
    ]);
  });

  it('shows a metric with baseline, target and how it stands', async () => {
    const text = withStep('metrics: [‸nps]');
    assert.deepEqual(await hover({ ...FILES, 'buy.journey.yaml': text }), [
      'nps',
      'heading: Metric: Relationship NPS',
      'text: nps',
      'text: Baseline 31 → target 42 points by 2027-12-31',
      'text: Now 35 (2026-10-01)',
      'text: all.catalog.yaml, line 9 · used in 1 place',
    ]);
  });

  it('shows a promise with its time in words', async () => {
    const text = withStep('promises: [fast‸]');
    assert.deepEqual(await hover({ ...FILES, 'buy.journey.yaml': text }), [
      'fast',
      'heading: Promise: Quick',
      'text: Within 30 minutes, 24x7',
      'text: Channel: Live chat',
      'text: In 90 % of cases',
      'text: all.catalog.yaml, line 17 · used in 1 place',
    ]);
  });

  it('puts the values of a metric in words when they are lengths of time', async () => {
    const text = CATALOG.replace('value: 31', 'value: P6D').replace('value: 35', 'value: P4DT12H');
    const lines = await hover({ 'all.catalog.yaml': text.replace('id: nps', 'id: n‸ps') });
    assert.deepEqual(lines?.slice(3, 5), [
      'text: Baseline 6 days → target 42 points by 2027-12-31',
      'text: Now 4 days 12 hours (2026-10-01)',
    ]);
  });

  it('shows each part of a path for itself', async () => {
    const files = { ...FILES, 'buy.journey.yaml': withStep('emotion: -2') };
    const journeyCard = await hover({
      ...files,
      'sub.journey.yaml': journey('sub', 'anna', 'parent: b‸uy/first'),
    });
    assert.deepEqual(journeyCard, [
      'buy',
      'heading: Journey: buy',
      'text: Goal: Be done',
      'text: Personas: anna',
      'text: Stages: 1 · steps: 1',
      'text: Mean emotion: −2',
      'text: current',
      'text: buy.journey.yaml, line 3 · used in 0 places',
    ]);
    const stage = await hover({ ...files, 'sub.journey.yaml': journey('sub', 'anna', 'parent: buy/‸first') });
    assert.deepEqual(stage, [
      'first',
      'heading: Stage: First',
      'text: Mean emotion: −2',
      'text: In the journey buy',
      'text: buy.journey.yaml, line 8 · used in 1 place',
    ]);
  });

  it('tells of a definition how often it is used', async () => {
    const text = CATALOG.replace('id: care', 'id: c‸are');
    assert.deepEqual(await hover({ 'all.catalog.yaml': text }), [
      'care',
      'heading: Team: Customer care',
      'text: Function: customer-service',
      'text: used in 1 place',
    ]);
  });

  it('on a key of an emotion shows the persona', async () => {
    const lines = await hover({ ...FILES, 'buy.journey.yaml': withStep('emotion: { an‸na: 1 }') });
    assert.equal(lines?.[1], 'heading: Persona: anna');
  });

  it('never turns what users write into Markdown', async () => {
    const evil = persona('anna').replace('name: anna', 'name: "<b>[x](command:y)</b>"');
    const lines = await hover({ 'anna.persona.yaml': evil, 'buy.journey.yaml': journey('buy', '‸anna') });
    assert.equal(lines?.[1], 'heading: Persona: <b>[x](command:y)</b>');
  });

  it('says nothing of one that nobody has', async () => {
    assert.equal(await hover({ 'buy.journey.yaml': journey('buy', 'gh‸ost') }), undefined);
  });
});

describe('hover on a key', () => {
  it('says what it means, what may stand there, and shows examples', async () => {
    const lines = await hover({ 'a.journey.yaml': withStep('emo‸tion: 1') });
    assert.deepEqual(lines?.slice(0, 2), ['emotion', 'heading: Emotion']);
    assert.match(lines?.[2] ?? '', /^markdown: How the person feels in this step/);
    assert.match(lines?.join('\n') ?? '', /code: emotion: -1\nemotion: \{ score: -2, label: anxious/);
  });

  it('lists the values that there are', async () => {
    const lines = await hover({ 'a.persona.yaml': persona('anna', 'prio‸rity: primary') });
    assert.match(lines?.find((line) => line.startsWith('list:')) ?? '', /primary.*\| secondary/);
  });

  it('is about the team’s own keys as well, and leaves misspelt ones to the problems', async () => {
    const own = await hover({ 'a.persona.yaml': persona('anna', 'x-b‸oard: 1') });
    assert.match(own?.[1] ?? '', /own/);
    assert.equal(await hover({ 'a.persona.yaml': persona('anna', 'taglne‸: 1') }), undefined);
  });

  it('works in the configuration', async () => {
    assert.match((await hover({ 'cx.config.yaml': 'ru‸les:\n  unused: off\n' }))?.[1] ?? '', /^heading/);
  });
});

describe('hover on a value', () => {
  it('puts an emotion in words', async () => {
    const wanted = (score: string, words: string) => [score, `text: Emotion: ${words}`];
    const at = async (line: string) => hover({ ...FILES, 'a.journey.yaml': withStep(line) });
    assert.deepEqual(await at('emotion: -‸2'), wanted('-2', 'very bad (−2)'));
    assert.deepEqual(await at('emotion: { score: ‸1, label: glad }'), wanted('1', 'good (+1)'));
    assert.deepEqual(await at('emotion: { anna: ‸0 }'), wanted('0', 'neutral (0)'));
    assert.deepEqual(await at('emotion: { anna: { score: 2‸ } }'), wanted('2', 'very good (+2)'));
  });

  it('puts a duration in words', async () => {
    const text = CATALOG.replace('PT30M', 'PT3‸0M');
    assert.deepEqual(await hover({ 'all.catalog.yaml': text }), ['PT30M', 'text: 30 minutes']);
  });

  it('says what a value of a list of values means', async () => {
    const lines = await hover({ 'a.persona.yaml': persona('anna', 'status: dra‸ft') });
    assert.equal(lines?.[0], 'draft');
    assert.match(lines?.[1] ?? '', /^markdown: ./);
  });

  it('is silent on plain texts, in comments and in files of others', async () => {
    assert.equal(await hover({ 'a.persona.yaml': persona('anna', 'tagline: Want‸s') }), undefined);
    assert.equal(await hover({ 'a.persona.yaml': persona('anna', '# a no‸te') }), undefined);
    assert.equal(await hover({ 'other.yaml': 'sta‸tus: draft\n' }), undefined);
  });
});

describe('hover on a phase', () => {
  it('tells a phase of the format from one of the team', async () => {
    const own = strategy('phases: [{ id: wonder, name: Wondering }]');
    const text = (phase: string) =>
      journey('a', 'anna').replace('name: First', `name: First\n    phase: ${phase}`);
    const builtIn = await hover({ 'a.journey.yaml': text('‸usage'), 'plan.yaml': own });
    assert.deepEqual(builtIn, ['usage', 'text: A phase that needs no declaration: usage']);
    const declared = await hover({ 'a.journey.yaml': text('‸wonder'), 'plan.yaml': own });
    assert.equal(declared?.[1], 'heading: Phase: Wondering');
  });
});

describe('hover where a rule is not kept', () => {
  it('tells what the rule is and why it is there, behind what the place means', async () => {
    const found = await wholeHover({ 'a.journey.yaml': withStep('emotion: ‸-2') });
    assert.deepEqual(found?.slice(0, 4), [
      '-2',
      'text: Emotion: very bad (−2)',
      'heading: CX041 misery-without-pain',
      'markdown: A step has the worst score, −2, and neither a pain nor an opportunity is recorded at it.',
    ]);
    assert.match(
      found?.[4] ?? '',
      /^markdown: This is where customers give up.* \[More about this rule\]\(https:.*\/misery-without-pain\.md\)$/,
    );
  });

  it('is about the problem alone where the place means nothing', async () => {
    const found = await wholeHover({ 'a.journey.yaml': journey('a', 'gh‸ost') });
    assert.deepEqual(found?.slice(0, 2), ['ghost', 'heading: CX010 dangling-reference']);
  });

  it('is silent about a rule that is silenced', async () => {
    const text = withStep('# cx-ignore misery-without-pain: known', 'emotion: ‸-2');
    assert.deepEqual(await wholeHover({ 'a.journey.yaml': text }), ['-2', 'text: Emotion: very bad (−2)']);
  });
});
