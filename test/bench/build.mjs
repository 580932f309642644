// Builds the product apart from dist/, where somebody else may be building at the same time.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { BUNDLES, generate } from '../../esbuild.mjs';
import { MANIFEST, ROOT, RUN, temporaryFolder } from '../host/project.mjs';

/**
 * @typedef {object} Product
 * @property {string} core module of core.ts
 * @property {string} cli
 * @property {string} extension folder: what is shipped, and a wrapper that takes the time of its activation
 * @property {string} bare folder: the same wrapper around nothing
 * @property {string[]} shipped files, relative to `extension`
 * @property {string[]} missing entries of `files` in package.json that do not exist yet
 * @property {import('esbuild').Metafile} webview
 * @property {import('esbuild').Metafile} desktop
 */

/** @returns {Promise<Product>} */
export async function buildProduct() {
  await generate();
  const folder = temporaryFolder();
  const extension = path.join(folder, 'extension');
  const { webview, desktop } = await bundleInto(extension);
  const core = path.join(RUN, 'bench', 'core.mjs');
  await esbuild.build({
    ...sharedOptions(),
    entryPoints: [path.join(import.meta.dirname, 'core.ts')],
    outfile: core,
    // As in the extension: for a browser it gets the modules of `yaml`, for Node its CommonJS.
    platform: 'browser',
    format: 'esm',
  });
  const missing = copyShipped(extension);
  const shipped = filesBelow(extension);
  wrap(extension, MANIFEST.main);
  const bare = path.join(folder, 'bare');
  fs.mkdirSync(bare);
  fs.copyFileSync(path.join(ROOT, 'package.nls.json'), path.join(bare, 'package.nls.json'));
  wrap(bare, undefined);
  return {
    core,
    cli: path.join(extension, 'dist/cli.js'),
    extension,
    bare,
    shipped,
    missing,
    webview,
    desktop,
  };
}

/** @param {string} folder */
async function bundleInto(folder) {
  const none = /** @type {import('esbuild').Metafile} */ ({ inputs: {}, outputs: {} });
  const metafiles = { webview: none, desktop: none };
  for (const [name, options] of Object.entries(BUNDLES)) {
    const place = options.outfile
      ? { outfile: path.join(folder, options.outfile) }
      : { outdir: path.join(folder, options.outdir ?? 'dist') };
    const { metafile } = await esbuild.build({ ...options, ...place, metafile: true });
    if (name === 'webview' || name === 'desktop') metafiles[name] = metafile;
  }
  return metafiles;
}

/** @returns {import('esbuild').BuildOptions} what all bundles of the product have in common */
function sharedOptions() {
  const { bundle, minify, target, charset, logLevel } = BUNDLES.extension ?? {};
  return { bundle, minify, target, charset, logLevel };
}

/**
 * Copies what `files` in package.json names and is not built; returns what there is not.
 * @param {string} folder
 */
function copyShipped(folder) {
  const { files } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const missing = [];
  for (const pattern of [...files, 'package.json']) {
    if (pattern.startsWith('dist/')) continue;
    const [, parent = '.', ending] = /^(?:(.*)\/)?\*(.*)$/.exec(pattern) ?? [];
    const names =
      ending === undefined
        ? [pattern].filter((name) => fs.existsSync(path.join(ROOT, name)))
        : fs
            .readdirSync(path.join(ROOT, parent))
            .filter((name) => name.endsWith(ending))
            .map((name) => `${parent}/${name}`);
    if (names.length === 0) missing.push(pattern);
    for (const name of names) fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  return missing;
}

/** @param {string} folder */
function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .sort();
}

/**
 * Puts a script before the extension's own, and keeps VS Code from activating it before the benchmark is ready.
 * @param {string} folder
 * @param {string | undefined} main the script of the extension; none for an extension that does nothing
 */
function wrap(folder, main) {
  const { browser: _, ...manifest } = { browser: undefined, ...MANIFEST };
  const wrapped = { ...manifest, main: './timed.cjs', activationEvents: [] };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wrapped));
  const timed = fs.readFileSync(path.join(import.meta.dirname, 'host/timed.cjs'), 'utf8');
  fs.writeFileSync(path.join(folder, 'timed.cjs'), timed.replace("'MAIN'", JSON.stringify(main ?? '')));
}
