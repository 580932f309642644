// How esbuild packs the command line: a small start, which answers what has been asked before; the commands, each of which is
// loaded when it is run; and the workers of `check`, which share with them what reads and checks files.
import { createHash } from 'node:crypto';
import esbuild from 'esbuild';
import { inParts } from '../../inParts.mjs';

const MAIN = 'src/cli/main.ts';

/** In the order of loading: what `check` needs comes first. */
const PARTS = [
  'src/cli/commands/check.ts',
  'src/cli/check/crew.ts',
  'src/cli/check/alone.ts',
  'src/core/project/readProjects.ts',
  'src/cli/git/changedSince.ts',
  'src/cli/openProject.ts',
  'src/cli/fixFiles.ts',
  'src/cli/explainRule.ts',
  'src/cli/commands/format.ts',
  'src/cli/commands/list.ts',
  'src/cli/commands/new.ts',
  'src/cli/commands/render.ts',
  'src/cli/commands/diff.ts',
  'src/cli/commands/history.ts',
  'src/cli/commands/gitSetup.ts',
  'src/cli/commands/gitMerge.ts',
  'src/cli/commands/gitTextconv.ts',
];

/** @type {import('esbuild').BuildOptions} */
const both = {
  platform: 'node',
  // V8 keeps a script with but one letter beyond Latin as two bytes a letter, and reads each function from that.
  charset: 'ascii',
  target: 'node20',
  // The pages of docs/rules, which `check --explain` prints.
  loader: { '.md': 'text', '.css': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
export const mainOptions = {
  ...both,
  entryPoints: { main: MAIN, worker: 'src/cli/check/worker.ts' },
  outdir: 'dist/cli',
  ...inParts(MAIN, PARTS),
};

/**
 * Leaves `main.ts` out of the start, and tells the start which main it is made for: what another build has found is never
 * taken for its own.
 * @param {import('esbuild').PluginBuild} build
 */
async function keepMainApart({ initialOptions, onResolve }) {
  onResolve({ filter: /\/main\.ts$/ }, () => ({ path: './cli/main.js', external: true }));
  const { bundle, minify, charset, legalComments } = initialOptions;
  const { outputFiles } = await esbuild.build({
    ...{ bundle, minify, charset, legalComments, metafile: true, write: false },
    ...mainOptions,
  });
  const id = createHash('sha256');
  for (const { path: name, contents } of outputFiles ?? [])
    id.update(name.replace(/^.*[\\/]/, '')).update(contents);
  initialOptions.define = { BUILD_ID: JSON.stringify(id.digest('base64url')) };
}

/** @type {import('esbuild').BuildOptions} */
export const startOptions = {
  ...both,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/cli.js',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  // A run that is answered from the cache is over before the others would have been read.
  plugins: [{ name: 'main-apart', setup: keepMainApart }],
  supported: { 'dynamic-import': false },
};
