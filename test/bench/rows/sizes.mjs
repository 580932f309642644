// What is downloaded, and what is loaded of it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost } from '../row.mjs';

/** @type {import('../row.mjs').Row} */
export const row = {
  id: 'sizes',
  async measure({ product: { extension, shipped, missing, webview, desktop } }) {
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
    const start = sizesOf(loadedBy(desktop, ['extension.js'], 'at once'));
    const parts = sizesOf(Object.keys(desktop.outputs).map((name) => path.resolve(name)));
    const preview = sizesOf(loadedBy(webview, ['preview.js', 'preview.css'], 'also later'));
    const all = sizesOf(shipped);
    /** @type {(what: string, size: number) => import('../row.mjs').Measurement} */
    const size = (what, size) => ({ what, unit: 'KB', product: [size] });
    return {
      measurements: [
        { ...size('extension script in the browser', script.raw), aim: atMost(250, 'KB') },
        size('extension script in the browser, gzip', script.packed),
        { ...size('extension on the desktop: scripts at the start', start.raw), aim: atMost(250, 'KB') },
        size('extension on the desktop: all scripts', parts.raw),
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
 * These files and all scripts that they import.
 * @param {import('esbuild').Metafile} metafile
 * @param {readonly string[]} files by their names
 * @param {'also later' | 'at once'} when of a page also what it imports later: what only diagrams of other kinds need is not
 *   in the bundle
 */
function loadedBy({ outputs }, files, when) {
  const loaded = new Set(Object.keys(outputs).filter((name) => files.includes(path.basename(name))));
  assert.equal(loaded.size, files.length, 'what it begins with is there');
  for (const name of loaded)
    for (const { path: imported, external, kind } of outputs[name]?.imports ?? [])
      if (!external && (when === 'also later' || kind !== 'dynamic-import')) loaded.add(imported);
  return [...loaded].map((name) => path.resolve(name));
}
