import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { targetOf } from '../../../src/core/project/linkedFiles.ts';
import { diagnose } from '../support/diagnose.ts';
import { persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceFor, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

const FILE = 'people/ana.persona.yaml';

async function broken(avatar: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const files = { [FILE]: persona('ana', `avatar: ${avatar}`), ...others };
  return (await diagnose(files, FILE)).filter((line) => line.startsWith('CX112'));
}

const said = (path: string) =>
  `CX112 ${JSON.stringify(path)}: There is no file "${path}" beside this one. Add the file, or correct the path, which starts at the folder of this file.`;

describe('broken-link', () => {
  it('is said of a picture that is not there', async () => {
    assert.deepEqual(await broken('ana.png'), [said('ana.png')]);
    assert.deepEqual(await broken('ana.png', { 'ana.png': '' }), [said('ana.png')]);
    assert.deepEqual(await broken('ana.png', { 'people/ana.png': '' }), []);
    assert.deepEqual(await broken('./faces/../ana.png', { 'people/ana.png': '' }), []);
    assert.deepEqual(await broken('../pictures/ana.png', { 'pictures/ana.png': '' }), []);
  });

  it('is not said of what lies outside the folders, nor of what the schema refuses', async () => {
    for (const avatar of [
      '../../ana.png',
      '../../../../../ana.png',
      '/ana.png',
      'https://example.com/a.png',
      '[a]',
      '"\\uD800"',
    ])
      assert.deepEqual(await broken(avatar), [], avatar);
  });

  it('never asks for anything outside the folders', async () => {
    const asked: string[] = [];
    const workspace = new MemoryWorkspace({ [FILE]: persona('ana', 'avatar: ../../secret.png') });
    workspace.exists = async (uri) => asked.push(uri) > 0;
    await serviceOver(workspace).refresh(neverCancelled);
    assert.deepEqual(asked, []);
  });

  it('is not said when nobody can tell', async () => {
    for (const exists of [undefined, async () => undefined]) {
      const workspace = new MemoryWorkspace({ [FILE]: persona('ana', 'avatar: ana.png') });
      Object.assign(workspace, { exists });
      const service = serviceOver(workspace);
      await service.refresh(neverCancelled);
      assert.deepEqual(
        service.diagnostics(uriOf(FILE)).filter(({ code }) => code === 'CX112'),
        [],
      );
    }
  });

  it('notices when the picture appears and when it goes, without reading it', async () => {
    const { service, workspace } = await serviceFor({ [FILE]: persona('ana', 'avatar: ana.png') });
    const count = async () => {
      await service.refresh(neverCancelled);
      return service.diagnostics(uriOf(FILE)).filter(({ code }) => code === 'CX112').length;
    };
    assert.equal(await count(), 1);
    workspace.write('people/ana.png', '');
    assert.equal(await count(), 0);
    workspace.delete('people/ana.png');
    assert.equal(await count(), 1);
    workspace.write(FILE, persona('ana'));
    assert.equal(await count(), 0);
    assert.ok(!workspace.opened.includes(uriOf('people/ana.png')));
  });

  it('is asked again when the question was cancelled', async () => {
    const workspace = new MemoryWorkspace({ [FILE]: persona('ana', 'avatar: ana.png') });
    const service = serviceOver(workspace);
    const token = { isCancellationRequested: false };
    const exists = workspace.exists.bind(workspace);
    workspace.exists = async (uri) => {
      token.isCancellationRequested = true;
      return exists(uri);
    };
    await service.refresh(token);
    workspace.exists = exists;
    await service.refresh(neverCancelled);
    assert.equal(service.diagnostics(uriOf(FILE)).filter(({ code }) => code === 'CX112').length, 1);
  });

  it('can be silenced', async () => {
    const files = {
      [FILE]: persona('ana', '# cx-ignore broken-link: the photographer comes in May', 'avatar: ana.png'),
    };
    const found = await diagnose(files, FILE);
    assert.deepEqual(
      found.filter((line) => line.startsWith('CX112')),
      [],
    );
  });
});

describe('the address of a path', () => {
  it('is written as hosts write it', () => {
    assert.equal(targetOf('file:///w/p/a.yaml', 'Ana María.png'), 'file:///w/p/Ana%20Mar%C3%ADa.png');
    assert.equal(targetOf('file:///w/p/a.yaml', '..//q/./b%2F#?.png'), 'file:///w/q/b%252F%23%3F.png');
    assert.equal(targetOf('file:///w/a.yaml', '\ud800'), undefined);
  });
});
