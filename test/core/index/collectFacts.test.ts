import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf } from '../../../src/core/index/collectFacts.ts';
import { Content, ContentShelf, OpenSource } from '../../../src/core/index/contentShelf.ts';
import type { DocumentFacts } from '../../../src/core/index/facts.ts';
import { spansOf } from '../../../src/core/index/spanTable.ts';
import { FILE_KINDS, type FileKind } from '../../../src/core/model/identify.ts';
import { dataOf } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { joinLines } from '../support/text.ts';

function facts(kind: FileKind, ...lines: readonly string[]): DocumentFacts {
  return factsIn(kind, joinLines(...lines));
}

function factsIn(kind: FileKind, text: string): DocumentFacts {
  const yaml = readYaml(text);
  const input = { yaml, content: new Content(dataOf(yaml).data, spansOf(yaml)) };
  return factsOf(`mem:/ws/a.${kind}.yaml`, kind, input, new OpenSource(text), new ContentShelf()).facts;
}

const definitions = ({ definitions }: DocumentFacts) =>
  definitions.map(({ kind, fullId, name, path }) => `${kind} ${fullId} "${name}" at /${path.join('/')}`);

const references = ({ references }: DocumentFacts) =>
  references.map(
    ({ targets, id, role, path, from }) =>
      `${targets.join('|')} ${id} as ${role} at /${path.join('/')} from ${from?.fullId ?? 'nothing'}`,
  );

describe('the facts of a journey', () => {
  const journey = facts(
    'journey',
    'apiVersion: cx/v1',
    'kind: journey',
    'id: return',
    'name: Return goods',
    'status: live',
    'owner: care',
    'personas: [ana]',
    'parent: shop/after',
    'stages:',
    '  - id: decide',
    '    name: Decide',
    '    phase: support',
    '    pains:',
    '      - {id: unclear, text: Terms are unclear, opportunities: [say-it]}',
    '      - A pain without an id',
    '    steps:',
    '      - id: read',
    '        name: Reads the terms',
    '        actor: ana',
    '        emotion: {ana: -1, bo: {score: 1}, x-note: whatever}',
    '        branches: [{when: no, to: keep}]',
    '      - id: keep',
    '        name: Keeps it',
    '        emotion: {score: 1, label: relieved}',
    '        subJourney: keep-it',
    'x-own: {owner: nobody}',
  );

  it('are what it defines', () => {
    assert.deepEqual(definitions(journey), [
      'journey return "Return goods" at /',
      'stage return/decide "Decide" at /stages/0',
      'pain return/unclear "Terms are unclear" at /stages/0/pains/0',
      'step return/read "Reads the terms" at /stages/0/steps/0',
      'step return/keep "Keeps it" at /stages/0/steps/1',
    ]);
    assert.equal(journey.id, 'return');
    assert.deepEqual(
      journey.definitions.map(({ status }) => status),
      ['live', undefined, undefined, undefined, undefined],
    );
  });

  it('are what it refers to, and from where', () => {
    assert.deepEqual(references(journey), [
      'team care as owner at /owner from return',
      'persona ana as personas at /personas/0 from return',
      'journey|stage shop/after as parent at /parent from return',
      'phase support as phase at /stages/0/phase from return/decide',
      'opportunity say-it as opportunities at /stages/0/pains/0/opportunities/0 from return/unclear',
      'persona|team ana as actor at /stages/0/steps/0/actor from return/read',
      'persona ana as emotion at /stages/0/steps/0/emotion/ana from return/read',
      'persona bo as emotion at /stages/0/steps/0/emotion/bo from return/read',
      'step keep as to at /stages/0/steps/0/branches/0/to from return/read',
      'journey keep-it as subJourney at /stages/0/steps/1/subJourney from return/keep',
    ]);
  });
});

