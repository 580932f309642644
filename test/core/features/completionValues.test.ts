import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complete } from '../support/completion.ts';
import { FILES, HEAD, inJourney, STEP } from '../support/completionFiles.ts';
import { TODAY } from '../support/memoryWorkspace.ts';

describe('completion of values', () => {
  it('offers what may stand there, each with its sentence', async () => {
    const { labels, item, accepted } = await inJourney(`${HEAD}status: |`);
    assert.deepEqual(labels, ['draft', 'in-review', 'approved', 'live', 'deprecated', 'archived']);
    assert.equal(item('live').documentation, 'Describes what is in use today.');
    assert.equal(accepted('live'), `${HEAD}status: live|`);
    assert.equal((await inJourney(`${HEAD}status: dr|aft\n`)).accepted('live'), `${HEAD}status: live|\n`);
    assert.equal((await inJourney(`${HEAD}status:|\n`)).accepted('live'), `${HEAD}status: live|\n`);
    assert.equal((await inJourney(`${HEAD}status: "|"\n`)).accepted('live'), `${HEAD}status: "live|"\n`);
    assert.equal((await inJourney(`${HEAD}status: "|\n`)).accepted('live'), `${HEAD}status: "live"|\n`);
  });

  it('offers scores with their words', async () => {
    const { items } = await inJourney(`${STEP}        emotion: |`);
    assert.deepEqual(
      items.slice(0, 5).map(({ label, detail }) => `${label} ${detail}`),
      ['-2 very bad (−2)', '-1 bad (−1)', '0 neutral (0)', '1 good (+1)', '2 very good (+2)'],
    );
    assert.deepEqual((await inJourney(`${STEP}        emotion: "|"`)).labels, []);
  });

  it('offers days, counted from the host’s today, and lengths of time', async () => {
    assert.deepEqual((await inJourney(`${HEAD}lastReviewed: |`)).labels, [TODAY]);
    const { items } = await inJourney(`${HEAD}reviewEvery: |`);
    assert.equal(items[1]?.label, 'P90D');
    assert.equal(items[1]?.detail, '90 days');
    const head =
      'apiVersion: cx/v1\nkind: catalog\nid: c\nname: C\nmetrics:\n  - id: m\n    name: M\n    target: { value: 1, by: |}';
    assert.deepEqual((await complete('c.catalog.yaml', head)).labels, [
      TODAY,
      '2026-12-22',
      '2027-02-22',
      '2027-05-22',
      '2026-12-31',
    ]);
  });

  it('offers the name of the file as its id', async () => {
    assert.deepEqual((await complete('Devolución 2.journey.yaml', 'apiVersion: cx/v1\nid: |')).labels, [
      'devolucion-2',
    ]);
    assert.deepEqual((await complete('more/buy.journey.yaml', 'apiVersion: cx/v1\nid: |', FILES)).labels, []);
  });

  it('offers nothing where people write their own words', async () => {
    for (const marked of [
      'name: An|',
      'goal: |',
      'goal: x: |',
      '# |',
      'id: x # |',
      'description: |\n',
      'scenario: >\n  st|',
    ])
      assert.deepEqual(
        (await complete('x.journey.yaml', `apiVersion: cx/v1\nkind: journey\n${marked}`)).labels,
        [],
        marked,
      );
  });
});

describe('completion of references', () => {
  it('offers the ids of the project with names and places, the most used first', async () => {
    const { labels, item } = await inJourney(`${HEAD}personas:\n  - |`);
    assert.deepEqual(labels, ['ben', 'anna']);
    assert.deepEqual(
      [item('anna').detail, item('anna').description, item('anna').documentation],
      ['Anna Ruiz', 'persona', 'Anna Ruiz\n\nBuys shoes on the train.\n\nDefined in anna.persona.yaml'],
    );
    assert.match(item('anna').filterText, /Ruiz/);
  });

  it('puts what this file uses before what others use', async () => {
    const { labels } = await inJourney(
      `${HEAD}persona: anna\nstages:\n  - id: s\n    name: S\n    steps:\n      - id: t\n        name: T\n        actor: |`,
    );
    assert.deepEqual(labels, ['anna', 'ben']);
  });

  it('does not repeat what the list has', async () => {
    assert.deepEqual((await inJourney(`${HEAD}personas:\n  - ben\n  - |`)).labels, ['anna']);
    assert.deepEqual((await inJourney(`${HEAD}personas: [ben, |]`)).labels, ['anna']);
  });

  it('offers the steps of this journey alone, as they stand in the text now', async () => {
    const { labels } = await inJourney(
      `${STEP}      - id: second\n        name: Second\n        branches:\n          - to: |`,
    );
    assert.deepEqual(labels, ['first', 'second']);
  });

  it('offers other journeys and their stages as parents', async () => {
    const { labels } = await inJourney(`${HEAD}parent: |\nstages:\n  - id: one\n    name: One\n`);
    assert.deepEqual(labels, ['again', 'buy', 'again/first', 'buy/first']);
  });

  it('offers the phases of the strategy and the built-in ones', async () => {
    const { labels, item } = await inJourney(`${HEAD}stages:\n  - id: one\n    name: One\n    phase: |`);
    assert.deepEqual(labels.slice(0, 3), ['dreaming', 'awareness', 'consideration']);
    assert.equal(item('purchase').detail, 'Decides, orders, pays.');
  });

  it('quotes ids that YAML would take for something else', async () => {
    const { accepted } = await inJourney(`${STEP}        touchpoints:\n          - |`);
    assert.equal(accepted('123'), `${STEP}        touchpoints:\n          - "123"|`);
    const quoted = await inJourney(`${STEP}        touchpoints: ['|']`);
    assert.equal(quoted.accepted('123'), `${STEP}        touchpoints: ['123|']`);
  });
});
