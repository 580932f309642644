// Finds a Chromium, or unpacks the one that is published on npm.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { installOnce } from './npmFolder.mjs';
import { HOST } from './project.mjs';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'microsoft-edge',
];

/**
 * @returns {{executablePath: string, env?: Record<string, string>}} `env` only where the browser needs more than ours
 */
export function findBrowser() {
  const found = process.env.CX_BUNDLED_BROWSER ? undefined : candidates().find((file) => fs.existsSync(file));
  if (found) return { executablePath: found };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No Chrome or Chromium was found: name one in CHROME_PATH, or run "npx playwright-core install chromium".',
    );
  return bundledBrowser();
}

/** Starts the browser, headless. */
export function launchBrowser() {
  return chromium.launch({
    ...findBrowser(),
    // --no-sandbox: containers often forbid what the sandbox needs, and the only pages shown are our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // cleanup.mjs sees to signals; the browser ends with this process.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

function candidates() {
  const { env } = process;
  const files = [env.CHROME_PATH, env.CHROMIUM_PATH, env.PUPPETEER_EXECUTABLE_PATH];
  if (process.platform === 'darwin') {
    for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge'])
      files.push(`/Applications/${name}.app/Contents/MacOS/${name}`);
  } else if (process.platform === 'win32') {
    for (const base of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA])
      if (base)
        files.push(
          path.join(base, 'Google/Chrome/Application/chrome.exe'),
          path.join(base, 'Microsoft/Edge/Application/msedge.exe'),
        );
  } else {
    for (const folder of (env.PATH ?? '').split(':'))
      for (const name of NAMES) files.push(path.join(folder, name));
  }
  files.push(chromium.executablePath());
  return files.flatMap((file) => (file ? [file] : []));
}

/** The package holds Chromium, the libraries a bare system lacks and one font, each compressed. */
function bundledBrowser() {
  const folder = installOnce(path.join(HOST, 'browser'), {
    prefix: 'browser',
    what: 'a Chromium (about 65 MB)',
    finish: unpackBrowser,
  });
  /** @type {Record<string, string>} */
  const env = {};
  for (const [key, value] of Object.entries(process.env)) if (value !== undefined) env[key] = value;
  env.LD_LIBRARY_PATH = [env.LD_LIBRARY_PATH, path.join(folder, 'lib')].filter(Boolean).join(':');
  if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(folder, 'fontconfig');
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** @param {string} folder */
function unpackBrowser(folder) {
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  const unpack = (/** @type {string} */ name) =>
    zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  fs.writeFileSync(path.join(folder, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const result = spawnSync('tar', ['-xf', '-'], { cwd: folder, input: unpack(name) });
    if (result.status !== 0) throw new Error(`${name} could not be unpacked: ${result.stderr}`);
  }
  // The configuration in the package names folders of another system.
  const fonts = path.join(folder, 'fontconfig');
  fs.mkdirSync(fonts);
  fs.writeFileSync(
    path.join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
}
