// What is downloaded, and what is loaded of it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost } from '../row.mjs';

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'sizes',
  async measure({ product: { extension, shipped, missing, webview } }) {
    /**
     * In KB of 1,000 bytes: as they are, and each file packed as in a .vsix.
     * @param {readonly string[]} names
     */
    const sizesOf = (names) => {
      const texts = names.map((name) => fs.readFileSync(path.resolve(extension, name)));
      const sum = (/** @type {(text: Buffer) => number} */ size) =>
        texts.reduce((total, text) => total + size(text), 0) / 1000;
      return { raw: sum((text) => text.length), packed: sum((text) => gzipSync(text, { level: 9 }).length) };
    };
    const script = sizesOf(['dist/extension.js']);
    const preview = sizesOf(loadedBy(webview, 'preview'));
    const all = sizesOf(shipped);
    /** @type {(what: string, size: number) => import('../row.mjs').Measurement} */
    const size = (what, size) => ({ what, unit: 'KB', product: [size] });
    return {
      measurements: [
        { ...size('extension script', script.raw), aim: atMost(250, 'KB') },
        size('extension script, gzip', script.packed),
        size('what the preview of a journey loads', preview.raw),
        size('what the preview of a journey loads, gzip', preview.packed),
        {
          ...size('whole package, each file packed', all.packed),
          atLeast: atMost(2500, 'KB'),
          aim: atMost(1200, 'KB'),
        },
        size('whole package, unpacked', all.raw),
      ],
      notes: [
        `Sizes: KB of 1,000 bytes; what \`files\` in package.json names.${missing.length > 0 ? ` Not there yet: ${missing.join(', ')}.` : ''}`,
      ],
    };
  },
};

/**
 * The script and style of a page and all scripts that they import; what only diagrams of other kinds need is not
 * in the bundle.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} page
 */
function loadedBy({ outputs }, page) {
  const loaded = new Set(
    Object.keys(outputs).filter((name) => [`${page}.js`, `${page}.css`].includes(path.basename(name))),
  );
  assert.equal(loaded.size, 2, 'the page has a script and a style');
  for (const name of loaded)
    for (const { path: imported, external } of outputs[name]?.imports ?? [])
      if (!external) loaded.add(imported);
  return [...loaded].map((name) => path.resolve(name));
}
