import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { basicDiagnostics, basicRefresh } from '../support/basicRules.ts';
import { journey, persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceFor, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

async function open(files: Readonly<Record<string, string>>) {
  const { service, workspace } = await serviceFor(files);
  const refresh = basicRefresh(service);
  return {
    service,
    workspace,
    refresh: async () => (await refresh()).map((uri) => uri.replace('mem:/ws/', '')),
    problems: (path: string) =>
      basicDiagnostics(service, uriOf(path)).map(({ code, severity }) => `${code} ${severity}`),
  };
}

const NOT_IN_USE = 'CX014 info';

describe('cx.config.yaml', () => {
  it('weighs rules by their word or their code, and silences them', async () => {
    const { workspace, refresh, problems } = await open({ 'a.persona.yaml': persona('a', 'owner: nobody') });
    assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE, 'CX010 error']);
    workspace.write('cx.config.yaml', 'rules: { unused: error, CX010: info }\n');
    assert.deepEqual(await refresh(), ['a.persona.yaml']);
    assert.deepEqual(problems('a.persona.yaml'), ['CX014 error', 'CX010 info']);
    workspace.write('cx.config.yaml', 'rules:\n  CX014: off\n  dangling-reference: warning\n');
    await refresh();
    assert.deepEqual(problems('a.persona.yaml'), ['CX010 warning']);
    workspace.delete('cx.config.yaml');
    await refresh();
    assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE, 'CX010 error']);
  });

  it('leaves nothing out for what is no pattern', async () => {
    for (const pattern of ['""', '[]', '7', `"${'a'.repeat(70_000)}"`]) {
      const { workspace, refresh, problems } = await open({ 'a.persona.yaml': persona('a') });
      workspace.write('cx.config.yaml', `exclude: [${pattern}, "b/**"]\n`);
      await refresh();
      assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE], pattern.slice(0, 20));
    }
  });

  it('takes `off` and `false` for the same, as YAML once did', async () => {
    for (const off of ['off', 'false', '"off"']) {
      const { problems } = await open({
        'cx.config.yaml': `rules: { unused: ${off} }\n`,
        'a.persona.yaml': persona('a'),
      });
      assert.deepEqual(problems('a.persona.yaml'), []);
    }
  });

  it('leaves files out and takes them in again', async () => {
    const { service, workspace, refresh, problems } = await open({
      'a.journey.yaml': journey('a', 'ana'),
      'drafts/ana.persona.yaml': persona('ana'),
    });
    assert.deepEqual(problems('a.journey.yaml'), []);
    workspace.write('cx.config.yaml', 'exclude: ["drafts/**"]\n');
    assert.deepEqual(await refresh(), ['a.journey.yaml']);
    assert.deepEqual(problems('a.journey.yaml'), ['CX010 error']);
    assert.deepEqual(
      service.documents().map(({ id }) => id),
      ['a', undefined],
    );
    workspace.write('cx.config.yaml', 'exclude: []\n');
    assert.deepEqual(await refresh(), ['a.journey.yaml']);
    assert.deepEqual(problems('a.journey.yaml'), []);
  });

  it('makes a project of its folder, with ids of its own', async () => {
    const { workspace, refresh, problems } = await open({
      'a.persona.yaml': persona('ana'),
      'sub/a.persona.yaml': persona('ana'),
    });
    assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE, 'CX011 error'].sort());
    workspace.write('sub/cx.config.yaml', 'rules: { unused: off }\n');
    assert.deepEqual(await refresh(), ['a.persona.yaml', 'sub/a.persona.yaml']);
    assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE]);
    assert.deepEqual(problems('sub/a.persona.yaml'), []);
    workspace.delete('sub/cx.config.yaml');
    await refresh();
    assert.deepEqual(problems('sub/a.persona.yaml'), [NOT_IN_USE, 'CX011 error'].sort());
  });

  it('counts for nothing where another one leaves it out', async () => {
    for (const folder of ['a', 'z']) {
      const { problems, workspace, refresh } = await open({
        'cx.config.yaml': 'exclude: ["**/cx.config.yaml"]\n',
        [`${folder}/cx.config.yaml`]: 'rules: { unused: off }\n',
        [`${folder}/a.persona.yaml`]: persona('ana'),
      });
      assert.deepEqual(problems(`${folder}/a.persona.yaml`), [NOT_IN_USE], folder);
      workspace.write('cx.config.yaml', '');
      await refresh();
      assert.deepEqual(problems(`${folder}/a.persona.yaml`), [], folder);
    }
  });

  it('is checked like any other file of ours', async () => {
    const { service } = await open({
      'cx.config.yaml': joinLines('rules:', '  unusd: off', '  schema: loud', 'exclud: []'),
    });
    assert.deepEqual(
      service.diagnostics(uriOf('cx.config.yaml')).map(({ message }) => message),
      [
        '"unusd" is unknown here. Did you mean "unused"?',
        '"loud" is not possible here. Possible: off, info, warning, error.',
        '"exclud" is unknown here. Did you mean "exclude"?',
      ],
    );
  });

  it('does no harm while it cannot be read', async () => {
    const { problems } = await open({ 'cx.config.yaml': 'rules: [\n', 'a.persona.yaml': persona('a') });
    assert.deepEqual(problems('a.persona.yaml'), [NOT_IN_USE]);
    assert.deepEqual(problems('cx.config.yaml'), ['CX001 error']);
  });

  it('is not read again and again with every change of another file', async () => {
    const { workspace, refresh } = await open({
      'cx.config.yaml': 'exclude: ["flawed/**"]\n',
      'flawed/cx.config.yaml': 'rules: {}\n',
      'flawed/a.persona.yaml': persona('a'),
      'compose.yaml': 'services: {}\n',
      'a.persona.yaml': persona('a'),
    });
    await refresh();
    workspace.opened.length = 0;
    workspace.write('a.persona.yaml', persona('a'));
    await refresh();
    assert.deepEqual(workspace.opened, [uriOf('a.persona.yaml')]);
  });
});

