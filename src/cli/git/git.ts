import { execFile, spawn } from 'node:child_process';
import process from 'node:process';
import { UsageError } from '../usageError.ts';

/** Git prints the contents of whole trees; what is larger than this is no workspace of texts. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/** Nothing is asked, nothing is locked, and messages are in English, whatever the machine is set to. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

export interface GitAnswer {
  readonly status: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git with these arguments, without a shell. Throws only when git cannot be started. */
export function git(cwd: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      encoding: 'buffer',
      maxBuffer: MAX_OUTPUT,
      env: { ...process.env, ...QUIET },
    } as const;
    execFile('git', [...args], options, (error, out, err) => {
      const code = error?.code;
      if (typeof code === 'string') reject(cannotStart(code));
      else resolve({ status: code ?? 0, out, err: err.toString('utf8').trim() });
    });
  });
}

/** The answer as text, without the line break at its end; `undefined` when git says no. */
export async function gitText(cwd: string, args: readonly string[]): Promise<string | undefined> {
  const { status, out } = await git(cwd, args);
  return status === 0 ? out.toString('utf8').replace(/\n$/, '') : undefined;
}

/** The same, given something to read. */
export function gitWithInput(cwd: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...args], { cwd, env: { ...process.env, ...QUIET } });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.resume();
    child.on('error', (error: NodeJS.ErrnoException) => reject(cannotStart(error.code ?? '')));
    child.on('close', () => resolve(Buffer.concat(chunks)));
    // Git may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function cannotStart(code: string): UsageError {
  const why = code === 'ENOENT' ? 'it is not installed, or not on the PATH' : code;
  return new UsageError(`git cannot be run: ${why}.`, { helpful: false });
}
