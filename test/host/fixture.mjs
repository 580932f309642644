// What browser tests start from: one server and one browser for all of them, begun with the first window.
import { launchBrowser } from './browserInstall.mjs';
import { TEST_EXTENSIONS } from './extensionTests.mjs';
import { buildRedHatYaml } from './redhatYaml.mjs';
import { startServer } from './server.mjs';
import { ensureVSCode } from './vscodeInstall.mjs';
import { openWindow } from './window.mjs';

export { cleanWorkspace } from './workspace.mjs';

/**
 * @typedef {import('./window.mjs').VSCodeWindow} VSCodeWindow
 * @typedef {import('./window.mjs').WindowOptions} WindowOptions
 */

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
/** @type {Map<boolean, ReturnType<typeof startHostServer>>} by whether Red Hat's YAML extension is there */
const servers = new Map();

// Tells the process that runs the suite to close what is shared after the last test (nodeTests.mjs).
Object.assign(globalThis, { cxSharedHost: true });

/**
 * The shared browser and server; `yaml: true` is a server whose windows have the YAML extension of Red Hat.
 * @param {{yaml?: boolean}} [options]
 */
export async function vscodeHost({ yaml = false } = {}) {
  browser ??= launchBrowser();
  const started = servers.get(yaml) ?? startHostServer(yaml);
  servers.set(yaml, started);
  const [theBrowser, server] = await Promise.all([browser, started]);

  const open = (/** @type {WindowOptions} */ options) => openWindow(theBrowser, server, options);
  return {
    browser: theBrowser,
    /** Opens a window, which the caller closes. */
    openWindow: open,
    /**
     * Opens a window, runs `action` in it and closes it; a picture is saved when the action fails.
     * @template T
     * @param {string} name of the test
     * @param {WindowOptions} options
     * @param {(window: VSCodeWindow) => Promise<T>} action
     */
    async withWindow(name, options, action) {
      const window = await open(options);
      try {
        return await window.watch(name, () => action(window));
      } finally {
        await window.close();
      }
    },
  };
}

/** @param {boolean} yaml */
async function startHostServer(yaml) {
  const vscode = ensureVSCode();
  const builtins = [TEST_EXTENSIONS.helper];
  if (yaml) builtins.push(await buildRedHatYaml(vscode));
  return startServer(vscode, { builtins });
}

/** Ends everything that was started. The last test of a run calls it. */
export async function closeVscodeHost() {
  const running = [...servers.values()];
  const theBrowser = await browser;
  browser = undefined;
  servers.clear();
  await theBrowser?.close();
  /** @type {string[]} */
  const deaths = [];
  for (const started of running) {
    const server = await started;
    const death = server.log.extensionHostDeath;
    if (death) deaths.push(death);
    await server.stop();
  }
  if (deaths.length > 0) throw new Error(`An extension host died during the tests: ${deaths.join('; ')}`);
}
