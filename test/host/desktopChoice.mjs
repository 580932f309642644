// Which VS Code the desktop suite runs in: a real desktop one where that is possible, else the stand-in.
// CX_DESKTOP=never|auto|only decides (default auto); CX_VSCODE_EXECUTABLE names an installed one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { CACHE } from './project.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * @returns {Promise<{executable?: string, why: string}>} no `executable` means the stand-in
 */
export async function chooseDesktop() {
  const wish = process.env.CX_DESKTOP ?? 'auto';
  if (!['never', 'auto', 'only'].includes(wish))
    throw new Error(`CX_DESKTOP is "${wish}"; it can be never, auto or only.`);
  if (wish === 'never') return { why: 'CX_DESKTOP=never' };
  const choice = await findDesktop();
  if (wish === 'only' && !choice.executable)
    throw new Error(`No desktop VS Code (CX_DESKTOP=only): ${choice.why}`);
  return choice;
}

/** @returns {Promise<{executable?: string, why: string}>} */
async function findDesktop() {
  if (!hasDisplay()) return { why: 'no display and no xvfb-run' };
  const named = process.env.CX_VSCODE_EXECUTABLE;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CX_VSCODE_EXECUTABLE names ${named}, which does not exist.`);
    if (!starts(named)) throw new Error(`CX_VSCODE_EXECUTABLE names ${named}, which does not start.`);
    return { executable: named, why: 'named by CX_VSCODE_EXECUTABLE' };
  }
  // Asked first with a short limit, since test-electron itself tries for much longer.
  const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
  if (!answer?.ok) return { why: 'VS Code cannot be downloaded here' };
  await answer.body?.cancel();
  try {
    const executable = await downloadAndUnzipVSCode({
      cachePath: path.join(CACHE, 'desktop'),
      timeout: 10_000,
    });
    // Mostly for want of a library of the desktop.
    return starts(executable) ? { executable, why: 'downloaded' } : { why: `${executable} does not start` };
  } catch (error) {
    return { why: `the download of VS Code failed (${error instanceof Error ? error.message : error})` };
  }
}

/**
 * Whether the program can be loaded on this machine; as plain Node it needs no display and ends at once.
 * @param {string} executable
 */
function starts(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(executable, ['-e', '0'], { env, stdio: 'ignore', timeout: 10_000 }).status === 0;
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || hasXvfb();
}

/** Whether a virtual display can be made. */
export function hasXvfb() {
  return spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
}
