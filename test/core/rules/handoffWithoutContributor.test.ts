import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog } from '../support/makeFiles.ts';
import { journeyOf } from '../support/stepsFile.ts';

interface Case {
  readonly initiative: string;
  readonly opportunity: string;
  readonly step?: string;
}

async function said(
  { initiative, opportunity, step }: Case,
  above: readonly string[] = [],
): Promise<string[]> {
  const files = {
    'a.catalog.yaml': catalog('initiatives:', ...above, `  - { id: map, name: Map, ${initiative} }`),
    'b.catalog.yaml': catalog(`opportunities: [{ id: trace, statement: T, ${opportunity} }]`),
    'a.journey.yaml': journeyOf([], [step ?? 'pains: [{ id: lost, text: Lost }]']).replace(
      '    name: First',
      '$&\n    owner: logistics',
    ),
  };
  return (await diagnose(files, 'a.catalog.yaml')).filter((line) => line.startsWith('CX064'));
}

const UNASKED = [
  'CX064 "map": This initiative changes stages of teams that do not contribute: logistics. Ask them, and add them to `contributors`.',
];

describe('handoff-without-contributor', () => {
  it('follows the opportunity to the pain and its stage, whichever side names the other', async () => {
    const pains = 'pains: [buy/lost]';
    assert.deepEqual(
      await said({ initiative: 'owner: shop, opportunities: [trace]', opportunity: pains }),
      UNASKED,
    );
    assert.deepEqual(
      await said({ initiative: 'owner: shop', opportunity: `${pains}, initiatives: [map]` }),
      UNASKED,
    );
    assert.deepEqual(
      await said({
        initiative: 'owner: shop, opportunities: [trace]',
        opportunity: 'owner: shop',
        step: 'opportunities: [trace]',
      }),
      UNASKED,
    );
  });

  it('is not said of teams that take part', async () => {
    const opportunity = 'pains: [buy/lost]';
    const of = (initiative: string) =>
      said({ initiative: `${initiative}, opportunities: [trace]`, opportunity });
    assert.deepEqual(await of('owner: logistics'), []);
    assert.deepEqual(await of('owner: shop, contributors: [logistics]'), []);
    assert.deepEqual(await of('owner: shop, status: done'), []);
    assert.deepEqual(await of('owner: shop, status: cancelled'), []);
    assert.deepEqual(await of('contributors: [shop]'), []);
    assert.deepEqual(await said({ initiative: 'owner: shop', opportunity }), []);
  });

  it('is silent when it is told why', async () => {
    const one = { initiative: 'owner: shop, opportunities: [trace]', opportunity: 'pains: [buy/lost]' };
    const reason = '  # cx-ignore handoff-without-contributor: they know, and do the rest in spring';
    assert.deepEqual(await said(one, [reason]), []);
  });
});
