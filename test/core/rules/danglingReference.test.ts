import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';

/** One of each kind of thing that an id may name. */
const WORLD: Readonly<Record<string, string>> = {
  'ana.persona.yaml': persona('ana', 'pains: [{ id: forms, text: Too many forms }]'),
  'whole.journey.yaml': journey('whole', 'ana').replace(
    '    steps:',
    '    pains: [{ id: slow, text: Slow }]\n    steps:',
  ),
  'plan.strategy.yaml': strategy(
    'objectives: [{ id: loyal, statement: They stay }]',
    'phases: [{ id: trying-on, name: Trying on }]',
  ),
  'things.catalog.yaml': catalog(
    'channels: [{ id: mail, name: Mail }]',
    'touchpoints: [{ id: reply, name: Reply, channel: mail }]',
    'metrics: [{ id: nps, name: NPS }]',
    'promises: [{ id: soon, statement: Soon, channel: mail, within: P1D }]',
    'opportunities: [{ id: better, statement: Better }]',
    'initiatives: [{ id: mend, name: Mend }]',
    'evidence: [{ id: talks, title: Talks, date: 2026-01-01 }]',
    'teams: [{ id: care, name: Care }]',
  ),
};

async function dangling(path: string, text: string): Promise<string[]> {
  const found = await diagnose({ ...WORLD, [path]: text }, path);
  assert.deepEqual(
    found.filter((line) => /CX00/.test(line)),
    [],
    'the file fits the schema',
  );
  return found.filter((line) => line.startsWith('CX010'));
}

const J = 'new.journey.yaml';
const P = 'new.persona.yaml';
const S = 'new.strategy.yaml';
const C = 'new.catalog.yaml';

const inJourney = (...lines: readonly string[]) => journey('new', 'ana', ...lines);
const inStage = (line: string) => inJourney().replace('    steps:', `    ${line}\n    steps:`);
const inStep = (line: string) => `${inJourney()}        ${line}\n`;

/** Where an id stands; `…` is the place of the id. */
const PLACES: readonly (readonly [title: string, path: string, text: string, good: string, kind: string])[] =
  [
    ['persona of a journey', J, inJourney().replace('persona: ana', 'persona: …'), 'ana', 'persona'],
    ['personas of a journey', J, inJourney().replace('persona: ana', 'personas: [ … ]'), 'ana', 'persona'],
    ['owner of a journey', J, inJourney('owner: …'), 'care', 'team'],
    ['evidence of a journey', J, inJourney('evidence: [ … ]'), 'talks', 'evidence'],
    ['baseline', J, inJourney('state: future', 'baseline: …'), 'whole', 'journey'],
    ['parent', J, inJourney('parent: …'), 'whole', 'journey or stage'],
    ['stage as parent', J, inJourney('parent: …'), 'whole/first', 'journey or stage'],
    ['objectives', J, inJourney('objectives: [ … ]'), 'loyal', 'objective'],
    ['metrics of a journey', J, inJourney('metrics: [ … ]'), 'nps', 'metric'],
    ['declared phase', J, inStage('phase: …'), 'trying-on', 'phase of the life cycle'],
    ['built-in phase', J, inStage('phase: …'), 'win-back', 'phase of the life cycle'],
    ['owner of a stage', J, inStage('owner: …'), 'care', 'team'],
    [
      'opportunity of a pain',
      J,
      inStage('pains: [{ text: Slow, opportunities: [ … ] }]'),
      'better',
      'opportunity',
    ],
    ['persona as actor', J, inStep('actor: …'), 'ana', 'persona or team'],
    ['team as actor', J, inStep('actor: …'), 'care', 'persona or team'],
    ['team behind the scenes', J, inStep('backstage: [{ action: Packs, actor: … }]'), 'care', 'team'],
    ['persona of an emotion', J, inStep('emotion: { …: 1 }'), 'ana', 'persona'],
    ['touchpoints', J, inStep('touchpoints: [ … ]'), 'reply', 'touchpoint'],
    ['opportunities of a step', J, inStep('opportunities: [ … ]'), 'better', 'opportunity'],
    ['promises of a step', J, inStep('promises: [ … ]'), 'soon', 'promise'],
    ['branch to a step', J, inStep('branches: [{ when: late, to: … }]'), 'begin', 'step of this journey'],
    ['sub-journey', J, inStep('subJourney: …'), 'whole', 'journey'],
    ['owner of a moment of truth', J, inStep('momentOfTruth: { owner: … }'), 'care', 'team'],
    [
      'channel of an expectation',
      P,
      persona('new', 'expectations: [{ text: Soon, channel: … }]'),
      'mail',
      'channel',
    ],
    ['preferred channel', P, persona('new', 'channels: { preferred: [ … ] }'), 'mail', 'channel'],
    ['evidence of a quote', P, persona('new', 'quote: { text: Well, evidence: [ … ] }'), 'talks', 'evidence'],
    [
      'persona of a value proposition',
      S,
      strategy('valuePropositions: [{ id: a, statement: A, persona: … }]'),
      'ana',
      'persona',
    ],
    [
      'promise of a value proposition',
      S,
      strategy('valuePropositions: [{ id: a, statement: A, promises: [ … ] }]'),
      'soon',
      'promise',
    ],
    [
      'metric of a key result',
      S,
      strategy('objectives: [{ id: a, statement: A, keyResults: [{ metric: … }] }]'),
      'nps',
      'metric',
    ],
    ['priority journey', S, strategy('priorityJourneys: [ … ]'), 'whole', 'journey'],
    ['priority persona', S, strategy('priorityPersonas: [ … ]'), 'ana', 'persona'],
    ['stakeholder', S, strategy('stakeholders: [{ team: … }]'), 'care', 'team'],
    [
      'evidence of an assumption',
      S,
      strategy('assumptions: [{ text: A, evidence: [ … ] }]'),
      'talks',
      'evidence',
    ],
    [
      'channel of a touchpoint',
      C,
      catalog('touchpoints: [{ id: a, name: A, channel: … }]'),
      'mail',
      'channel',
    ],
    [
      'handoff',
      C,
      catalog('touchpoints: [{ id: a, name: A, channel: mail, handoffs: [{ to: … }] }]'),
      'reply',
      'touchpoint',
    ],
    [
      'touchpoint of a metric',
      C,
      catalog('metrics: [{ id: a, name: A, collection: { touchpoint: … } }]'),
      'reply',
      'touchpoint',
    ],
    [
      'metric of a promise',
      C,
      catalog('promises: [{ id: a, statement: A, channel: mail, within: P1D, metric: … }]'),
      'nps',
      'metric',
    ],
    [
      'personas of a promise',
      C,
      catalog('promises: [{ id: a, statement: A, channel: mail, within: P1D, personas: [ … ] }]'),
      'ana',
      'persona',
    ],
    [
      'pain of a journey',
      C,
      catalog('opportunities: [{ id: a, statement: A, pains: [ … ] }]'),
      'whole/slow',
      'pain',
    ],
    [
      'pain of a persona',
      C,
      catalog('opportunities: [{ id: a, statement: A, pains: [ … ] }]'),
      'ana/forms',
      'pain',
    ],
    [
      'initiative of an opportunity',
      C,
      catalog('opportunities: [{ id: a, statement: A, initiatives: [ … ] }]'),
      'mend',
      'initiative',
    ],
    [
      'opportunity of an initiative',
      C,
      catalog('initiatives: [{ id: a, name: A, opportunities: [ … ] }]'),
      'better',
      'opportunity',
    ],
    ['contributors', C, catalog('initiatives: [{ id: a, name: A, contributors: [ … ] }]'), 'care', 'team'],
    [
      'metric of an expected effect',
      C,
      catalog('initiatives: [{ id: a, name: A, expectedEffect: { metric: … } }]'),
      'nps',
      'metric',
    ],
    [
      'persona of a quote',
      C,
      catalog('evidence: [{ id: a, title: A, date: 2026-01-01, quotes: [{ text: Well, persona: … }] }]'),
      'ana',
      'persona',
    ],
  ];

