import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { ROOT } from '../host/project.mjs';
import { folderWith, GOOD } from './support.ts';

/** Nothing is asked of a registry. */
function npm(cwd: string, ...args: readonly string[]): string {
  const run = spawnSync('npm', ['--offline', '--no-audit', '--no-fund', ...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

describe('the package', () => {
  it('is a command line that checks and compares, installed from what npm packs and nothing else', () => {
    const folder = folderWith({ ...GOOD, 'package.json': '{}' });
    const packed = npm(ROOT, 'pack', '--json', `--pack-destination=${folder}`);
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    npm(folder, 'install', '--ignore-scripts', `./${filename}`);
    assert.deepEqual(
      fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['cx-as-code'],
    );
    const cli = path.join(folder, 'node_modules/cx-as-code/dist/cli.js');
    const { status, stdout } = spawnSync(process.execPath, [cli, 'check', '--no-cache', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([status, JSON.parse(stdout).files], [0, Object.keys(GOOD).length]);
    const help = npm(folder, 'exec', '--', 'cx-as-code', 'diff', '--help');
    assert.match(help, /^Usage: cx-as-code diff/);
  });

  it('has everything that is named in its list, once it is built', () => {
    const { files } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      files: readonly string[];
    };
    for (const file of files.filter((name) => !name.includes('*')))
      assert.ok(fs.existsSync(path.join(ROOT, file)), file);
  });
});
