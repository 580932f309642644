// How esbuild packs the extension: into one script for the browser, whose extension host can load no second one, and for the
// desktop into parts, which are loaded one after the other.
import { inParts, written } from '../../inParts.mjs';

const START = 'src/extension/extension.ts';

/** In the order of loading: the first ones follow `serviceInParts.ts`, the others come when somebody asks for them. */
const PARTS = [
  'src/core/yaml/read.ts',
  'src/core/schema/fits.ts',
  'src/core/schema/shape.ts',
  'src/core/rules/askWorkspaceRules.ts',
  'src/core/features/pictures.ts',
  'src/core/features/codeActions.ts',
  'src/core/service.ts',
  'src/extension/preview/exporting.ts',
  'src/extension/commands/newFile.ts',
  'src/extension/review/reviewer.ts',
  'src/extension/review/reviewPanel.ts',
  'src/extension/history/fileHistory.ts',
  'src/extension/history/historyPanel.ts',
];

/**
 * Takes the API of VS Code as it is. By itself esbuild makes a copy of it, property by property, for each of our files that
 * imports it: a fifth of the time in which the script is loaded.
 * @param {string} script
 */
function withVscodeAsItIs(script) {
  return script.replace(/[\w$]+\(require\("vscode"\)\)/g, () => 'require("vscode")');
}

/** @type {import('esbuild').BuildOptions} */
const both = {
  // A Node module in here would break vscode.dev, so it must not even resolve.
  platform: 'browser',
  // The style sheets of pages that are exported.
  loader: { '.css': 'text' },
  external: ['vscode'],
};

/** @type {import('esbuild').BuildOptions} */
export const browserOptions = {
  ...both,
  entryPoints: [START],
  outfile: 'dist/extension.js',
  format: 'cjs',
  plugins: [written(withVscodeAsItIs)],
};

/** @type {import('esbuild').BuildOptions} */
export const desktopOptions = {
  ...both,
  entryPoints: [START],
  outdir: 'dist/desktop',
  ...inParts(START, PARTS),
};
