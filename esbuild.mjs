// Builds everything into dist/: the extension (for the desktop and for the browser), the pages it shows, the command line.
//   node esbuild.mjs [--watch] [--typecheck]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import esbuild from 'esbuild';
import { generateRuleWords } from './docs/rules/generate.mjs';
import { IN_ORDER } from './inParts.mjs';
import { generate as generateSchemas } from './schemas/generate.mjs';
import { mainOptions, startOptions } from './src/cli/bundle.mjs';
import { browserOptions, desktopOptions } from './src/extension/bundle.mjs';
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

/** @type {Record<string, import('esbuild').BuildOptions>} */
export const BUNDLES = {
  extension: { ...shared, ...browserOptions },
  desktop: { ...shared, ...desktopOptions },
  cliMain: { ...shared, ...mainOptions },
  cli: { ...shared, ...startOptions },
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
    // The imports of parts are found only in what is minified.
    const minify = options.plugins?.some(({ name }) => name === IN_ORDER) === true;
    const context = await esbuild.context({ ...options, minify, sourcemap: true, logLevel: 'info' });
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
