import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { atCursor } from '../support/cursor.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { serviceFor } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const RETURN = joinLines(
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return',
  'personas: [anna, "ben"]',
  'goal: Be done',
  'metrics: [nps]',
  'stages:',
  '  - id: send',
  '    name: Send',
  '    phase: support',
  '    steps:',
  '      - id: pack',
  '        name: Pack',
  '        actor: anna',
  '        emotion: { anna: -1, ben: 1 }',
  '        branches: [{ when: Lost, to: wait }]',
  '        pains: [{ id: no-box, text: No box }]',
  '      - id: wait',
  '        name: Wait',
  "        touchpoints: &all ['mail']",
  '      - id: rest',
  '        name: Rest',
  '        touchpoints: *all',
);

const FILES = {
  'anna.persona.yaml': persona('anna', 'pains: [{ id: late, text: Too late }]'),
  'ben.persona.yaml': persona('ben'),
  'return.journey.yaml': RETURN,
  'sub.journey.yaml': journey('sub', 'anna', 'parent: return/send'),
  'things.catalog.yaml': catalog(
    'channels: [{ id: post, name: Post }]',
    'touchpoints: [{ id: mail, name: Mail, channel: post }]',
    'metrics: [{ id: nps, name: NPS }]',
    'opportunities: [{ id: box, statement: Send a box, pains: [return/no-box, anna/late] }]',
    'teams: [{ id: care, name: Care }]',
  ),
  'plan.strategy.yaml': strategy('phases: [{ id: wonder, name: Wonder }]', 'priorityPersonas: [anna]'),
};

/** The files with the cursor put in front of a piece of one of them, a few letters further on. */
function cursorIn(path: keyof typeof FILES, piece: string, further = 1) {
  const text = FILES[path];
  const at = text.indexOf(piece) + further;
  assert.ok(at >= further, piece);
  return atCursor({ ...FILES, [path]: `${text.slice(0, at)}‸${text.slice(at)}` });
}

async function definitions(path: keyof typeof FILES, piece: string, further?: number): Promise<string[]> {
  const { service, uri, position, show } = await cursorIn(path, piece, further);
  return (await service.definition(uri, position, neverCancelled)).map(show);
}

async function references(path: keyof typeof FILES, piece: string, includeDeclaration = true) {
  const { service, uri, position, show } = await cursorIn(path, piece);
  const options = { includeDeclaration };
  return (await service.references(uri, position, options, neverCancelled)).map(show);
}

describe('the definition', () => {
  const journeyFile = 'return.journey.yaml';
  const cases: readonly (readonly [
    what: string,
    path: keyof typeof FILES,
    piece: string,
    expected: string,
    further?: number,
  ])[] = [
    ['of a persona in a list', journeyFile, 'anna, "ben"', 'anna.persona.yaml:3 anna'],
    ['behind the last letter', journeyFile, 'anna, "ben"', 'anna.persona.yaml:3 anna', 4],
    ['between quotes', journeyFile, 'ben"', 'ben.persona.yaml:3 ben'],
    ['of who acts', journeyFile, 'anna\n        emotion', 'anna.persona.yaml:3 anna'],
    ['of a key that is an id', journeyFile, 'ben: 1', 'ben.persona.yaml:3 ben'],
    ['of a metric', journeyFile, 'nps', 'things.catalog.yaml:7 nps'],
    ['of a touchpoint', journeyFile, 'mail', 'things.catalog.yaml:6 mail'],
    ['of a step of the same journey', journeyFile, 'wait }', 'return.journey.yaml:19 wait'],
    ['of the journey in a path', 'sub.journey.yaml', 'return/send', 'return.journey.yaml:3 return'],
    ['of the stage in a path', 'sub.journey.yaml', 'return/send', 'return.journey.yaml:9 send', 7],
    ['of the journey of a pain', 'things.catalog.yaml', 'return/no-box', 'return.journey.yaml:3 return'],
    ['of the persona of a pain', 'things.catalog.yaml', 'anna/late', 'anna.persona.yaml:3 anna'],
    ['of a pain of a persona', 'things.catalog.yaml', 'anna/late', 'anna.persona.yaml:6 late', 6],
    ['of a channel', 'things.catalog.yaml', 'post }]', 'things.catalog.yaml:5 post'],
    ['of an id is the id itself', 'anna.persona.yaml', 'anna', 'anna.persona.yaml:3 anna'],
    ['of an alias is what it repeats', journeyFile, '*all', "return.journey.yaml:21 ['mail']"],
  ];
  for (const [what, path, piece, expected, further] of cases) {
    it(what, async () => assert.deepEqual(await definitions(path, piece, further), [expected]));
  }

  it('is not there for a name, a key, a built-in phase and files of others', async () => {
    assert.deepEqual(await definitions('anna.persona.yaml', 'name'), []);
    assert.deepEqual(await definitions(journeyFile, 'Send'), []);
    assert.deepEqual(await definitions(journeyFile, 'support'), []);
    const { service, uri, position } = await atCursor({ ...FILES, 'other.yaml': 'persona: an‸na\n' });
    assert.deepEqual(await service.definition(uri, position, neverCancelled), []);
  });

  it('is that of the text as it stands, before anything has been checked again', async () => {
    const { service, uri, position, show, workspace } = await cursorIn(journeyFile, 'anna, "ben"');
    workspace.type('anna.persona.yaml', `# new\n${FILES['anna.persona.yaml']}`);
    const found = (await service.definition(uri, position, neverCancelled)).map(show);
    assert.deepEqual(found, ['anna.persona.yaml:4 anna']);
  });

  it('leaves the news for those who wait for it', async () => {
    const { service, uri, position, workspace } = await cursorIn(journeyFile, 'anna, "ben"');
    workspace.type('anna.persona.yaml', FILES['anna.persona.yaml'].replace('id: anna', 'id: hanna'));
    await service.definition(uri, position, neverCancelled);
    const changed = await service.refresh(neverCancelled);
    assert.ok(changed.includes(uri), 'the journey names nobody now');
  });

  it('is empty once nobody waits', async () => {
    const { service, uri, position } = await cursorIn(journeyFile, 'anna, "ben"');
    assert.deepEqual(await service.definition(uri, position, { isCancellationRequested: true }), []);
  });
});

