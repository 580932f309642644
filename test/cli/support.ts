import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT, temporaryFolder } from '../host/project.mjs';

/** Only a hanging process takes this long. */
const KILL_AFTER = 30_000;
const NOBODY = 65_534;

/** Readable to everybody, so that another user can run the command and see what is made here. */
const home = temporaryFolder();
fs.chmodSync(home, 0o755);
const command = path.join(home, 'cli.js');
fs.copyFileSync(path.join(ROOT, 'dist/cli.js'), command);
fs.cpSync(path.join(ROOT, 'dist/cli'), path.join(home, 'cli'), { recursive: true });
fs.chmodSync(command, 0o755);

/** The built command, for those who start it in their own way. */
export function cliPath(): string {
  return command;
}

let folders = 0;

/** A new folder with these files; a path may have `/`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>, name = ''): string {
  const folder = path.join(home, `${++folders}${name}`);
  fs.mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) {
    const whole = path.join(folder, file);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, content);
  }
  return folder;
}

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Root may read everything, so that what root runs would find nothing unreadable. */
  readonly asNobody?: boolean;
}

/** Runs the built command as a process of its own, as CI does. */
export function cli(cwd: string, args: readonly string[], { input, env, asNobody }: RunOptions = {}): Run {
  const other = asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr, error, signal } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    timeout: KILL_AFTER,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, HOME: home, ...env },
    ...other,
  });
  assert.equal(error, undefined);
  assert.equal(signal, null, 'the command was killed: it hangs');
  return { status, out: stdout, err: stderr };
}

/** The same without waiting; killed after some milliseconds, if that is asked for. */
export function cliAtOnce(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  killAfter?: number,
): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(killAfter !== undefined && { timeout: killAfter, killSignal: 'SIGKILL' }),
  });
  const run = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    run.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.err += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...run })));
}

/** The parsed answer of `check --format json`. */
export function checkJson(cwd: string, args: readonly string[] = [], options?: RunOptions) {
  const run = cli(cwd, ['check', '--format', 'json', ...args], options);
  assert.notEqual(run.out, '', run.err);
  return { ...run, ...(JSON.parse(run.out) as CheckAnswer) };
}

export interface CheckAnswer {
  readonly version: number;
  readonly files: number;
  readonly diagnostics: readonly {
    readonly file: string;
    readonly code: string;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
    readonly related?: readonly { readonly file: string; readonly message: string }[];
  }[];
}

export const PERSONA = `apiVersion: cx/v1
kind: persona
id: marta
name: Marta
goals: [Get it done]
`;

export const JOURNEY = `apiVersion: cx/v1
kind: journey
id: return
name: Return a parcel
personas: [marta]
goal: Send it back
stages:
  - id: decide
    name: Deciding
    steps:
      - { id: look, name: Looks it up, action: Reads the terms, emotion: -1 }
`;

/** A persona and a journey about it: nothing to complain about. */
export const GOOD = { 'personas/marta.persona.yaml': PERSONA, 'journeys/return.journey.yaml': JOURNEY };

/** A project of its own, whose journey names a persona that nobody has. */
export const DANGLING = {
  ...GOOD,
  'cx.config.yaml': 'rules: {}\n',
  'journeys/return.journey.yaml': JOURNEY.replace('[marta]', '[marte]'),
};
