import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { MAX_BYTES } from '../../src/cli/disk.ts';
import { FileWorkspace, uriOf } from '../../src/cli/fileWorkspace.ts';
import { projectRoot, projectRoots } from '../../src/cli/projectRoots.ts';
import { neverCancelled } from '../../src/core/host.ts';
import { filesBelow, otherFilesBelow } from '../core/support/examples.ts';
import { MemoryWorkspace, serviceOver } from '../core/support/memoryWorkspace.ts';
import { ROOT } from '../host/project.mjs';
import { folderWith } from './support.ts';

const EXAMPLES = path.join(ROOT, 'examples');

suite('workspace over the file system', () => {
  test('says of the examples what a workspace in memory says', async () => {
    for (const folder of [EXAMPLES, path.join(EXAMPLES, 'flawed')]) {
      const memory = serviceOver(new MemoryWorkspace({ ...filesBelow(folder), ...otherFilesBelow(folder) }));
      const files = serviceOver(new FileWorkspace({ folders: [folder] }));
      const answer = async (service: typeof memory, prefix: string) => {
        await service.refresh(neverCancelled);
        const found = service.documents().map(({ uri }) => [uri, service.diagnostics(uri)]);
        return JSON.stringify(found).replaceAll(prefix, '');
      };
      const expected = await answer(memory, 'mem:/ws/');
      assert.equal(await answer(files, `${uriOf(folder)}/`), expected);
      assert.ok(expected.length > 100);
    }
  });

  test('knows which files of whatever kind are there', async () => {
    const folder = folderWith({ 'Ana María #1%.png': '', 'sub/b.png': '' });
    fs.symlinkSync('nowhere', path.join(folder, 'link.png'));
    const overlay = uriOf(path.join(folder, 'stdin.yaml'));
    const overlays = new Map([[overlay, { kind: 'text', text: '' } as const]]);
    const workspace = new FileWorkspace({ folders: [folder], overlays });
    const exists = (name: string) => workspace.exists(uriOf(path.join(folder, name)));
    assert.equal(await exists('Ana María #1%.png'), true);
    assert.equal(await exists('sub/b.png'), true);
    for (const name of ['sub', 'sub/c.png', 'sub/b.png/d.png', 'link.png', 'x'.repeat(5000)])
      assert.equal(await exists(name), false, name.slice(0, 20));
    assert.equal(await workspace.exists(`${uriOf(folder)}/a%00b.png`), false);
    assert.equal(await workspace.exists(overlay), true);
  });

  test('opens texts and nothing else', async () => {
    const folder = folderWith({
      'a.yaml': '\ufeffa: ß',
      'big.yaml': 'x'.repeat(MAX_BYTES + 1),
      'edge.yaml': 'x'.repeat(MAX_BYTES),
      'folder.yaml/x': '',
    });
    fs.symlinkSync('nowhere', path.join(folder, 'link.yaml'));
    const workspace = new FileWorkspace({ folders: [folder] });
    const open = (name: string) => workspace.open(uriOf(path.join(folder, name)));
    assert.deepEqual(await open('a.yaml'), { kind: 'text', text: 'a: ß' });
    assert.deepEqual(await open('big.yaml'), { kind: 'tooLarge', bytes: MAX_BYTES + 1 });
    assert.equal((await open('edge.yaml')).kind, 'text');
    assert.deepEqual(await open('folder.yaml'), { kind: 'unreadable', reason: 'directory' });
    assert.deepEqual(await open('link.yaml'), { kind: 'unreadable', reason: 'brokenLink' });
    assert.deepEqual(await open('none.yaml'), { kind: 'unreadable', reason: 'missing' });
    assert.deepEqual([...workspace.unreadable.values()], ['directory', 'brokenLink', 'missing']);
  });

  test('an overlay stands for a file, listed though it does not exist', async () => {
    const folder = folderWith({});
    const uri = uriOf(path.join(folder, 'new folder/ß#1.yaml'));
    const overlays = new Map([[uri, { kind: 'text', text: 'x' } as const]]);
    const workspace = new FileWorkspace({ folders: [folder], overlays });
    assert.deepEqual(await workspace.list(), [uri]);
    assert.deepEqual(await workspace.open(uri), { kind: 'text', text: 'x' });
    assert.match(uri, /new%20folder\/%C3%9F%231\.yaml$/);
  });
});

suite('roots of projects', () => {
  const folder = folderWith({
    'team/cx.config.yaml': '',
    'team/maps/a.journey.yaml': '',
    'team/maps/inner/cx.config.yaml': '',
    'loose/deep/b.journey.yaml': '',
    'c.journey.yaml/x': '',
  });
  const at = (...names: string[]) => path.join(folder, ...names);

  test('the nearest configuration, else the working directory above it, else the folder', () => {
    assert.equal(projectRoot(at('team/maps/a.journey.yaml'), '/'), at('team'));
    assert.equal(projectRoot(at('team/maps'), '/'), at('team'));
    assert.equal(projectRoot(at('team/maps/inner/not-there.yaml'), '/'), at('team/maps/inner'));
    assert.equal(projectRoot(at('loose'), folder), folder);
    assert.equal(projectRoot(at('loose'), at('team')), at('loose'));
    assert.equal(projectRoot(at('loose/deep/b.journey.yaml'), folder), folder);
    assert.equal(projectRoot(at('loose/deep/b.journey.yaml'), at('team')), at('loose/deep'));
    assert.equal(projectRoot(at('c.journey.yaml'), folder), folder, 'a folder that is called like a file');
  });

  test('a folder within another is not a root, unless it has a configuration', () => {
    assert.deepEqual(projectRoots([folder, at('loose')], folder), [folder]);
    assert.deepEqual(projectRoots([folder, at('team/maps/inner'), at('team')], folder), [
      folder,
      at('team'),
      at('team/maps/inner'),
    ]);
    assert.deepEqual(projectRoots([at('loose/deep'), at('team/maps')], at('c.journey.yaml')), [
      at('loose/deep'),
      at('team'),
    ]);
  });
});
