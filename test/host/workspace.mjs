// The workspace that editor and browser tests work on: always a fresh copy, so that a test may change it.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, temporaryFolder } from './project.mjs';

const SOURCE = path.join(ROOT, 'test/fixtures/workspace');

/**
 * Copies test/fixtures/workspace to a temporary folder and adds `files` (path → text), or writes only `files`
 * when `empty`. Returns the folder's absolute path.
 * @param {Record<string, string>} [files]
 * @param {{empty?: boolean}} [options]
 */
export function cleanWorkspace(files = {}, { empty = false } = {}) {
  const folder = path.join(temporaryFolder(), 'ws');
  fs.mkdirSync(folder);
  if (!empty) fs.cpSync(SOURCE, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}

/**
 * The files of a folder for a file system in memory: path with slashes → contents in base 64.
 * @param {string} [folder] the fixture, unless said otherwise
 */
export function workspaceAsJson(folder = SOURCE) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (!name.startsWith('.git') && fs.statSync(file).isFile())
      files[name.replaceAll('\\', '/')] = fs.readFileSync(file).toString('base64');
  }
  return JSON.stringify(files);
}
