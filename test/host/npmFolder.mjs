// npm, and folders with a package-lock.json of their own that are installed once into the cache.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CACHE } from './project.mjs';

/**
 * Runs the npm that runs us, or the one on the path.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const script = process.env.npm_execpath?.match(/npm-cli\.c?js$/) ? process.env.npm_execpath : undefined;
  const onWindows = process.platform === 'win32';
  const result = script
    ? spawnSync(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: onWindows });
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}

/**
 * Installs `source` (package.json, package-lock.json and `extras`) into the cache, unless that was done before,
 * and returns the folder. The name has a hash of the contents, so that a new lockfile makes a new folder;
 * the stamp is written last, so that an interrupted installation is repeated.
 * @param {string} source
 * @param {{prefix: string, what: string, extras?: string[], finish?: (folder: string) => void}} options
 */
export function installOnce(source, { prefix, what, extras = [], finish }) {
  const parts = ['package.json', 'package-lock.json', ...extras];
  const folder = path.join(CACHE, `${prefix}-${fingerprint(source, parts)}`);
  const stamp = path.join(folder, '.installed');
  if (fs.existsSync(stamp)) return folder;

  console.log(`Installing ${what} into ${folder}, once …`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const part of parts) fs.cpSync(path.join(source, part), path.join(folder, part), { recursive: true });
  // --ignore-scripts: the native parts come as ready-made files, and code-server's own script insists on one
  // version of Node. No --omit=optional: the watcher and Node itself are optional packages, one per platform.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  npm(['ci', '--ignore-scripts', '--legacy-peer-deps', ...quiet], folder);
  finish?.(folder);
  fs.writeFileSync(stamp, '');
  return folder;
}

/**
 * @param {string} source
 * @param {string[]} parts
 */
function fingerprint(source, parts) {
  const hash = crypto.createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const part of parts) {
    const whole = path.join(source, part);
    const files = fs.statSync(whole).isFile()
      ? [whole]
      : fs
          .readdirSync(whole, { recursive: true, encoding: 'utf8' })
          .map((name) => path.join(whole, name))
          .filter((name) => fs.statSync(name).isFile())
          .sort();
    for (const file of files) hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 10);
}
