// Bundles of test code for the two extension hosts of VS Code, and of the extensions that only tests have.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { HOST, ROOT, RUN } from './project.mjs';

const ENTRIES = path.join(ROOT, 'test/extension');

/** The files whose `run` VS Code calls. */
export const EXTENSION_TESTS = {
  node: path.join(RUN, 'extension-tests/node.js'),
  web: path.join(RUN, 'extension-tests/web.js'),
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  logLevel: 'warning',
  absWorkingDir: ROOT,
};

/** @param {string | undefined} grep run only tests whose full title contains this */
export function bundleNodeHostTests(grep) {
  return esbuild.build({
    ...shared,
    entryPoints: [path.join(ENTRIES, 'index.node.ts')],
    outfile: EXTENSION_TESTS.node,
    platform: 'node',
    external: ['vscode', 'mocha'],
    define: { CX_GREP: JSON.stringify(grep ?? '') },
    plugins: [suiteFiles((name) => name.endsWith('.test.ts'))],
  });
}

/** @param {string | undefined} grep */
export function bundleWebHostTests(grep) {
  const assert = path.join(HOST, 'web/assert.ts');
  return esbuild.build({
    ...shared,
    entryPoints: [path.join(ENTRIES, 'index.web.ts')],
    outfile: EXTENSION_TESTS.web,
    platform: 'browser',
    external: ['vscode'],
    define: { CX_GREP: JSON.stringify(grep ?? ''), global: 'globalThis' },
    alias: { assert, 'assert/strict': assert, 'node:assert': assert, 'node:assert/strict': assert },
    plugins: [suiteFiles((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'))],
  });
}

/** Files of the editor suite, relative to its folder, in a fixed order. */
export function extensionSuiteFiles() {
  const folder = path.join(ENTRIES, 'suite');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/**
 * Makes the module `cx:suites`, whose `loadSuites` runs every file that `include` wants. A function, because
 * mocha's globals have to be there before the files are.
 * @param {(name: string) => boolean} include
 * @returns {import('esbuild').Plugin}
 */
function suiteFiles(include) {
  return {
    name: 'suite-files',
    setup(build) {
      build.onResolve({ filter: /^cx:suites$/ }, () => ({ path: 'suites', namespace: 'cx' }));
      build.onLoad({ filter: /.*/, namespace: 'cx' }, () => {
        const loads = extensionSuiteFiles()
          .filter(include)
          .map((name) => `require(${JSON.stringify(`./suite/${name.replaceAll('\\', '/')}`)});`);
        return { contents: `export function loadSuites() {\n${loads.join('\n')}\n}`, resolveDir: ENTRIES };
      });
    },
  };
}
