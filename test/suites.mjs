// The suites of `npm test`, in the order in which they run: the quick ones first.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundleNodeHostTests, bundleWebHostTests } from './host/bundles.mjs';
import { chooseDesktop, hasXvfb } from './host/desktopChoice.mjs';
import { bundleNodeTests } from './host/nodeTests.mjs';
import { HOST, ROOT } from './host/project.mjs';
import { buildRedHatYaml } from './host/redhatYaml.mjs';
import { ensureVSCode } from './host/vscodeInstall.mjs';

/**
 * @typedef {object} SuiteOptions
 * @property {string} [grep]
 */

/**
 * How to start a suite; undefined means that there is nothing to run.
 * @typedef {{command?: string, args: string[], env?: NodeJS.ProcessEnv, stall: number}} Start
 */

/** @type {{name: string, needsVSCode?: boolean, prepare: (options: SuiteOptions) => Promise<Start | undefined>}[]} */
export const SUITES = [
  nodeSuite('core', [
    'test/core',
    'test/architecture',
    'test/schemas',
    'test/protocol',
    'test/picture',
    'test/webview',
  ]),
  nodeSuite('command-line', ['test/cli']),
  { name: 'desktop', needsVSCode: true, prepare: prepareDesktop },
  { name: 'web', needsVSCode: true, prepare: prepareWeb },
  { ...nodeSuite('browser', ['test/browser']), needsVSCode: true },
];

/**
 * A suite of files for node:test.
 * @param {string} name
 * @param {string[]} folders
 */
function nodeSuite(name, folders) {
  return { name, prepare };

  /** @param {SuiteOptions} options */
  async function prepare({ grep }) {
    const files = folders.flatMap(testFiles);
    if (files.length === 0) return undefined;
    const main = await bundleNodeTests(name, files);
    const reporter = [
      '--test-reporter',
      path.join(HOST, 'reporter.mjs'),
      '--test-reporter-destination',
      'stdout',
    ];
    // The harness' own closing test has to be let through a filter, too.
    const filter = grep
      ? ['--test-name-pattern', escapePattern(grep), '--test-name-pattern', '^\\(harness\\) ']
      : [];
    return { args: [...reporter, ...filter, main], stall: 120 };
  }
}

/** @param {string} folder */
function testFiles(folder) {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs
    .readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** @param {string} text */
function escapePattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** @param {SuiteOptions} options */
async function prepareDesktop({ grep }) {
  await bundleNodeHostTests(grep);
  const desktop = await chooseDesktop();
  // CX_WITH_YAML=1: beside Red Hat's YAML extension.
  const more = process.env.CX_WITH_YAML ? [await buildRedHatYaml(ensureVSCode())] : [];
  const env = { CX_MORE_EXTENSIONS: more.join(path.delimiter) };
  const script = path.join(HOST, 'desktop.mjs');
  if (!desktop.executable) {
    console.log(`desktop: the stand-in for desktop VS Code, headless (${desktop.why})`);
    return { args: [script], env, stall: 60 };
  }
  console.log(`desktop: ${desktop.executable} (${desktop.why})`);
  const args = [script, desktop.executable];
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasDisplay || !hasXvfb()) return { args, env, stall: 120 };
  return { command: 'xvfb-run', args: ['-a', process.execPath, ...args], env, stall: 120 };
}

/** @param {SuiteOptions} options */
async function prepareWeb({ grep }) {
  await bundleWebHostTests(grep);
  return { args: [path.join(HOST, 'web.mjs')], stall: 60 };
}

/** Formatter, linter and type checker. Returns whether all of them agree. */
export function runLint() {
  const run = (/** @type {string[]} */ args) =>
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  const lint = run(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  const types = run(['esbuild.mjs', '--typecheck']);
  console.log(`lint: ${lint ? 'passed' : 'FAILED'}; types: ${types ? 'passed' : 'FAILED'}`);
  return lint && types;
}
