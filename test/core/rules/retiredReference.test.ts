import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { assertSilenced, journeyOf, ofRule, stageOf } from '../support/ofRule.ts';

const retired = ofRule('CX013');
type Files = Readonly<Record<string, string>>;
const of = (text: string, others: Files) => retired({ 'a.yaml': text, ...others }, 'a.yaml');

const said = (underlined: string, kind: string, name: string, status: string) =>
  `CX013 "${underlined}": This is live and refers to the ${kind} "${name}", which is ${status}. Name what has taken its place, or remove it here.`;

const ANA = { 'p.yaml': persona('ana', 'status: deprecated') };
const OLD_TRIP = journeyOf(['status: archived'], ...stageOf('way', ['pains: [{ id: wet, text: Wet feet }]']));

describe('retired-reference', () => {
  it('is said where something live names a persona, a journey or a touchpoint out of use', async () => {
    assert.deepEqual(await of(journey('x', 'ana', 'status: live'), ANA), [
      said('ana', 'persona', 'ana', 'deprecated'),
    ]);
    const old = { 't.yaml': OLD_TRIP };
    assert.deepEqual(await of(strategy('status: live', 'priorityJourneys: [trip]'), old), [
      said('trip', 'journey', 'A trip', 'archived'),
    ]);
    const desk = {
      't.yaml': catalog('touchpoints: [{ id: desk, name: Desk, channel: shop, status: retired }]'),
    };
    const door =
      'touchpoints: [{ id: door, name: Door, channel: shop, status: live, handoffs: [{ to: desk }] }]';
    assert.deepEqual(await of(catalog(door), desk), [said('desk', 'touchpoint', 'Desk', 'retired')]);
  });

  it('is said within one file too', async () => {
    const text = catalog(
      'touchpoints:',
      '  - { id: desk, name: Desk, channel: shop, status: retired }',
      '  - { id: door, name: Door, channel: shop, status: live, handoffs: [{ to: desk }] }',
    );
    assert.deepEqual(await of(text, {}), [said('desk', 'touchpoint', 'Desk', 'retired')]);
    const old = catalog(
      'status: archived',
      'touchpoints: [{ id: door, name: Door, channel: shop, status: live, owner: care }]',
      'teams: [{ id: care, name: Care }]',
    );
    assert.deepEqual(await of(old, {}), []);
  });

  it('is said of a part of something out of use', async () => {
    const old = { 't.yaml': OLD_TRIP };
    assert.deepEqual(await of(journey('x', 'bo', 'status: live', 'parent: trip/way'), old), [
      said('trip/way', 'stage', 'Stage way', 'archived'),
    ]);
    const chance = 'opportunities: [{ id: dry, statement: Dry, status: prioritised, pains: [trip/wet] }]';
    assert.deepEqual(await of(catalog(chance), old), [said('trip/wet', 'pain', 'Wet feet', 'archived')]);
    const plan = { 's.yaml': strategy('status: deprecated', 'objectives: [{ id: calm, statement: Calm }]') };
    assert.deepEqual(await of(journey('x', 'bo', 'status: live', 'objectives: [calm]'), plan), [
      said('calm', 'objective', 'Calm', 'deprecated'),
    ]);
  });

  it('points at what is out of use', async () => {
    const { service } = await serviceFor({ 'a.yaml': journey('x', 'ana', 'status: live'), ...ANA });
    const found = service.diagnostics(uriOf('a.yaml')).find(({ code }) => code === 'CX013');
    assert.deepEqual(
      found?.related?.map(({ uri, range, message }) => [uri, range.start, message]),
      [[uriOf('p.yaml'), { line: 2, character: 4 }, 'Here is what is deprecated: ana']],
    );
  });

  it('is said of live things only', async () => {
    for (const status of ['draft', 'in-review', 'approved', 'deprecated', 'archived'])
      assert.deepEqual(await of(journey('x', 'ana', `status: ${status}`), ANA), [], status);
    const desk = {
      't.yaml': catalog('touchpoints: [{ id: desk, name: Desk, channel: shop, status: retired }]'),
    };
    const door = (status: string) =>
      catalog(
        'status: live',
        `touchpoints: [{ id: door, name: Door, channel: shop, status: ${status}, handoffs: [{ to: desk }] }]`,
      );
    assert.deepEqual(await of(door('planned'), desk), []);
    assert.equal((await of(door('degraded'), desk)).length, 1);
  });

  it('is not said of what is in use, of the past, and of what other rules say', async () => {
    for (const status of ['draft', 'approved', 'live'])
      assert.deepEqual(
        await of(journey('x', 'ana', 'status: live'), { 'p.yaml': persona('ana', `status: ${status}`) }),
        [],
      );
    assert.deepEqual(await of(journey('x', 'ana', 'status: live'), {}), []);
    // What today has become of what it was.
    assert.deepEqual(
      await of(journey('x', 'bo', 'status: live', 'baseline: trip'), { 't.yaml': OLD_TRIP }),
      [],
    );
    const quoted =
      'evidence: [{ id: talks, title: Talks, date: 2026-01-01, quotes: [{ text: Ah, persona: ana }] }]';
    assert.deepEqual(await of(catalog('status: live', quoted), ANA), []);
    const desk = {
      't.yaml': catalog('touchpoints: [{ id: desk, name: Desk, channel: shop, status: retired }]'),
    };
    const meets = (...head: readonly string[]) =>
      journeyOf(['status: live', ...head], ...stageOf('a', ['touchpoints: [desk]']));
    assert.deepEqual(await of(meets(), desk), []);
    assert.equal((await of(meets('state: future'), desk)).length, 1);
  });

  it('is heard of again when the status of a whole changes for its parts', async () => {
    const user = journey('x', 'bo', 'status: live', 'parent: trip/way');
    const { service, workspace } = await serviceFor({
      'a.yaml': user,
      't.yaml': OLD_TRIP.replace('archived', 'live'),
    });
    const codes = async () => {
      await service.refresh({ isCancellationRequested: false });
      return service.diagnostics(uriOf('a.yaml')).filter(({ code }) => code === 'CX013').length;
    };
    assert.equal(await codes(), 0);
    workspace.write('t.yaml', OLD_TRIP);
    assert.equal(await codes(), 1);
    workspace.write('t.yaml', OLD_TRIP.replace('archived', 'live'));
    assert.equal(await codes(), 0);
  });

  it('can be silenced', async () => {
    const files = { 'a.yaml': journey('x', 'ana', 'status: live'), ...ANA };
    await assertSilenced('CX013', 'retired-reference', files, 'a.yaml');
  });
});