describe('who acts in a journey', () => {
  const actors = ({ people, references }: DocumentFacts) => [
    people.join(' '),
    ...references.filter(({ role }) => role === 'touchpoints').map(({ id, actor }) => `${id} by ${actor}`),
  ];

  it('is told of the whole, and of what stands in a step that names somebody', () => {
    const journey = facts(
      'journey',
      'id: return',
      'personas: [ana, bo]',
      'persona: cy',
      'stages:',
      '  - {id: decide, touchpoints: [shop], steps: [{id: a, touchpoints: [desk]}, {id: b, actor: care, touchpoints: [mail, chat]}]}',
      '  - {id: wait, steps: [{actor: bo, channels: [], touchpoints: [phone]}, {actor: " ", touchpoints: [door]}]}',
    );
    assert.deepEqual(actors(journey), [
      'ana bo cy',
      'desk by undefined',
      'mail by care',
      'chat by care',
      'phone by bo',
      'door by undefined',
    ]);
  });

  it('is told of what an alias repeats', () => {
    const journey = facts(
      'journey',
      'id: a',
      'x-shared: &s {id: one, steps: [{actor: ana, touchpoints: [desk]}, {actor: bo, touchpoints: [mail]}]}',
      'stages: [*s]',
    );
    assert.deepEqual(actors(journey), ['', 'desk by ana', 'mail by bo']);
  });

  it('is nobody in a journey that is put aside, and in no other file', () => {
    const steps = 'stages: [{id: one, steps: [{actor: ana, touchpoints: [desk]}]}]';
    const shared = 'x-s: &s {id: one, steps: [{actor: ana, touchpoints: [desk]}]}';
    for (const stages of [steps, `${shared}\nstages: [*s]`])
      assert.deepEqual(actors(facts('journey', 'personas: [ana]', 'status: archived', stages)), [
        '',
        'desk by undefined',
      ]);
    assert.deepEqual(actors(facts('persona', 'id: ana', 'personas: [ana]')), ['']);
  });
});

describe('the stages of a journey', () => {
  const stages = (facts: DocumentFacts) => ({
    owners: facts.stageOwners,
    definitions: facts.definitions.map(({ id, stage }) => `${id} in ${stage}`),
    references: facts.references.map(({ id, stage }) => `${id} in ${stage}`),
  });

  it('are told of all that stands in them, and who owns them', () => {
    const journey = facts(
      'journey',
      'id: return',
      'owner: care',
      'stages:',
      '  - {id: decide, owner: shop, pains: [{id: unclear, text: Unclear, opportunities: [say-it]}]}',
      '  - {id: wait, steps: [{id: look, touchpoints: [mail]}]}',
      'metrics: [nps]',
    );
    assert.deepEqual(stages(journey), {
      owners: ['shop', undefined],
      definitions: ['return in undefined', 'decide in 0', 'unclear in 0', 'wait in 1', 'look in 1'],
      references: ['care in undefined', 'shop in 0', 'say-it in 0', 'mail in 1', 'nps in undefined'],
    });
  });

  it('are told of what an alias repeats', () => {
    const journey = facts(
      'journey',
      'id: a',
      'x-shared: &s {id: one, owner: care}',
      'stages: [{id: zero}, *s]',
      'x-pain: &p {id: deep, text: Deep}',
      'pains: [*p]',
    );
    assert.deepEqual(stages(journey), {
      owners: [undefined, 'care'],
      definitions: ['a in undefined', 'zero in 0', 'one in 1'],
      references: ['care in 1'],
    });
  });

  it('are none where there is no list of them, and in no other file', () => {
    for (const none of [
      facts('journey', 'id: a', 'stages: {id: one, owner: care}'),
      facts('journey', 'id: a'),
      facts('catalog', 'promises: [{id: a, statement: We answer, owner: care}]'),
    ])
      assert.deepEqual([none.stageOwners, none.definitions.map(({ stage }) => stage)], [[], [undefined]]);
  });

  it('are those that the paths say, in every example', () => {
    for (const [name, text] of Object.entries({ ...goodExamples(), ...flawedExamples() })) {
      const kind = FILE_KINDS.find((one) => text.includes(`kind: ${one}`));
      if (!kind) continue;
      for (const { path, stage } of [
        factsIn(kind, text).definitions,
        factsIn(kind, text).references,
      ].flat()) {
        assert.equal(
          stage,
          kind === 'journey' && path[0] === 'stages' ? path[1] : undefined,
          `${name} /${path.join('/')}`,
        );
      }
    }
  });
});

