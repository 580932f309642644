// npm start: builds, checks and draws the examples, then shows them in a VS Code in the browser.
//   npm start -- [--no-open]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isInterrupted } from './cleanup.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { EXTENSION_ID, HOST, MANIFEST, OUT, ROOT, temporaryFolder } from './project.mjs';

const FIRST_PORT = 8123;

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
const examples = path.join(ROOT, 'examples');
const drawn = path.join(OUT, 'drawn');

process.chdir(ROOT);
ensureDependencies();
step(['esbuild.mjs']);
fs.rmSync(drawn, { recursive: true, force: true });
fs.mkdirSync(drawn, { recursive: true });
const checked = step(['dist/cli.js', 'check', 'examples']);
const rendered = step(['dist/cli.js', 'render', 'examples', '--out', path.relative(ROOT, drawn)]);
console.log(`\nDrawn into ${drawn}:\n${listing(drawn)}`);

if (!checked || !rendered) {
  process.exitCode = 1;
  console.error(`\n${checked ? 'render' : 'check'} failed.`);
}
if (!values['no-open']) await open();

/**
 * Runs one of our programs with its output shown. Returns whether it went well.
 * @param {string[]} args
 */
function step(args) {
  console.log(`\n> node ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0 && args[0] === 'esbuild.mjs') process.exit(1);
  return status === 0;
}

/** @param {string} folder */
function listing(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => `  ${name}`).join('\n');
}

/** Stays until Ctrl-C. */
async function open() {
  const { ensureVSCode } = await import('./vscodeInstall.mjs');
  const { startServer } = await import('./server.mjs');
  const server = await startServer(ensureVSCode(), {
    port: await freePort(FIRST_PORT),
    extensionsFolder: extensionsFolder(),
    testDriver: false,
  });
  const address = `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(examples)}`;
  console.log(`\nVS Code with the extension and the examples: ${address}`);
  if (hasDesktop())
    console.log(`In your own VS Code: code --extensionDevelopmentPath="${ROOT}" "${examples}"`);
  console.log('Ctrl-C ends it.');
  const code = await server.exited;
  if (isInterrupted()) return;
  console.error(`The VS Code server ended with ${code}.`);
  process.exit(1);
}

/** Links instead of copies: after `npm run build` a reload of the window shows the new state. */
function extensionsFolder() {
  const folder = path.join(temporaryFolder(), 'extensions');
  fs.mkdirSync(folder);
  fs.symlinkSync(ROOT, path.join(folder, `${EXTENSION_ID}-${MANIFEST.version}`), 'junction');
  fs.symlinkSync(path.join(HOST, 'demo'), path.join(folder, 'cx-as-code-tests.demo-0.0.1'), 'junction');
  return folder;
}

/**
 * The first port from `port` on that nobody listens to.
 * @param {number} port
 * @returns {Promise<number>}
 */
function freePort(port) {
  return new Promise((found, reject) => {
    const probe = net.createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') found(freePort(port + 1));
      else reject(error);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)));
  });
}

function hasDesktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const shell = process.platform === 'win32';
  return Boolean(display) && spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;
}
