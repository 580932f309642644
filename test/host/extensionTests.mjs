// Runs one file of extension tests in a window of the VS Code server.
import { HOST } from './project.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

// What VS Code itself says in every window; everything else is shown.
const NOISE = new RegExp(
  `^(${[
    '%c',
    '\\[',
    'Aborted onWillSaveTextDocument',
    'Canceled',
    'CodeExpectedError',
    'Connection error',
    'Creating a socket',
    'ENOPRO',
    'Failed to (resolve files|get installed servers)',
    'Ignoring (fetching|the error while validating)',
    'Loading development extension',
    'MCP migration',
    'No search provider',
    'Request to .*package\\.nls\\.json',
    'Resolv',
    'Unable to read file',
    'Updating additional',
  ].join('|')})`,
);
/** Lines of a stack within the minified workbench, which tell nobody anything. */
const FRAMES = /\n[^\n]*\/static\/out\/vs\/[^\n]*/g;

/**
 * Opens the window, prints what the extension host prints and resolves with the code the window gave.
 * That code alone means little: a window whose extension host died says 0. The caller has to look for
 * the suite's own `end` event (events.mjs) and for `extensionHostDeath` (server.mjs).
 * @param {import('playwright-core').Browser} browser
 * @param {number} port
 * @param {import('./workbenchUrl.mjs').WindowAddress} address
 */
export async function runExtensionTests(browser, port, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  /** @type {Promise<number>} */
  const exit = new Promise((done) => {
    page.on('crash', () => {
      console.error('The page crashed.');
      done(1);
    });
    page.on('close', () => done(1));
    // VS Code's own hooks for test runs: the window calls these two functions.
    void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => done(code));
    void page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
        const text = args.map(String).join(' ');
        if (!NOISE.test(text)) console.log(text.replace(FRAMES, ''));
      },
    );
  });
  await page.goto(workbenchUrl(port, address), { waitUntil: 'commit' });
  const code = await exit;
  await context.close();
  return code;
}

/** Extensions that only tests have. */
export const TEST_EXTENSIONS = {
  /** Runs snippets against the `vscode` of a window. */
  helper: `${HOST}/helper`,
  /** The file system `memfs:`, which lives in memory: a workspace that is on no disk. */
  memfs: `${HOST}/memfs`,
  /** Source control as a browser has it: one commit, served as documents. */
  blobs: `${HOST}/blobs`,
};
