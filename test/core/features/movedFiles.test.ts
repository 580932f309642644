import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { journey, persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceFor, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { after } from '../support/quickFix.ts';

const ANA = 'people/ana.persona.yaml';

/** The avatar that the persona has once files have moved; `from → to`, below the folder. */
async function avatarAfter(
  avatar: string,
  moves: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const files = { [ANA]: persona('ana', `avatar: ${avatar} # her face`), ...others };
  const { service } = await serviceFor(files);
  const asked = Object.entries(moves).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }));
  const edits = await service.editsForMoves(asked, neverCancelled);
  return /^avatar: (.*) # her face$/m.exec(after(files, { edits, create: [] })[ANA] ?? '')?.[1];
}

describe('when files move', () => {
  it('a path leads to the file that has moved', async () => {
    assert.equal(await avatarAfter('ana.png', { 'people/ana.png': 'people/faces/ana.png' }), 'faces/ana.png');
    assert.equal(await avatarAfter('./ana.png', { 'people/ana.png': 'people/eva.png' }), './eva.png');
    assert.equal(await avatarAfter('"../pics/ana.png"', { 'pics/ana.png': 'ana.png' }), '"../ana.png"');
    assert.equal(await avatarAfter('ä b.png', { 'people/%C3%A4%20b.png': 'people/c%20d.png' }), 'c d.png');
    assert.equal(await avatarAfter('ana(1).png', { 'people/ana%281%29.png': 'people/no.png' }), 'no.png');
  });

  it('a path in the file that has moved leads to where it led', async () => {
    assert.equal(await avatarAfter('ana.png', { [ANA]: 'ana.persona.yaml' }), 'people/ana.png');
    assert.equal(await avatarAfter('ana.png', { [ANA]: 'a/b/ana.persona.yaml' }), '../../people/ana.png');
    assert.equal(await avatarAfter('../ana.png', { [ANA]: 'ana.persona.yaml' }), 'ana.png');
    assert.equal(await avatarAfter('ana.png', { [ANA]: 'people/eva.persona.yaml' }), 'ana.png');
  });

  it('a folder takes along what is in it', async () => {
    assert.equal(await avatarAfter('ana.png', { people: 'who/people' }), 'ana.png');
    assert.equal(await avatarAfter('../pics/ana.png', { people: 'who/people' }), '../../pics/ana.png');
    assert.equal(await avatarAfter('../pics/ana.png', { pics: 'who/pics' }), '../who/pics/ana.png');
    assert.equal(
      await avatarAfter('../pics/ana.png', { pics: 'a/pics', people: 'a/people' }),
      '../pics/ana.png',
    );
    assert.equal(await avatarAfter('../pics/ana.png', { pictures: 'who/pics' }), '../pics/ana.png');
  });

  it('nothing else is different', async () => {
    assert.equal(await avatarAfter('/ana.png', { people: 'who' }), '/ana.png');
    assert.equal(
      await avatarAfter('https://example.com/ana.png', { people: 'who/are' }),
      'https://example.com/ana.png',
    );
    assert.equal(await avatarAfter('../../ana.png', { people: 'who/are' }), '../../ana.png');
    const { service } = await serviceFor({ 'a.journey.yaml': journey('a', 'ana'), [ANA]: persona('ana') });
    const moves = [{ from: uriOf('a.journey.yaml'), to: uriOf('b/a.journey.yaml') }];
    assert.deepEqual(await service.editsForMoves(moves, neverCancelled), []);
  });

  it('a path that would lead to another folder of the window stays', async () => {
    const uri = 'mem:/one/ana.persona.yaml';
    const workspace = new MemoryWorkspace({ [uri]: persona('ana', 'avatar: ana.png') }, [
      'mem:/one',
      'mem:/two',
    ]);
    const service = serviceOver(workspace);
    const moves = [{ from: uri, to: 'mem:/two/ana.persona.yaml' }];
    assert.deepEqual(await service.editsForMoves(moves, neverCancelled), []);
  });
});
