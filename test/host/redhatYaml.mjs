// Builds the test double of Red Hat's YAML extension, with the client and the server that were installed with VS Code.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { HOST, RUN } from './project.mjs';

/**
 * Returns the folder of the extension, to be given to a server as one of its built-in ones.
 * @param {{modules: string}} vscode
 */
export async function buildRedHatYaml({ modules }) {
  const source = path.join(HOST, 'redhat-yaml');
  const folder = path.join(RUN, 'redhat-yaml');
  await esbuild.build({
    entryPoints: [path.join(source, 'extension.ts')],
    outfile: path.join(folder, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    // The client is a dependency of the installed host, not of the project.
    nodePaths: [modules],
    define: { YAML_SERVER: JSON.stringify(path.join(modules, 'yaml-language-server/out/src/server.js')) },
    logLevel: 'warning',
  });
  fs.copyFileSync(path.join(source, 'package.json'), path.join(folder, 'package.json'));
  return folder;
}
