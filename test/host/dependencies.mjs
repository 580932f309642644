// Brings node_modules in line with package-lock.json. Node's own modules only: this runs in a bare clone.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npmFolder.mjs';
import { ROOT } from './project.mjs';

/** Runs `npm ci` when what is installed is not what the lockfile names. */
export function ensureDependencies() {
  const difference = firstDifference();
  if (difference === undefined) return;
  console.log(`Installing dependencies (${difference}) …`);
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], ROOT);
}

/** Compares versions, not times: a checkout touches files, and npm writes its two lists in no fixed order. */
function firstDifference() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted) throw new Error('There is no package-lock.json.');
  if (!present) return 'node_modules is missing';
  for (const [name, { version, optional }] of Object.entries(wanted)) {
    // The root itself, and packages for other platforms.
    if (name === '' || (optional && !present[name])) continue;
    if (present[name]?.version !== version) return `${name} should be ${version}`;
  }
  return undefined;
}

/**
 * @param {string} name
 * @returns {Record<string, {version?: string, optional?: boolean}> | undefined}
 */
function readPackages(name) {
  const file = path.join(ROOT, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : undefined;
}
