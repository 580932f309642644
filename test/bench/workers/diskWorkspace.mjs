// The least workspace there can be: files of a folder, read when they are asked for and kept by nobody.
import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string} folder
 * @returns {import('../../../src/core/host.ts').IWorkspace}
 */
export function diskWorkspace(folder) {
  const root = `file://${folder}`;
  return {
    folders: [root],
    async list() {
      return fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${root}/${name}`);
    },
    async open(uri) {
      return { kind: 'text', text: fs.readFileSync(path.join(folder, uri.slice(root.length)), 'utf8') };
    },
    onDidChangeFiles: () => ({ dispose() {} }),
    onDidChangeFolders: () => ({ dispose() {} }),
  };
}
