// Builds everything into dist/: the extension (one file for desktop and web), the pages it shows, the command line.
//   node esbuild.mjs [--watch] [--typecheck]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { generateRuleWords } from './docs/rules/generate.mjs';
import { generate as generateSchemas } from './schemas/generate.mjs';
import { webviewOptions } from './src/webview/bundle.mjs';

const LAYERS = ['src/core', 'src/protocol', 'src/picture', 'src/extension', 'src/webview', 'src/cli', 'test'];

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const commandLine = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The pages of docs/rules, which `check --explain` prints.
  loader: { '.md': 'text', '.css': 'text' },
};

/**
 * Leaves `main.ts` out of the start of the command line, and tells the start which main it is made for: what another build
 * has found is never taken for its own.
 * @param {import('esbuild').PluginBuild} build
 */
async function keepMainApart({ initialOptions, onResolve }) {
  onResolve({ filter: /\/main\.ts$/ }, () => ({ path: './cli-main.js', external: true }));
  const { outputFiles } = await esbuild.build({ ...BUNDLES.cliMain, metafile: false, write: false });
  const id = createHash('sha256')
    .update(outputFiles?.[0]?.contents ?? '')
    .digest('base64url');
  initialOptions.define = { BUILD_ID: JSON.stringify(id) };
}

/**
 * Takes the API of VS Code as it is. By itself esbuild makes a copy of it, property by property, for each of our files that
 * imports it: a fifth of the time in which the script is loaded.
 * @param {import('esbuild').PluginBuild} build
 */
function takeVscodeAsItIs({ initialOptions, onEnd }) {
  initialOptions.write = false;
  onEnd(({ outputFiles = [] }) => {
    for (const { path, contents, text } of outputFiles) {
      mkdirSync(dirname(path), { recursive: true });
      const isScript = path.endsWith('.js');
      const api = /[\w$]+\(require\("vscode"\)\)/g;
      writeFileSync(path, isScript ? text.replace(api, () => 'require("vscode")') : contents);
    }
  });
}

/** @type {Record<string, import('esbuild').BuildOptions>} */
export const BUNDLES = {
  // `platform: browser` for both hosts: a Node module in here would break vscode.dev, so it must not even resolve.
  extension: {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'browser',
    format: 'cjs',
    // The style sheets of pages that are exported.
    loader: { '.css': 'text' },
    external: ['vscode'],
    plugins: [{ name: 'vscode-as-it-is', setup: takeVscodeAsItIs }],
  },
  cliWorker: { ...commandLine, entryPoints: ['src/cli/check/worker.ts'], outfile: 'dist/cli-worker.js' },
  cliMain: { ...commandLine, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli-main.js' },
  cli: {
    ...commandLine,
    entryPoints: ['src/cli/start.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    // A run that is answered from the cache is over before the other file would have been read.
    plugins: [{ name: 'main-apart', setup: keepMainApart }],
    supported: { 'dynamic-import': false },
  },
  webview: { ...shared, ...webviewOptions },
};

/** What builds need and nobody writes by hand. */
export async function generate() {
  await Promise.all([generateSchemas(), generateRuleWords()]);
}

export async function buildAll() {
  await generate();
  mkdirSync('dist/meta', { recursive: true });
  await Promise.all(
    Object.entries(BUNDLES).map(async ([name, options]) => {
      const result = await esbuild.build(options);
      writeFileSync(`dist/meta/${name}.json`, JSON.stringify(result.metafile));
    }),
  );
}

async function watchAll() {
  await generate();
  for (const options of Object.values(BUNDLES)) {
    const context = await esbuild.context({ ...options, minify: false, sourcemap: true, logLevel: 'info' });
    await context.watch();
  }
}

/** One compiler run for each layer, since each layer may see other globals. */
async function typecheck() {
  await generate();
  const codes = await Promise.all(
    LAYERS.filter((layer) => existsSync(`${layer}/tsconfig.json`)).map(
      (layer) =>
        new Promise((done) =>
          spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', layer, '--noEmit'], {
            stdio: 'inherit',
          }).on('exit', done),
        ),
    ),
  );
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
}

if (import.meta.url === `file://${process.argv[1]}` || process.argv[1]?.endsWith('esbuild.mjs')) {
  if (process.argv.includes('--typecheck')) await typecheck();
  else if (process.argv.includes('--watch')) await watchAll();
  else await buildAll();
}
