import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentSymbol } from '../../../src/core/features/documentSymbols.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { atCursor } from '../support/cursor.ts';
import { goodExamples } from '../support/examples.ts';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceFor, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const RETURN = joinLines(
  '# Written after the',
  '# interviews of May',
  'apiVersion: cx/v1',
  'kind: journey',
  'id: return',
  'name: Return goods',
  'persona: anna',
  'goal: Get the money back',
  'stages:',
  '  - id: send',
  '    name: Send',
  '    phase: support',
  '    steps:',
  '      - id: print',
  '        name: Print the label',
  '        emotion: { score: -2, label: annoyed }',
  '        momentOfTruth: true',
  '        pains: [{ id: none, text: No printer, severity: high }, Too slow]',
  '      - id: drop',
  '        name: Drop it off',
  '        emotion: { anna: 1, ben: -1 }',
  '  - id: wait',
  '    name: Wait',
);

async function outline(files: Readonly<Record<string, string>>, path: string): Promise<string[] | undefined> {
  const { service } = await serviceFor(files);
  const show = (symbol: DocumentSymbol, depth: number): string[] => [
    `${'  '.repeat(depth)}${symbol.name}${symbol.detail && ` (${symbol.detail})`}`,
    ...symbol.children.flatMap((child) => show(child, depth + 1)),
  ];
  const symbols = await service.documentSymbols(uriOf(path), neverCancelled);
  return symbols?.flatMap((symbol) => show(symbol, 0));
}

describe('the outline', () => {
  it('of a journey reads like the journey', async () => {
    assert.deepEqual(await outline({ 'a.journey.yaml': RETURN }, 'a.journey.yaml'), [
      'Return goods (Get the money back)',
      '  Send (support)',
      '    Print the label (−2 annoyed · moment of truth)',
      '      No printer (high)',
      '      Too slow',
      '    Drop it off (+1 good)',
      '  Wait',
    ]);
  });

  it('of a persona has its sections', async () => {
    const text = persona('anna', 'tagline: Wants it simple', 'demographics: { ageRange: 30-40 }');
    assert.deepEqual(await outline({ 'a.persona.yaml': text }, 'a.persona.yaml'), [
      'anna (Wants it simple)',
      '  goals (1)',
      '    Be done',
      '  demographics',
      '    ageRange (30-40)',
    ]);
  });

  it('of a catalog has its items', async () => {
    const text = catalog(
      'channels: [{ id: chat, name: Live chat, medium: chat }]',
      'promises: [{ id: fast, statement: Quick }]',
    );
    assert.deepEqual(await outline({ 'all.catalog.yaml': text }, 'all.catalog.yaml'), [
      'Things',
      '  channels (1)',
      '    Live chat (chat)',
      '  promises (1)',
      '    Quick',
    ]);
  });

  it('leads to the name of a thing', async () => {
    const { service, uri, show } = await atCursor({ 'a.journey.yaml': `‸${RETURN}` });
    const [root] = (await service.documentSymbols(uri, neverCancelled)) ?? [];
    const stage = root?.children[0];
    assert.equal(show({ range: stage!.selectionRange }), 'a.journey.yaml:11 Send');
    assert.match(show({ range: stage!.range }), /^a\.journey\.yaml:10 id: send[\s\S]*ben: -1 }$/);
  });

  it('is not there for files of others', async () => {
    assert.equal(await outline({ 'docker.yaml': 'services: {}\n' }, 'docker.yaml'), undefined);
  });
});

describe('the symbols of the workspace', () => {
  it('have name and id, and are found by the letters of either', async () => {
    const { service } = await serviceFor({ 'a.journey.yaml': RETURN, 'p.persona.yaml': persona('anna') });
    const show = async (query: string) =>
      (await service.workspaceSymbols(query, neverCancelled)).map(
        ({ name, container }) => `${name}, ${container}`,
      );
    assert.deepEqual(await show(''), [
      'Return goods (return), journey',
      'Send (send), stage of return',
      'Print the label (print), step of return',
      'No printer (none), pain of return',
      'Drop it off (drop), step of return',
      'Wait (wait), stage of return',
      'anna, persona',
    ]);
    assert.deepEqual(await show('PrLab'), ['Print the label (print), step of return']);
    assert.deepEqual(await show('zzz'), []);
  });

  it('wait for the first reading', async () => {
    const service = serviceOver(new MemoryWorkspace({ 'p.persona.yaml': persona('anna') }));
    assert.equal((await service.workspaceSymbols('anna', neverCancelled)).length, 1);
  });
});

