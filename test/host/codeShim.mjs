// A stand-in for the executable of desktop VS Code, for @vscode/test-electron on machines that have none:
// same arguments, environment, output and exit code, but the window is in a headless browser.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browserInstall.mjs';
import { runExtensionTests } from './extensionTests.mjs';
import { temporaryFolder } from './project.mjs';
import { startServer } from './server.mjs';
import { ensureVSCode } from './vscodeInstall.mjs';

/** @type {Record<string, string>} */
const options = {};
/** @type {string[]} */
const operands = [];
for (const argument of process.argv.slice(2)) {
  const option = /^--([A-Za-z-]+)(?:=(.*))?$/.exec(argument);
  if (option) options[option[1] ?? ''] = option[2] ?? '';
  else operands.push(argument);
}

const server = await startServer(ensureVSCode(), {
  settings: userSettings(options['user-data-dir']),
  builtins: (process.env.CX_MORE_EXTENSIONS ?? '').split(path.delimiter).filter(Boolean),
});
const browser = await launchBrowser();
let code = await runExtensionTests(browser, server.port, {
  folder: path.resolve(operands[0] ?? temporaryFolder()),
  extension: options.extensionDevelopmentPath,
  tests: options.extensionTestsPath,
});
if (server.log.extensionHostDeath) {
  console.error(`The extension host died: ${server.log.extensionHostDeath}`);
  code ||= 1;
}
await browser.close();
await server.stop();
process.exit(code);

/** @param {string | undefined} folder */
function userSettings(folder) {
  const file = folder && path.join(folder, 'User/settings.json');
  return file && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}
