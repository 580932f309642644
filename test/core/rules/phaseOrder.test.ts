import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { assertSilenced, journeyOf, ofRule } from '../support/ofRule.ts';

const order = ofRule('CX022');
const phased = (...phases: readonly string[]) =>
  journeyOf([], ...phases.flatMap((phase, i) => [`  - id: s${i}`, `    name: S${i}`, `    phase: ${phase}`]));
const of = (phases: readonly string[], others: Readonly<Record<string, string>> = {}) =>
  order({ 'a.yaml': phased(...phases), ...others }, 'a.yaml');

const said = (phase: string, other: string) =>
  `CX022 "${phase}": In the life cycle "${phase}" comes before "${other}", and here it comes after it. Move the stage, or give it the phase that it belongs to.`;

const declares = (...phases: readonly string[]) => ({
  's.yaml': strategy(`phases: [${phases.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]`),
});

describe('phase-order', () => {
  it('is said of a phase that comes too late', async () => {
    assert.deepEqual(await of(['purchase', 'awareness']), [said('awareness', 'purchase')]);
    assert.deepEqual(await of(['awareness', 'onboarding', 'consideration', 'purchase', 'usage']), [
      said('consideration', 'onboarding'),
      said('purchase', 'onboarding'),
    ]);
    assert.deepEqual(await of(['offboarding', 'retention']), [said('retention', 'offboarding')]);
  });

  const fine: readonly (readonly [title: string, phases: readonly string[]])[] = [
    [
      'in order',
      ['awareness', 'consideration', 'purchase', 'onboarding', 'usage', 'offboarding', 'win-back'],
    ],
    ['of one phase', ['support', 'support']],
    ['that go round in a loop', ['consideration', 'purchase', 'consideration', 'purchase']],
    ['that run side by side', ['advocacy', 'support', 'retention', 'usage']],
    ['that begin anew with a win-back', ['offboarding', 'win-back', 'purchase', 'usage']],
    ['that are unknown', ['purchase', 'no-such-phase', 'usage']],
    ['that are odd', ['purchase', '[]', '7', '""', 'usage']],
  ];
  for (const [title, phases] of fine)
    it(`is not said of phases ${title}`, async () => assert.deepEqual(await of(phases), []));

  it('follows the order that the strategy declares', async () => {
    assert.deepEqual(await of(['arrive', 'stay'], declares('stay', 'arrive')), [said('stay', 'arrive')]);
    assert.deepEqual(await of(['stay', 'arrive'], declares('stay', 'arrive')), []);
    assert.deepEqual(await of(['usage', 'support'], declares('support', 'usage')), [
      said('support', 'usage'),
    ]);
    // A mixture of both has no order that anybody has declared.
    assert.deepEqual(await of(['stay', 'awareness'], declares('stay', 'arrive')), []);
  });

  it('is heard of again when the strategy changes the order', async () => {
    const files = { 'a.yaml': phased('arrive', 'stay'), ...declares('arrive', 'stay') };
    const { service, workspace } = await serviceFor(files);
    assert.deepEqual(
      service.diagnostics(uriOf('a.yaml')).filter(({ code }) => code === 'CX022'),
      [],
    );
    workspace.write('s.yaml', declares('stay', 'arrive')['s.yaml']);
    await service.refresh({ isCancellationRequested: false });
    assert.equal(service.diagnostics(uriOf('a.yaml')).filter(({ code }) => code === 'CX022').length, 1);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX022', 'phase-order', { 'a.yaml': phased('purchase', 'awareness') }, 'a.yaml');
  });
});
