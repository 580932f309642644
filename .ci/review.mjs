// What the action does in a pull request: annotations, the review as the summary of the job, and one comment.
// Everything comes in by the environment and goes on as arguments, never through a shell.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { NOTHING, putComment } from './comment.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** A summary may have a megabyte; a comment is never longer than this. */
const LIMIT = 65_536;
const {
  CX_PATH = '.',
  CX_BASE = '',
  CX_SEVERITY = 'error',
  CX_FAIL_ON = '',
  CX_COMMENT = 'true',
} = process.env;
const { CX_PULL_REQUEST = '', CX_TOKEN = '', GITHUB_STEP_SUMMARY } = process.env;

/** A path from the workflow is a path, also when it begins like an option. */
const place = CX_PATH.startsWith('-') ? `./${CX_PATH}` : CX_PATH;

function run(command, args) {
  const env = { ...process.env };
  // Nobody else needs it.
  delete env.CX_TOKEN;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  process.stderr.write(stderr);
  return { status: status ?? 2, out: stdout };
}

const cx = (...args) => run(process.execPath, [CLI, ...args]);

/** Whether the commit to compare with is here; a checkout usually brings nothing but the last one. */
function fetched(commit) {
  if (!/^[0-9a-f]{40,64}$/.test(commit) || /^0+$/.test(commit)) return false;
  const known = () => run('git', ['cat-file', '-e', `${commit}^{commit}`]).status === 0;
  if (known()) return true;
  run('git', ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit]);
  return known();
}

function check() {
  const severity = CX_SEVERITY === 'never' ? 'error' : CX_SEVERITY;
  const { status, out } = cx('check', '--format', 'github', '--severity', severity, place);
  process.stdout.write(out);
  return CX_SEVERITY === 'never' && status === 1 ? 0 : status;
}

function review() {
  if (!fetched(CX_BASE)) {
    console.log(
      `There is nothing to compare with: the commit "${CX_BASE.replace(/[^\w.-]/g, '?')}" is not here.`,
    );
    return { status: 0, text: '' };
  }
  const parted = run('git', ['merge-base', CX_BASE, 'HEAD']).status === 0 ? ['--merge-base'] : [];
  const failing = CX_FAIL_ON === '' ? [] : [`--fail-on=${CX_FAIL_ON}`];
  const { status, out } = cx(
    'diff',
    '--format',
    'markdown',
    ...parted,
    ...failing,
    CX_BASE,
    'HEAD',
    '--',
    place,
  );
  return { status, text: out.slice(0, LIMIT) };
}

const checked = check();
const { status, text } = review();
if (text !== '' && !text.startsWith(NOTHING) && GITHUB_STEP_SUMMARY)
  appendFileSync(path.resolve(GITHUB_STEP_SUMMARY), text);
if (text !== '' && CX_COMMENT === 'true' && CX_PULL_REQUEST !== '') {
  const told = await putComment({ text, number: CX_PULL_REQUEST, token: CX_TOKEN });
  console.log(told);
}
process.exitCode = Math.max(checked, status);