describe('the references', () => {
  const OF_ANNA = [
    'plan.strategy.yaml:6 anna',
    'return.journey.yaml:5 anna',
    'return.journey.yaml:15 anna',
    'return.journey.yaml:16 anna',
    'sub.journey.yaml:6 anna',
    'things.catalog.yaml:8 anna',
  ];

  it('of a persona: lists, actors, keys of emotions, paths to its pains', async () => {
    const all = ['anna.persona.yaml:3 anna', ...OF_ANNA];
    assert.deepEqual(await references('anna.persona.yaml', 'anna'), all);
    assert.deepEqual(await references('sub.journey.yaml', 'anna'), all);
    assert.deepEqual(await references('anna.persona.yaml', 'anna', false), OF_ANNA);
  });

  it('of a journey: the paths that lead into it', async () => {
    assert.deepEqual(await references('return.journey.yaml', 'return', false), [
      'sub.journey.yaml:7 return',
      'things.catalog.yaml:8 return',
    ]);
  });

  it('of a stage, a step, a pain', async () => {
    assert.deepEqual(await references('return.journey.yaml', 'send', false), ['sub.journey.yaml:7 send']);
    assert.deepEqual(await references('return.journey.yaml', 'wait\n', false), [
      'return.journey.yaml:17 wait',
    ]);
    assert.deepEqual(await references('return.journey.yaml', 'no-box', false), [
      'things.catalog.yaml:8 no-box',
    ]);
  });

  it('tell a persona from a team and a journey of the same id', async () => {
    const files = {
      'a.persona.yaml': persona('x', 'owner: ‸x'),
      'a.journey.yaml': journey('x', 'x'),
      'all.catalog.yaml': catalog('teams: [{ id: x, name: X }]'),
    };
    const { service, uri, position, show } = await atCursor(files);
    const found = await service.references(uri, position, { includeDeclaration: true }, neverCancelled);
    assert.deepEqual(found.map(show), ['a.persona.yaml:6 x', 'all.catalog.yaml:5 x']);
  });

  it('of an id that nothing has are the others that look for it', async () => {
    const files = { 'a.journey.yaml': journey('a', '‸ghost'), 'b.journey.yaml': journey('b', 'ghost') };
    const { service, uri, position, show } = await atCursor(files);
    const found = await service.references(uri, position, { includeDeclaration: true }, neverCancelled);
    assert.deepEqual(found.map(show), ['a.journey.yaml:6 ghost', 'b.journey.yaml:6 ghost']);
  });
});

describe('the highlights', () => {
  it('are the places of one document, the definition marked', async () => {
    const { service, uri, position, show } = await cursorIn('return.journey.yaml', 'wait\n');
    const found = await service.highlights(uri, position, neverCancelled);
    assert.deepEqual(
      found.map(({ range, kind }) => `${kind} ${show({ range })}`),
      ['write return.journey.yaml:19 wait', 'read return.journey.yaml:17 wait'],
    );
  });

  it('show what an alias repeats', async () => {
    const { service, uri, position, show } = await cursorIn('return.journey.yaml', '*all');
    const found = await service.highlights(uri, position, neverCancelled);
    assert.deepEqual(found.map(show), ["return.journey.yaml:21 ['mail']", 'return.journey.yaml:24 *all']);
  });
});

describe('beside the workspace', () => {
  it('a document such as the old side of a diff is known to itself', async () => {
    const { service, workspace } = await serviceFor(FILES);
    const old = 'git:/ws/return.journey.yaml';
    workspace.files.set(old, { text: RETURN, version: 1 });
    const at = async (piece: string) => {
      const position = new LineIndex(RETURN).positionAt(RETURN.indexOf(piece));
      return (await service.definition(old, position, neverCancelled)).map(({ uri }) => uri);
    };
    assert.deepEqual(await at('wait }'), [old]);
    assert.deepEqual(await at('anna, "ben"'), []);
    assert.equal(service.kindOf(old), undefined);
  });
});
