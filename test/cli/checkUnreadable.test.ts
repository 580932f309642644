import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { suite, test } from 'node:test';
import { checkJson, cli, folderWith, GOOD, PERSONA } from './support.ts';

const posix = { skip: process.platform === 'win32' };

suite('check: what cannot be read', posix, () => {
  test('no permission: a diagnostic, a complaint and status 2', () => {
    const folder = folderWith({ ...GOOD, 'cx.config.yaml': '', 'secret.persona.yaml': PERSONA });
    fs.chmodSync(path.join(folder, 'secret.persona.yaml'), 0);
    const run = checkJson(folder, [], { asNobody: true });
    assert.equal(run.status, 2);
    assert.equal(run.err, 'secret.persona.yaml cannot be read.\n');
    assert.deepEqual(
      run.diagnostics.map(({ file, code, message }) => [file, code, message]),
      [['secret.persona.yaml', 'CX001', 'This file cannot be read: permission is denied.']],
    );
    assert.equal(checkJson(folder, ['journeys'], { asNobody: true }).status, 0, 'nobody asked for it');
  });

  test('a link that leads nowhere', () => {
    const folder = folderWith(GOOD);
    fs.symlinkSync('gone.yaml', path.join(folder, 'lost.journey.yaml'));
    fs.symlinkSync('circle.persona.yaml', path.join(folder, 'circle.persona.yaml'));
    const run = checkJson(folder);
    assert.equal(run.status, 2);
    assert.deepEqual(
      run.diagnostics.map(({ file, message }) => [file, message]),
      [
        ['circle.persona.yaml', 'This is a link to a file that does not exist.'],
        ['lost.journey.yaml', 'This is a link to a file that does not exist.'],
      ],
    );
    assert.equal(checkJson(folder, ['lost.journey.yaml']).status, 2);
  });

  test('a folder that is called like a file of ours', () => {
    const folder = folderWith({ ...GOOD, 'x.journey.yaml/readme.txt': '' });
    for (const args of [[], ['x.journey.yaml']]) {
      const run = checkJson(folder, args);
      assert.equal(run.status, 2);
      assert.match(run.diagnostics[0]?.message ?? '', /^This is a folder, not a file/);
    }
  });

  test('a pipe that nobody writes to does not hang the run', () => {
    const folder = folderWith(GOOD);
    const made = spawnSync('mkfifo', [path.join(folder, 'pipe.journey.yaml')]);
    if (made.status !== 0) return;
    assert.equal(checkJson(folder).status, 2);
  });

  test('a folder that cannot be listed is mentioned; it counts when it was asked for', () => {
    const folder = folderWith({ ...GOOD, 'database/x.yaml': '' });
    fs.chmodSync(path.join(folder, 'database'), 0);
    const run = checkJson(folder, [], { asNobody: true });
    assert.deepEqual([run.status, run.files], [0, 2]);
    assert.match(run.err, /^database cannot be listed/);
    assert.equal(cli(folder, ['check', 'database'], { asNobody: true }).status, 2);
    fs.chmodSync(path.join(folder, 'database'), 0o755);
  });

  test('a foreign file that cannot be read is nothing to us, unless it is asked for by name', () => {
    const folder = folderWith({ ...GOOD, 'compose.yaml': '' });
    fs.chmodSync(path.join(folder, 'compose.yaml'), 0);
    assert.deepEqual(cli(folder, ['check'], { asNobody: true }), {
      status: 0,
      out: 'No problems in 2 files\n',
      err: '',
    });
    assert.equal(cli(folder, ['check', 'compose.yaml'], { asNobody: true }).status, 2);
  });

  test('a configuration that cannot be read: nobody knows what would be right', () => {
    const folder = folderWith({ ...GOOD, 'cx.config.yaml': '' });
    fs.chmodSync(path.join(folder, 'cx.config.yaml'), 0);
    const run = cli(folder, ['check', 'journeys'], { asNobody: true });
    assert.deepEqual([run.status, run.err], [2, 'cx.config.yaml cannot be read.\n']);
  });
});