describe('the folders that are open', () => {
  it('are projects of their own', async () => {
    const workspace = new MemoryWorkspace({}, ['mem:/one', 'mem:/two']);
    workspace.write('mem:/one/ana.persona.yaml', persona('ana'));
    workspace.write('mem:/two/a.journey.yaml', journey('a', 'ana'));
    const service = serviceOver(workspace);
    await service.refresh(neverCancelled);
    assert.equal(
      basicDiagnostics(service, 'mem:/two/a.journey.yaml')[0]?.message,
      'No persona has the id "ana".',
    );
  });

  it('may come and go', async () => {
    const workspace = new MemoryWorkspace({}, ['mem:/one']);
    workspace.files.set('mem:/one/a.persona.yaml', { text: persona('a') });
    workspace.files.set('mem:/two/b.persona.yaml', { text: persona('b') });
    const service = serviceOver(workspace);
    assert.deepEqual(await service.refresh(neverCancelled), ['mem:/one/a.persona.yaml']);
    workspace.setFolders(['mem:/one', 'mem:/two']);
    assert.deepEqual(await service.refresh(neverCancelled), ['mem:/two/b.persona.yaml']);
    workspace.setFolders(['mem:/two']);
    assert.deepEqual(await service.refresh(neverCancelled), ['mem:/one/a.persona.yaml']);
    assert.deepEqual(
      service.documents().map(({ id }) => id),
      ['b'],
    );
  });

  it('leave nothing behind of a file that changed just before', async () => {
    const { service, workspace } = await open({});
    workspace.write('a.persona.yaml', persona('a'));
    workspace.setFolders([]);
    assert.deepEqual(await service.refresh(neverCancelled), []);
    assert.deepEqual(service.documents(), []);
  });

  it('hold folders of other tools, which are passed over', async () => {
    const { service } = await open({
      'node_modules/kit/a.persona.yaml': persona('a'),
      '.cache/a.persona.yaml': persona('a'),
      'people/.old/a.persona.yaml': persona('a'),
    });
    assert.deepEqual(service.documents(), []);
  });
});
