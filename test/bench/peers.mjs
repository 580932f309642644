// Other programs that the benchmark measures, installed once, and a Node that is new enough for them.
import path from 'node:path';
import { installOnce } from '../host/npmFolder.mjs';
import { ensureVSCode } from '../host/vscodeInstall.mjs';

export function ensurePeers() {
  const folder = installOnce(import.meta.dirname, { prefix: 'peers', what: 'the peers of the benchmark' });
  const modules = path.join(folder, 'node_modules');
  return {
    node: ensureVSCode().node,
    languageServer: path.join(modules, 'yaml-language-server/out/src/server.js'),
    ajv: path.join(modules, 'ajv-cli/dist/index.js'),
    v8r: path.join(modules, 'v8r/src/index.js'),
    spectral: path.join(modules, '@stoplight/spectral-cli/dist/index.js'),
  };
}