describe('dangling-reference', () => {
  for (const [title, path, text, good, kind] of PLACES) {
    it(`knows the ${title}`, async () => {
      assert.deepEqual(await dangling(path, text.replace('…', good)), []);
      const bad = good.includes('/') ? 'qqqqqqqq/qqqqqqqq' : 'qqqqqqqq';
      assert.deepEqual(await dangling(path, text.replace('…', bad)), [
        `CX010 "${bad}": No ${kind} has the id "${bad}".`,
      ]);
    });
  }

  const suggestions: readonly (readonly [
    title: string,
    path: string,
    text: string,
    written: string,
    meant: string,
  ])[] = [
    ['of the same kind', J, inStep('touchpoints: [ … ]'), 'replay', 'reply'],
    ['of either kind', J, inStep('actor: …'), 'caer', 'care'],
    ['that is built in', J, inStage('phase: …'), 'awarness', 'awareness'],
    ['that is declared', J, inStage('phase: …'), 'tryin-on', 'trying-on'],
    ['of this journey', J, inStep('branches: [{ to: … }]'), 'begi', 'begin'],
    [
      'as a path',
      C,
      catalog('opportunities: [{ id: a, statement: A, pains: [ … ] }]'),
      'whole/slw',
      'whole/slow',
    ],
    ['of a stage', J, inJourney('parent: …'), 'whole/frist', 'whole/first'],
  ];
  for (const [title, path, text, written, meant] of suggestions) {
    it(`suggests an id ${title}`, async () => {
      const [found] = await dangling(path, text.replace('…', written));
      assert.match(found ?? '', new RegExp(`has the id "${written}"\\. Did you mean "${meant}"\\?$`));
    });
  }

  it('does not take an id of another kind', async () => {
    assert.deepEqual(await dangling(J, inStep('touchpoints: [mail]')), [
      'CX010 "mail": No touchpoint has the id "mail".',
    ]);
  });

  it('takes no stage for a step, and no step of another journey', async () => {
    assert.equal((await dangling(J, inStep('branches: [{ to: first }]'))).length, 1);
    assert.equal((await dangling(J, inStep('branches: [{ to: other }]'))).length, 1);
  });

  it('underlines the key of a map of emotions', async () => {
    assert.deepEqual(await dangling(J, inStep('emotion: { anna: 1, ana: 2 }')), [
      'CX010 "anna": No persona has the id "anna". Did you mean "ana"?',
    ]);
  });

  it('says nothing of steps that may stand in a part that cannot be read', async () => {
    const text = inStep('branches: [{ to: later }]');
    const found = await diagnose({ ...WORLD, [J]: `${text}      - id: [\n` }, J);
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX010')),
      [],
    );
  });

  it('is asked within x- keys of nobody', async () => {
    assert.deepEqual(await dangling(J, inJourney('x-owner: { owner: nobody, touchpoints: [none] }')), []);
  });
});
