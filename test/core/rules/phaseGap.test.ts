import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { persona, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { assertSilenced, journeyOf, ofRule } from '../support/ofRule.ts';

const gap = ofRule('CX023');
type Files = Readonly<Record<string, string>>;

const ALL = [
  'awareness',
  'consideration',
  'purchase',
  'onboarding',
  'usage',
  'support',
  'retention',
  'advocacy',
  'offboarding',
];
const phased = (phases: readonly string[], ...head: readonly string[]) =>
  journeyOf(
    head,
    ...phases.flatMap((phase, i) => [`  - id: s${i}`, `    name: S${i}`, `    phase: ${phase}`]),
  );
const ana = (...more: readonly string[]) => persona('ana', 'status: live', 'priority: primary', ...more);
const of = (text: string, others: Files) => gap({ 'a.yaml': text, ...others }, 'a.yaml');

const one = (phase: string) =>
  `CX023 "ana": No journey shows how this primary persona fares in the phase ${phase}. Map it, or call the persona \`secondary\`.`;
const several = (...phases: readonly string[]) =>
  `CX023 "ana": No journey shows how this primary persona fares in the phases ${phases.join(', ')}. Map them, or call the persona \`secondary\`.`;

const declares = (...phases: readonly string[]) => ({
  's.yaml': strategy(`phases: [${phases.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]`),
});

describe('phase-gap', () => {
  it('is said once of a primary persona, with the phases that none of her journeys covers', async () => {
    assert.deepEqual(await of(ana(), { 'j.yaml': phased(ALL) }), [one('win-back')]);
    const two = {
      'j.yaml': phased(ALL.slice(0, 4)),
      'k.yaml': phased(ALL.slice(4, 8)).replace('id: trip', 'id: other'),
    };
    assert.deepEqual(await of(ana(), two), [several('offboarding', 'win-back')]);
  });

  it('asks for the phases that the strategy declares, when it declares any', async () => {
    const files = { 'j.yaml': phased(['arrive']), ...declares('arrive', 'stay') };
    assert.deepEqual(await of(ana(), files), [one('stay')]);
    assert.deepEqual(await of(ana('role: patient'), files), [one('stay')]);
    assert.deepEqual(
      await of(ana(), { 'j.yaml': phased(['arrive', 'stay']), ...declares('arrive', 'stay') }),
      [],
    );
  });

  it('is not said when all is covered', async () => {
    assert.deepEqual(await of(ana(), { 'j.yaml': phased([...ALL, 'win-back']) }), []);
  });

  const journeys = { 'j.yaml': phased(ALL) };
  const silent: readonly (readonly [title: string, text: string, others: Files])[] = [
    ['others than primary ones', persona('ana', 'status: live', 'priority: secondary'), journeys],
    ['a draft', persona('ana', 'priority: primary'), journeys],
    ['employees and patients, who buy and leave otherwise', ana('role: employee'), journeys],
    ['patients without a life cycle of their own', ana('role: patient'), journeys],
    ['a persona in no journey, which is said already', ana(), {}],
    ['teams that do not work with phases', ana(), { 'j.yaml': journeyOf([], '  - id: a', '    name: A') }],
    ['journeys that cannot be read', ana(), { 'j.yaml': `${phased(ALL)}x: [\n` }],
  ];
  for (const [title, text, others] of silent)
    it(`leaves alone ${title}`, async () => assert.deepEqual(await of(text, others), []));

  it('does not count journeys that are put aside, or in which she is only met', async () => {
    const first = phased(ALL.slice(0, 8));
    const aside = phased(['offboarding', 'win-back'], 'status: archived').replace('id: trip', 'id: other');
    assert.deepEqual(await of(ana(), { 'j.yaml': first, 'k.yaml': aside }), [
      several('offboarding', 'win-back'),
    ]);
    const met = phased(['offboarding', 'win-back'])
      .replace('id: trip', 'id: other')
      .replace('persona: ana', 'persona: bo');
    const scored = `${met}    steps: [{ id: x, name: X, emotion: { ana: 1 } }]\n`;
    assert.deepEqual(await of(ana(), { 'j.yaml': first, 'k.yaml': scored }), [
      several('offboarding', 'win-back'),
    ]);
  });

  it('is heard of again when a journey or the life cycle changes', async () => {
    const { service, workspace } = await serviceFor({ 'a.yaml': ana(), 'j.yaml': phased(ALL) });
    const said = async () => {
      await service.refresh({ isCancellationRequested: false });
      return service
        .diagnostics(uriOf('a.yaml'))
        .flatMap(({ code, message }) => (code === 'CX023' ? `${code} "ana": ${message}` : []));
    };
    assert.deepEqual(await said(), [one('win-back')]);
    workspace.write('j.yaml', phased(ALL.slice(0, 8)));
    assert.deepEqual(await said(), [several('offboarding', 'win-back')]);
    workspace.write('s.yaml', declares('usage', 'rest')['s.yaml']);
    assert.deepEqual(await said(), [one('rest')]);
    workspace.delete('s.yaml');
    assert.deepEqual(await said(), [several('offboarding', 'win-back')]);
    workspace.delete('j.yaml');
    assert.deepEqual(await said(), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX023', 'phase-gap', { 'a.yaml': ana(), 'j.yaml': phased(ALL) }, 'a.yaml');
  });
});
