// How esbuild packs the pages: one script for each page, and Mermaid in a chunk that a page loads when it first draws.
import path from 'node:path';
import { removeOthers } from '../../inParts.mjs';

/** The diagrams that stay in the bundle, by the name of Mermaid's chunk; the others would be four fifths of it. */
export const DIAGRAMS = ['journey', 'quadrant', 'gantt'];

/** Needed only by diagrams, layouts and labels (formulas, icons, sketches) that the pages do not use. */
const UNUSED = /^(?:katex|elkjs|cytoscape|cytoscape-.*|dagre-d3-es|roughjs|marked)(?:\/|$)/;

/** Replaces what the kept diagrams never call. A stub throws when used, so that a mistake here cannot pass unseen. */
const mermaidDiet = {
  name: 'mermaid-diet',
  setup(build) {
    const inMermaid = /[\\/]mermaid[\\/]dist[\\/]/;
    build.onResolve({ filter: /.*/ }, ({ path: wanted, importer, kind }) => {
      if (!inMermaid.test(importer)) return undefined;
      if (kind !== 'dynamic-import') {
        return UNUSED.test(wanted) ? { path: wanted, namespace: 'unused', sideEffects: false } : undefined;
      }
      const kept = DIAGRAMS.some((name) => path.basename(wanted).startsWith(`${name}Diagram`));
      return kept ? undefined : { path: 'diagram', namespace: 'left-out' };
    });
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `throw new Error('This kind of diagram is not in the bundle.'); export const diagram = undefined;`,
    }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path: wanted }) => ({
      // CommonJS, because its importers ask for all kinds of names.
      contents: `exports.default = () => { throw new Error(${JSON.stringify(`${wanted} is not in the bundle.`)}); };`,
    }));
  },
};

const sweepChunks = {
  name: 'sweep-chunks',
  setup(build) {
    build.onEnd(({ metafile, errors }) => {
      if (!metafile || errors.length > 0) return;
      removeOthers(path.join(build.initialOptions.outdir, 'chunks'), Object.keys(metafile.outputs));
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
export const webviewOptions = {
  entryPoints: [
    { in: 'src/webview/preview/main.ts', out: 'preview' },
    { in: 'src/webview/preview/preview.css', out: 'preview' },
    { in: 'src/webview/review/main.ts', out: 'review' },
    { in: 'src/webview/review/review.css', out: 'review' },
    { in: 'src/webview/history/main.ts', out: 'history' },
    { in: 'src/webview/history/history.css', out: 'history' },
  ],
  outdir: 'dist/webview',
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'browser',
  format: 'esm',
  splitting: true,
  plugins: [mermaidDiet, sweepChunks],
};
