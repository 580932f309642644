import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { mock, suite, test } from 'node:test';
import { showProgress } from '../../src/cli/progress.ts';
import { makeCorpus } from '../bench/corpus.mjs';
import { cliPath, folderWith } from './support.ts';

suite('progress bar', () => {
  test('appears after half a second and goes away', async () => {
    let written = '';
    let now = 0;
    const clock = mock.method(performance, 'now', () => now);
    const done = showProgress(
      () => ({ done: 1, total: 3 }),
      (text) => {
        written += text;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal(written, '', 'too early');
    now = 600;
    await new Promise((resolve) => setTimeout(resolve, 150));
    done();
    clock.mock.restore();
    assert.match(written, /^\r█{10}░{20} 1\/3 files\u001b\[K/);
    assert.ok(written.endsWith('\r\u001b[K'));
  });

  test('nothing is written for short work', () => {
    let written = '';
    showProgress(
      () => undefined,
      (text) => {
        written += text;
      },
    )();
    assert.equal(written, '');
  });

  test('Ctrl-C takes the bar away and ends the run as shells expect it', { skip: !hasScript() }, async () => {
    const { files } = makeCorpus({ files: 1500 });
    const folder = folderWith(Object.fromEntries(files));
    const cache = folderWith({});
    const check = `${process.execPath} ${cliPath()} check`;
    const child = spawn('script', ['-qec', check, '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env.PATH, CX_AS_CODE_CACHE: cache },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      // A terminal turns this sign into the signal.
      if (shown === '') child.stdin.write('\u0003');
      shown += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 130, shown);
    assert.match(shown, /^\r[█░]{30} \d+\/1504 files\u001b\[K/);
    assert.ok(shown.endsWith('\r\u001b[K'), JSON.stringify(shown.slice(-80)));
    assert.deepEqual(fs.readdirSync(cache), []);
  });
});

/** A program that gives another one a terminal. */
function hasScript(): boolean {
  return process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
}