describe('the facts of a file', () => {
  it('know where ids stand, without what surrounds them', () => {
    const text = 'id: "ana" # her\nowner: care\n';
    const { definitions, references } = factsIn('persona', text);
    assert.equal(text.slice(definitions[0]!.idSpan.start, definitions[0]!.idSpan.end), '"ana"');
    assert.equal(text.slice(references[0]!.span.start, references[0]!.span.end), 'care');
  });

  it('know where ids stand below a key that stands twice', () => {
    const text = [
      'id: a',
      'stages:',
      '  - id: one',
      '    pains: [{id: queue, text: A queue}]',
      '    pains: [{id: no-sign, text: No sign}]',
      '',
    ].join('\n');
    const { definitions } = factsIn('journey', text);
    assert.deepEqual(
      definitions.map(({ idSpan }) => text.slice(idSpan.start, idSpan.end)),
      ['a', 'one', 'queue', 'no-sign'],
    );
  });

  it('name a thing by its name, else its statement, title or text, else its id', () => {
    const catalog = facts(
      'catalog',
      'promises: [{id: a, statement: We answer}]',
      'evidence: [{id: b, title: Talks}]',
      'teams: [{id: c}, {id: d, name: [not, a, text]}]',
    );
    assert.deepEqual(definitions(catalog), [
      'promise a "We answer" at /promises/0',
      'evidence b "Talks" at /evidence/0',
      'team c "c" at /teams/0',
      'team d "d" at /teams/1',
    ]);
  });

  it('pass over what does not fit the schema', () => {
    const broken = facts(
      'journey',
      'id: [a]',
      'personas: {ana: bo}',
      'owner: 5',
      'metrics: [nps, [csat], {ces: 1}, Not An Id]',
      'stages: [one, {id: two, steps: nothing}, {id: 3}, {id: ""}]',
    );
    assert.deepEqual(definitions(broken), ['stage /two "two" at /stages/1']);
    assert.deepEqual(references(broken), ['metric nps as metrics at /metrics/0 from nothing']);
  });

  it('count what an alias repeats once', () => {
    const text = ['id: a', 'stages:', '  - &s {id: one, name: One, owner: care}', '  - *s'];
    assert.deepEqual(definitions(facts('journey', ...text)), [
      'journey a "a" at /',
      'stage a/one "One" at /stages/0',
    ]);
  });

  it('count what an alias brings from a key of the team’s own', () => {
    const text = [
      'id: a',
      'x-shared: &s {id: one, name: One, owner: care}',
      'stages: [*s, {id: two, name: Two}]',
    ];
    const found = facts('journey', ...text);
    assert.deepEqual(definitions(found), [
      'journey a "a" at /',
      'stage a/one "One" at /stages/0',
      'stage a/two "Two" at /stages/1',
    ]);
    assert.deepEqual(references(found), ['team care as owner at /stages/0/owner from a/one']);
  });

  it('take an alias of an id for the id', () => {
    const found = facts('persona', 'id: &id ana', 'owner: *id');
    assert.deepEqual(references(found), ['team ana as owner at /owner from ana']);
  });

  it('say when the text cannot be read throughout', () => {
    assert.equal(facts('journey', 'id: a', 'stages: [').broken, true);
    assert.equal(facts('journey', 'id: a', 'stages: []').broken, false);
  });

  it('are none for an empty file', () => {
    assert.deepEqual(facts('persona', '').definitions, []);
  });
});
