import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { joinLines } from '../support/text.ts';
import { type Files, reviewTexts } from './reviewTexts.ts';

/** What a reviewer reads first: weight, class and sentence of every change. */
async function told(before: Files, after: Files): Promise<string[]> {
  const { changes } = await reviewTexts(before, after);
  return changes.map(({ weight, class: name, message }) => `${weight} ${name}: ${message}`);
}

const CHANNEL = ['channels:', '  - { id: chat, name: Chat, medium: chat }'];
const promise = (...more: readonly string[]) =>
  catalog(
    ...CHANNEL,
    'promises:',
    '  - id: quick',
    '    statement: Reply on chat',
    '    channel: chat',
    ...more,
  );

describe('what a review says', () => {
  it('tells a promise with its times, its hours and whether anybody measures it', async () => {
    const before = { 'all.catalog.yaml': promise('    within: PT4H', '    clock: business-hours') };
    const after = { 'all.catalog.yaml': promise('    within: PT30M', '    clock: 24x7') };
    assert.deepEqual(await told(before, after), [
      'high promise: Promise “Reply on chat”: within 4 hours → 30 minutes (better); no metric',
      'high promise: Promise “Reply on chat”: clock business-hours → 24x7; no metric',
    ]);
  });

  it('tells who uses what has changed', async () => {
    const files = {
      'anna.persona.yaml': persona('anna', 'role: customer'),
      'a.journey.yaml': journey('a', 'anna'),
      'b.journey.yaml': journey('b', 'anna'),
    };
    const after = { ...files, 'anna.persona.yaml': persona('anna', 'role: buyer') };
    assert.deepEqual(await told(files, after), [
      'high persona-scope: Persona “anna”: role customer → buyer',
      'high knock-on: Persona “anna” has changed: 2 journeys use it',
    ]);
  });

  it('tells how many of those are live, and asks their owners to look', async () => {
    const live = (id: string) => journey(id, 'anna', 'status: live', 'owner: two');
    const files = {
      'anna.persona.yaml': persona('anna', 'role: customer', 'owner: one'),
      'a.journey.yaml': live('a'),
      'b.journey.yaml': live('b'),
      'c.journey.yaml': journey('c', 'anna'),
    };
    const after = { ...files, 'anna.persona.yaml': persona('anna', 'role: buyer', 'owner: one') };
    const { changes, reviewers } = await reviewTexts(files, after);
    assert.equal(
      changes[1]?.message,
      'Persona “anna” has changed: 2 live journeys use it, 1 journey that is not live uses it',
    );
    assert.deepEqual(
      reviewers.map(({ team }) => team),
      ['one', 'two'],
    );
  });

  it('takes a reference that follows a new id for no change of meaning', async () => {
    const shown = (id: string, more = '') =>
      journey('a', id)
        .replace('name: First', 'name: First\n    phase: usage')
        .replace(/name: Begin.*/, `name: Begin\n        emotion: { ${id}: -1, boris: 1 }${more}`);
    const before = { 'p.persona.yaml': persona('anna', 'role: buyer'), 'a.journey.yaml': shown('anna') };
    const after = { 'p.persona.yaml': persona('anne', 'role: buyer'), 'a.journey.yaml': shown('anne') };
    const renamed = (files: Files) => ({
      ...files,
      'p.persona.yaml': files['p.persona.yaml']!.replace(/name: .*/, 'name: Anna or Anne'),
    });
    const review = await reviewTexts(renamed(before), renamed(after));
    assert.deepEqual(
      review.changes.map(({ weight, class: name, message }) => `${weight} ${name}: ${message}`),
      [
        'high knock-on: Persona “Anna or Anne” has changed: journey “a” uses it',
        'medium structure: Renamed? persona “Anna or Anne”: id anna → anne',
        'low wording: Journey “a”: personas anna → anne, which is its new id',
        'low wording: Step “Begin”: emotion.anna follows the new id',
        'low wording: Step “Begin”: emotion.anne follows the new id',
      ],
    );
    assert.deepEqual(review.coverage, { gained: [], lost: [] });
    assert.deepEqual(review.rules, { introduced: [], resolved: [] });
  });

  it('shows of long texts where they are different', async () => {
    const long = (end: string) => persona('anna', `summary: ${'One word and another. '.repeat(12)}${end}`);
    const { changes } = await reviewTexts(
      { 'p.persona.yaml': long('Yes.') },
      { 'p.persona.yaml': long('No.') },
    );
    assert.equal(
      changes[0]?.message,
      'Persona “anna”: summary “… One word and another. Yes.” → “… One word and another. No.”',
    );
  });

  it('tells that a touchpoint has ended', async () => {
    const live = catalog(
      ...CHANNEL,
      'touchpoints:',
      '  - { id: desk, name: Desk, channel: chat, status: live }',
    );
    const trip = journey('a', 'anna').replace('name: Begin', 'name: Begin\n        touchpoints: [desk]');
    const files = { 'all.catalog.yaml': live, 'a.journey.yaml': trip, 'p.persona.yaml': persona('anna') };
    const after = { ...files, 'all.catalog.yaml': live.replace('status: live', 'status: retired') };
    assert.deepEqual(await told(files, after), [
      'high knock-on: Touchpoint “Desk” is now retired: journey “a” uses it',
      'medium structure: Touchpoint “Desk”: status live → retired',
    ]);
  });

  it('tells for whom a journey is, and that a stage was split', async () => {
    const stages = (text: string) => journey('a', 'anna').replace(/stages:.*/s, text);
    const before = stages(
      joinLines(
        'stages:',
        '  - id: send',
        '    name: Sending',
        '    steps: [{ id: pack, name: Packs }, { id: label, name: Labels }, { id: drop, name: Drops it }]',
      ),
    );
    const after = stages(
      joinLines(
        'stages:',
        '  - id: send',
        '    name: Sending',
        '    steps: [{ id: pack, name: Packs }]',
        '  - id: hand-over',
        '    name: Handing over',
        '    steps: [{ id: label, name: Labels }, { id: drop, name: Drops it }]',
      ),
    ).replace('persona: anna', 'personas: [anna, boris]');
    const personas = { 'p.persona.yaml': persona('anna'), 'q.persona.yaml': persona('boris') };
    assert.deepEqual(
      await told({ 'a.journey.yaml': before, ...personas }, { 'a.journey.yaml': after, ...personas }),
      [
        'high persona-scope: Journey “a” is now also for “boris”',
        'medium structure: Stage “Handing over” was split off from “Sending”',
      ],
    );
  });

  it('finds a file that has another name and an item in another file', async () => {
    const before = { 'a.journey.yaml': journey('a', 'anna'), 'x.catalog.yaml': catalog(...CHANNEL) };
    const after = {
      'b.journey.yaml': journey('a', 'anna'),
      'x.catalog.yaml': catalog(),
      'y.catalog.yaml': catalog(...CHANNEL).replace('id: things', 'id: more'),
    };
    const review = await reviewTexts(before, after);
    assert.deepEqual(review.changes, []);
    assert.deepEqual(
      review.files.map(({ before: old, after: now, state }) => [old?.path, now?.path, state]),
      [
        ['a.journey.yaml', 'b.journey.yaml', 'renamed'],
        ['x.catalog.yaml', 'x.catalog.yaml', 'changed'],
        [undefined, 'y.catalog.yaml', 'added'],
      ],
    );
  });

  it('compares nothing with what it cannot understand, and says where', async () => {
    const files = { 'a.journey.yaml': journey('a', 'anna') };
    const after = { 'a.journey.yaml': `${files['a.journey.yaml']}    - [\n` };
    const { changes, files: told } = await reviewTexts(files, after);
    assert.deepEqual(changes, []);
    assert.equal(told[0]?.state, 'notUnderstood');
    assert.equal(told[0]?.notUnderstood[0]?.side, 'after');
    assert.deepEqual(
      told[0]?.text.map(({ side, text }) => [side, text]),
      [['after', '- [']],
    );
  });

  it('says so when hardly anything is left of a file', async () => {
    const steps = (word: string) =>
      Array.from(
        { length: 40 },
        (_, i) => `      - { id: ${word}-${i}, name: ${word.repeat(3)} ${i * 7919} }`,
      );
    const of = (word: string) =>
      joinLines(
        ...journey('a', 'anna').split('\n').slice(0, -4),
        `  - id: ${word}`,
        `    name: ${word}`,
        '    steps:',
        ...steps(word),
      );
    const review = await reviewTexts({ 'a.journey.yaml': of('qwx') }, { 'a.journey.yaml': of('zvk') });
    assert.equal(review.files[0]?.state, 'tooDifferent');
    assert.deepEqual(
      review.changes.map(({ message }) => message),
      ['Journey “a” has become another one: too different to be compared'],
    );
    const { text } = review.files[0]!;
    assert.equal(text.filter(({ side }) => side === 'before').length, 42);
    assert.equal(text.filter(({ side }) => side === 'after').length, 42);
  });

  it('tells what settings say about problems now, and which rules are silenced by comments', async () => {
    const quiet = journey('a', 'anne').replace(
      'persona:',
      '# cx-ignore dangling-reference: she comes soon\npersona:',
    );
    const before = {
      'a.journey.yaml': journey('a', 'anne'),
      'cx.config.yaml': 'rules:\n  unused: warning\n',
    };
    const after = { 'a.journey.yaml': quiet, 'cx.config.yaml': 'rules:\n  unused: off\n' };
    const { files, changes } = await reviewTexts(before, after);
    assert.deepEqual(changes, []);
    assert.deepEqual(
      files.map(({ state, comments, format, text }) => [state, comments.length, format.length, text.length]),
      [
        ['changed', 1, 0, 0],
        ['settings', 0, 0, 2],
      ],
    );
  });

  it('compares the rules before and after', async () => {
    const before = { 'a.journey.yaml': journey('a', 'anna'), 'p.persona.yaml': persona('anna') };
    const { rules } = await reviewTexts(before, { ...before, 'a.journey.yaml': journey('a', 'anne') });
    assert.ok(rules.introduced.some(({ rule }) => rule === 'dangling-reference'));
    assert.ok(rules.introduced.every(({ path }) => path.endsWith('.yaml')));
  });

  it('tells in which phases a persona is now shown, unless another journey had shown it', async () => {
    const at = (id: string, phase: string) =>
      journey(id, 'anna').replace('name: First', `name: First\n    phase: ${phase}`);
    const anna = persona('anna').replace('name: anna', 'name: Anna');
    const before = {
      'a.journey.yaml': at('a', 'usage'),
      'b.journey.yaml': at('b', 'support'),
      'p.persona.yaml': anna,
    };
    const { coverage } = await reviewTexts(before, { ...before, 'a.journey.yaml': at('a', 'support') });
    assert.deepEqual(coverage, { gained: [], lost: [{ persona: 'anna', name: 'Anna', phase: 'usage' }] });
    const added = await reviewTexts(before, { ...before, 'c.journey.yaml': at('c', 'retention') });
    assert.deepEqual(added.coverage, {
      gained: [{ persona: 'anna', name: 'Anna', phase: 'retention' }],
      lost: [],
    });
  });

  it('names the owners of both sides, and how to reach them', async () => {
    const teams = catalog(
      'teams:',
      '  - { id: one, name: Team One, contact: "@org/one" }',
      '  - { id: two, name: Team Two }',
    );
    const before = { 'a.journey.yaml': journey('a', 'anna', 'owner: one'), 't.catalog.yaml': teams };
    const after = { ...before, 'a.journey.yaml': journey('a', 'anna', 'owner: two') };
    const { reviewers } = await reviewTexts(before, after);
    assert.deepEqual(
      reviewers.map(({ name, contact }) => [name, contact]),
      [
        ['Team One', '@org/one'],
        ['Team Two', undefined],
      ],
    );
  });
});
