// Runs the editor tests as @vscode/test-electron does: in the desktop VS Code whose executable is the first
// argument, or in the stand-in when there is none. Prints the events of the tests; the exit code is theirs.
//   node test/host/desktop.mjs [EXECUTABLE]
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { EXTENSION_TESTS } from './bundles.mjs';
import { DIE_WITH_PARENT } from './processes.mjs';
import { HOST, ROOT, temporaryFolder } from './project.mjs';
import { cleanWorkspace } from './workspace.mjs';

const executable = process.argv[2];
const more = (process.env.CX_MORE_EXTENSIONS ?? '').split(path.delimiter).filter(Boolean);
const userData = temporaryFolder();
fs.mkdirSync(path.join(userData, 'User'));
fs.writeFileSync(
  path.join(userData, 'User/settings.json'),
  JSON.stringify({
    'files.hotExit': 'off',
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    // What a watcher may miss, as it does when thousands of files change at once.
    'files.watcherExclude': { '**/unheard/**': true },
  }),
);

try {
  await runTests({
    // The stand-in is a script, so the executable is Node and the script its first argument.
    vscodeExecutablePath: executable || process.execPath,
    launchArgs: [
      ...(executable ? [] : [...DIE_WITH_PARENT, path.join(HOST, 'codeShim.mjs')]),
      cleanWorkspace(),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(userData, 'extensions')}`,
    ],
    // The stand-in takes the others as built-in ones.
    extensionDevelopmentPath: executable ? [ROOT, ...more] : ROOT,
    extensionTestsPath: EXTENSION_TESTS.node,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
