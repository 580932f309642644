// npm test: brings a bare clone to the point where tests can run, and runs them.
//   npm test -- [SUITE…] [--grep TEXT] [--no-lint] [--verbose]
// Ends with one line for each suite and one for all. Exit code 0 only if all is well.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './host/dependencies.mjs';
import { ROOT } from './host/project.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    'no-lint': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

process.chdir(ROOT);
ensureDependencies();
// Only now: these need what was just installed.
const { runLint, SUITES } = await import('./suites.mjs');
const { runSuite } = await import('./host/suiteProcess.mjs');

const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `No suite "${unknown.join('", "')}". There are: ${SUITES.map((suite) => suite.name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = SUITES.filter((suite) => positionals.length === 0 || positionals.includes(suite.name));

let ok = build();
if (!values['no-lint']) ok = runLint() && ok;
if (chosen.some((suite) => suite.needsVSCode)) await showHost();

const results = [];
for (const suite of chosen) {
  const started = Date.now();
  const result = await run(suite);
  console.log(`${suite.name} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
  results.push({ name: suite.name, ...result });
}

console.log(ok ? '' : '\nThe build, the linter or the type checker FAILED: see above.\n');
const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, passed, failed, skipped } of results) {
  console.log(`${name}: ${counts({ passed, failed, skipped })}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(counts(total));
// Set, not called: what was printed has to reach its reader first.
process.exitCode = ok && total.failed === 0 && total.passed > 0 ? 0 : 1;

/** A broken build fails the run but not the suites that need no build. */
function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(`build: ${status === 0 ? 'passed' : 'FAILED'}`);
  return status === 0;
}

async function showHost() {
  const { ensureVSCode } = await import('./host/vscodeInstall.mjs');
  const { findBrowser } = await import('./host/browserInstall.mjs');
  console.log(`VS Code ${ensureVSCode().version} of code-server, in ${findBrowser().executablePath}`);
}

/**
 * @param {(typeof SUITES)[number]} suite
 */
async function run(suite) {
  const none = { passed: 0, failed: 1, skipped: 0 };
  try {
    const start = await suite.prepare({ grep: values.grep });
    if (start)
      return await runSuite(suite.name, start, { verbose: values.verbose, filtered: Boolean(values.grep) });
    console.log(`\n✖ ${suite.name}: has no test files\n`);
  } catch (error) {
    console.log(
      `\n✖ ${suite.name}: could not be prepared\n${error instanceof Error ? error.stack : error}\n`,
    );
  }
  return none;
}

/** @param {{passed: number, failed: number, skipped: number}} result */
function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
