// Scripts for Node that are loaded one after the other, as far as they are needed: esbuild, which divides only ES modules,
// divides them, and then they become CommonJS, which VS Code and the workers of the command line load.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The plugin that programs in parts have. */
export const IN_ORDER = 'in-order';

/**
 * Options for a program in parts. A part holds what it needs and no part before it has, so that there is one script for
 * each, and not one for whatever any two of them share.
 * @param {string} start the module that begins
 * @param {readonly string[]} parts what is imported by `import()`, in the order in which it is loaded most often
 * @returns {import('esbuild').BuildOptions}
 */
export function inParts(start, parts) {
  return {
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    // Else one could not tell imports from what looks like them in a text.
    minify: true,
    plugins: [
      inOrder(
        path.resolve(start),
        parts.map((part) => path.resolve(part)),
      ),
      written(asCommonJs),
    ],
  };
}

/**
 * Has each part import those before it, so that esbuild sees what it may leave out of it.
 * @param {string} start
 * @param {readonly string[]} parts
 * @returns {import('esbuild').Plugin}
 */
const inOrder = (start, parts) => ({
  name: IN_ORDER,
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ kind, path: wanted, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await build.resolve(wanted, { kind: 'import-statement', importer, resolveDir });
      if (found.errors.length > 0 || parts.includes(found.path)) return { ...found, namespace: 'part' };
      return { errors: [{ text: `${wanted} is loaded later, but it is not in the list of parts.` }] };
    });
    build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path: part }) => {
      const earlier = [start, ...parts.slice(0, parts.indexOf(part))];
      const contents = [
        ...earlier.map((file) => `import ${JSON.stringify(file)};`),
        `export * from ${JSON.stringify(part)};`,
      ];
      return { contents: contents.join('\n'), resolveDir: path.dirname(part) };
    });
  },
});

/**
 * Writes what `change` makes of each script, and removes the scripts of earlier builds that lie beside them.
 * @param {(script: string, about: import('esbuild').Metafile['outputs'][string] | undefined) => string} change
 * @returns {import('esbuild').Plugin}
 */
export const written = (change) => ({
  name: 'written',
  setup(build) {
    const { initialOptions } = build;
    const writes = initialOptions.write !== false;
    initialOptions.write = false;
    build.onEnd(({ outputFiles = [], metafile }) => {
      const about = new Map(
        Object.entries(metafile?.outputs ?? {}).map(([name, output]) => [path.resolve(name), output]),
      );
      const encoder = new TextEncoder();
      for (const file of outputFiles) {
        if (file.path.endsWith('.js'))
          file.contents = encoder.encode(change(file.text, about.get(path.resolve(file.path))));
        if (!writes) continue;
        mkdirSync(path.dirname(file.path), { recursive: true });
        writeFileSync(file.path, file.contents);
      }
      const paths = outputFiles.map((file) => file.path);
      if (writes && initialOptions.outdir) removeOthers(initialOptions.outdir, paths);
    });
  },
});

/**
 * Scripts carry a hash in their names, so older ones would pile up and be packed into the extension.
 * @param {string} folder
 * @param {readonly string[]} written the paths of what a build has written; nothing is removed after one that has failed
 */
export function removeOthers(folder, written) {
  if (written.length === 0) return;
  const paths = new Set(written.map((file) => path.resolve(file)));
  for (const name of readdirSync(folder)) {
    const file = path.resolve(folder, name);
    if (!paths.has(file)) rmSync(file);
  }
}

const IMPORT = /(?<![\w$.])import ?(?:([\w$*{][^"'();]*?) ?from)?"([^"]+)";/g;
const LATER = /(?<![\w$.])import\("([^"]+)"\)/g;
const EXPORT = /(?<![\w$.])export\{([^}]*)\};/g;

/**
 * What a script imports is known when the script that it comes from has run: none has anything to export that changes
 * afterwards, and none imports one that imports it. Imports for nothing but their effects are left out: there are no effects.
 * @param {string} script
 * @param {import('esbuild').Metafile['outputs'][string] | undefined} about
 */
function asCommonJs(script, about) {
  let count = 0;
  const changed = script
    .replace(IMPORT, (_, names, from) => {
      count++;
      return names === undefined ? '' : requiring(names, from);
    })
    .replace(LATER, (_, from) => {
      count++;
      return `Promise.resolve().then(()=>require("${from}"))`;
    })
    .replace(EXPORT, (_, names) => {
      const given = namesIn(names).map(([own, other]) => `${other}:${own}`);
      return `module.exports={${given.join(',')}};`;
    });
  if (count !== about?.imports.filter(({ kind }) => kind !== 'require-call').length)
    throw new Error(`Not all imports of a script were understood: ${script.slice(0, 500)}`);
  return `"use strict";${changed}`;
}

/**
 * @param {string} names what stands between `import` and `from`
 * @param {string} from
 */
function requiring(names, from) {
  const found = /^([\w$]+)?,?(?:\* ?as ([\w$]+))?(?:\{(.*)\})?$/.exec(names);
  if (!found) throw new Error(`An import was not understood: ${names}`);
  const [, whole, all, some] = found;
  const given = [whole, all, some && `{${namesIn(some).map(([other, own]) => `${other}:${own}`)}}`];
  return `const ${given
    .filter(Boolean)
    .map((each) => `${each}=require("${from}")`)
    .join(',')};`;
}

/**
 * @param {string} list such as `a as b,c`
 * @returns {string[][]} each with what it is called behind `as`
 */
function namesIn(list) {
  return list.split(',').map((each) => {
    const [first = '', second = first] = each.trim().split(' as ');
    return [first, second];
  });
}
