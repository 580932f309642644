#!/usr/bin/env node
// What pre-commit runs: the command line of this commit, built once in pre-commit's own copy of the repository.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = path.join(ROOT, 'dist/cli.js');

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} options */
function run(command, args, options) {
  const { status, error } = spawnSync(command, args, options);
  if (error) throw error;
  return status ?? 2;
}

function build() {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a batch file on Windows, which only a shell can start; nothing in these words comes from elsewhere.
  const installed = run('npm', npm, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed !== 0) return installed;
  return run(process.execPath, ['esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
}

const built = existsSync(CLI) ? 0 : build();
process.exitCode = built || run(process.execPath, [CLI, ...process.argv.slice(2)], { stdio: 'inherit' });
