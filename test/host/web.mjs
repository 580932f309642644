// Runs the editor tests in the extension host that lives in a worker of the browser, on a workspace that is on
// no disk. Prints the events of the tests; the exit code is theirs.
import { launchBrowser } from './browserInstall.mjs';
import { EXTENSION_TESTS } from './bundles.mjs';
import { runExtensionTests } from './extensionTests.mjs';
import { ROOT } from './project.mjs';
import { startServer } from './server.mjs';
import { ensureVSCode } from './vscodeInstall.mjs';
import { startWebProxy } from './webProxy.mjs';
import { memoryFileSystem } from './webWindow.mjs';

const server = await startServer(ensureVSCode());
const proxy = await startWebProxy(server.port, {
  extensions: [ROOT, memoryFileSystem()],
  tests: EXTENSION_TESTS.web,
});
const browser = await launchBrowser();
const code = await runExtensionTests(browser, proxy.port, { folder: 'memfs:/ws' });
await browser.close();
proxy.stop();
await server.stop();
process.exit(code);
