// Turns places in the bundles of extension tests into places in the sources. The extension hosts give stacks of
// the bundle: Node's own mapping does not work where VS Code makes the stack's text itself.
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { ROOT, RUN } from './project.mjs';

const BUNDLES = path.join(RUN, 'extension-tests');
const PLACE = /(?<=\(|\bat )[^()\n]*\/extension-tests\/(node|web)\.js(?:#vscode-extension)?:(\d+):(\d+)/g;
/** VS Code wraps what it loads in the worker into a function, whose head takes lines of its own. */
const LINES_ADDED = { node: 0, web: 2 };

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/**
 * The same text with the places it can tell.
 * @param {string} text
 */
export function withSourcePlaces(text) {
  return text.replace(PLACE, (whole, /** @type {'node' | 'web'} */ host, line, column) => {
    const entry = mapOf(host)?.findEntry(Number(line) - 1 - LINES_ADDED[host], Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return whole;
    const file = path.relative(ROOT, path.resolve(BUNDLES, entry.originalSource));
    return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

/** @param {string} host */
function mapOf(host) {
  if (maps.has(host)) return maps.get(host);
  const file = path.join(BUNDLES, `${host}.js`);
  const code = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const inline = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(code);
  const map = inline?.[1]
    ? new SourceMap(JSON.parse(Buffer.from(inline[1], 'base64').toString()))
    : undefined;
  maps.set(host, map);
  return map;
}