describe('folding', () => {
  it('goes by list, stage, step and comment', async () => {
    const { service } = await serviceFor({ 'a.journey.yaml': RETURN });
    const folds = await service.foldingRanges(uriOf('a.journey.yaml'), neverCancelled);
    assert.deepEqual(
      folds?.map(
        ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
      ),
      ['1-2 comment', '9-23', '10-21', '13-21', '14-18', '19-21', '22-23'],
    );
  });

  it('knows long texts and regions', async () => {
    const text = joinLines('# region words', 'description: |', '  one', '  two', '# endregion');
    const { service } = await serviceFor({ 'a.persona.yaml': persona('anna') + text });
    const folds = await service.foldingRanges(uriOf('a.persona.yaml'), neverCancelled);
    assert.deepEqual(folds, [
      { startLine: 5, endLine: 9, kind: 'region' },
      { startLine: 6, endLine: 8 },
    ]);
  });

  it('is left to others in their files', async () => {
    const { service } = await serviceFor({ 'b.yaml': 'a:\n  b:\n    c: 1\n' });
    assert.equal(await service.foldingRanges(uriOf('b.yaml'), neverCancelled), undefined);
  });
});

describe('a growing selection', () => {
  async function selections(text: string): Promise<string[]> {
    const { service, uri, position, show } = await atCursor({ 'a.journey.yaml': text });
    const [ranges = []] = (await service.selectionRanges(uri, [position], neverCancelled)) ?? [];
    return ranges.map((range) => show({ range }).replace(/^\S+ /, ''));
  }

  it('takes in value, pair, item, list', async () => {
    const all = await selections(RETURN.replace('name: Drop it', 'name: Drop‸ it'));
    assert.deepEqual(all.slice(0, 2), ['Drop it off', 'name: Drop it off']);
    assert.match(all[2]!, /^id: drop[\s\S]*ben: -1 }$/);
    assert.match(all[3]!, /^- id: drop/);
    assert.match(all[4]!, /^- id: print[\s\S]*ben: -1 }$|^id: print/);
    assert.equal(all.at(-1), RETURN);
  });

  it('begins with a part of a path, or what is between quotes', async () => {
    const path = await selections(journey('a', 'anna', 'parent: "life/beg‸in"'));
    assert.deepEqual(path.slice(0, 4), ['begin', 'life/begin', '"life/begin"', 'parent: "life/begin"']);
  });

  it('widens with each step', async () => {
    const { service } = await serviceFor({ 'a.journey.yaml': RETURN });
    const positions = RETURN.split('\n').map((line, i) => ({ line: i, character: line.length }));
    const all = await service.selectionRanges(uriOf('a.journey.yaml'), positions, neverCancelled);
    assert.equal(all?.length, positions.length);
    for (const ranges of all ?? []) assert.ok(ranges.length >= 1);
  });
});

describe('links', () => {
  async function links(path: string, text: string): Promise<string[]> {
    const { service } = await serviceFor({ [path]: text });
    return (await service.documentLinks(uriOf(path), neverCancelled)).map(({ target }) => target);
  }

  it('lead to addresses and to files beside this one', async () => {
    const text = persona(
      'anna',
      'avatar: "pictures/an na.svg"',
      'links: [{ rel: design, url: "https://example.com/a" }]',
    );
    assert.deepEqual(await links('people/anna.persona.yaml', text), [
      'mem:/ws/people/pictures/an%20na.svg',
      'https://example.com/a',
    ]);
    assert.deepEqual(await links('people/anna.persona.yaml', persona('anna', 'avatar: ../a.png')), [
      'mem:/ws/a.png',
    ]);
  });

  it('never lead out of the folders, nor to anything that is run', async () => {
    for (const path of [
      '../../secret',
      '../../../../etc/passwd',
      '/etc/passwd',
      'file:///x',
      '..',
      'a\\b',
      '.',
    ])
      assert.deepEqual(await links('people/a.persona.yaml', persona('anna', `avatar: '${path}'`)), []);
    for (const url of ['javascript:alert(1)', 'command:x', 'http://example.com', 'https:///'])
      assert.deepEqual(
        await links('a.persona.yaml', persona('anna', `links: [{ rel: map, url: "${url}" }]`)),
        [],
      );
  });

  it('lead to what an id means, from each side of a path', async () => {
    const { service } = await serviceFor({
      'anna.persona.yaml': persona('anna'),
      'a.journey.yaml': joinLines(
        'apiVersion: cx/v1',
        'kind: journey',
        'id: a',
        'name: A',
        'personas: ["anna", nobody]',
        'parent: b/stay',
      ),
      'b.journey.yaml': joinLines(
        'apiVersion: cx/v1',
        'kind: journey',
        'id: b',
        'name: B',
        'stages:',
        '  - { id: stay, name: Stay }',
      ),
    });
    const found = await service.documentLinks(uriOf('a.journey.yaml'), neverCancelled);
    assert.deepEqual(
      found.map(
        ({ range: { start, end }, target }) => `${start.line}:${start.character}-${end.character} ${target}`,
      ),
      [
        `4:12-16 ${uriOf('anna.persona.yaml')}#L3,5`,
        `5:8-9 ${uriOf('b.journey.yaml')}#L3,5`,
        `5:10-14 ${uriOf('b.journey.yaml')}#L6,11`,
      ],
    );
  });

  it('of the examples are their pictures', async () => {
    const { service } = await serviceFor(goodExamples());
    const found = await service.documentLinks(uriOf('personas/trail-regular.persona.yaml'), neverCancelled);
    assert.ok(found.some(({ target }) => target === 'mem:/ws/personas/avatars/trail-regular.svg'));
  });
});
