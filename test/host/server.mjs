// The VS Code server: one process that serves windows to a browser and runs their extension hosts.
import fs from 'node:fs';
import path from 'node:path';
import { DIE_WITH_PARENT, startGroup } from './processes.mjs';
import { temporaryFolder } from './project.mjs';
import { linkBuiltins } from './vscodeInstall.mjs';

/** A window without greetings, hints, updates or telemetry, so that a test sees only what it caused. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string[]} [builtins] folders of extensions that every window has, beside those of VS Code
 * @property {string} [extensionsFolder] installed extensions; none by default
 * @property {Record<string, unknown>} [settings] user settings
 * @property {number} [port] default: any free one
 * @property {boolean} [testDriver] allows windows that run extension tests; default true
 * @property {NodeJS.ProcessEnv} [env] reaches the extension hosts
 */

/**
 * Starts a server on 127.0.0.1 and waits until it listens.
 * @param {ReturnType<typeof import('./vscodeInstall.mjs').ensureVSCode>} vscode
 * @param {ServerOptions} [options]
 */
export async function startServer(vscode, options = {}) {
  const home = temporaryFolder();
  const data = path.join(home, 'data');
  const builtins = path.join(home, 'builtin');
  linkBuiltins(vscode.folder, builtins, options.builtins ?? []);
  fs.mkdirSync(path.join(data, 'data/User'), { recursive: true });
  fs.writeFileSync(
    path.join(data, 'data/User/settings.json'),
    JSON.stringify({ ...QUIET, ...options.settings }, null, 2),
  );

  const args = [
    ...DIE_WITH_PARENT,
    'out/server-main.js',
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--builtin-extensions-dir', builtins],
    ...['--extensions-dir', options.extensionsFolder ?? path.join(home, 'extensions')],
    ...['--telemetry-level', 'off'],
    ...(options.testDriver === false ? [] : ['--enable-smoke-test-driver']),
  ];
  const env = {
    ...process.env,
    // A home of its own: VS Code leaves sockets and caches wherever these point to.
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    // Switches the extension gallery off; otherwise it is asked over the network.
    EXTENSIONS_GALLERY: '{}',
    // Where the helper extension puts its sockets (window.mjs).
    CX_HELPER_FOLDER: home,
    ...options.env,
  };
  const group = startGroup(vscode.node, args, { cwd: vscode.folder, env });
  const log = new ServerLog(group.child);
  const port = await Promise.race([
    log.listening,
    group.exited.then((code) => Promise.reject(log.error(`The VS Code server ended with ${code}`))),
    late(30_000).then(() => Promise.reject(log.error('The VS Code server did not start within 30 s'))),
  ]);
  return { port, home, log, exited: group.exited, stop: group.stop };
}

/** What the server printed: where it listens, and whether an extension host died. */
class ServerLog {
  #text = '';
  /** @type {Promise<number>} */
  listening;

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.listening = new Promise((found) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk) => {
          this.#text = (this.#text + chunk).slice(-200_000);
          const match = /Extension host agent listening on (\d+)/.exec(this.#text);
          if (match) found(Number(match[1]));
        });
    });
  }

  /** The line that says so if an extension host died otherwise than by itself and in order. */
  get extensionHostDeath() {
    const ends = this.#text.matchAll(/Extension Host Process exited with code: (\S+), signal: (\w+)[^\n]*/g);
    return [...ends].find(([, code, signal]) => code !== '0' || signal !== 'null')?.[0];
  }

  /** @param {string} message */
  error(message) {
    return new Error(`${message}:\n${this.#text.slice(-3000)}`);
  }
}

/** @param {number} ms */
function late(ms) {
  return new Promise((done) => setTimeout(done, ms).unref());
}
