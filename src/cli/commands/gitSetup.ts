import path from 'node:path';
import process from 'node:process';
import type { Call, Command, ExitStatus } from '../command.ts';
import { addAttributes, removeAttributes } from '../git/attributes.ts';
import { git } from '../git/git.ts';
import { repositoryRoot } from '../git/revision.ts';
import { UsageError } from '../usageError.ts';

export const gitSetup: Command = {
  name: 'git-setup',
  operands: '',
  help: 'make git read and merge the files of this repository by what they say',
  details:
    'Changes .gitattributes and the config of this repository, nothing else, and says what it did. Then git diff, git log -p\n' +
    'and git show compare values instead of layout (--no-textconv shows the text itself), and git merge, rebase and\n' +
    'cherry-pick join two sides by id: markers stand only where both changed the same field. The config names this\n' +
    'installation of cx-as-code, so everybody runs this once; the attributes may be committed.',
  options: [{ name: 'undo', help: 'take everything out again' }],
  run,
};

const DRIVER = 'cx-as-code';

async function run({ cwd, operands, streams, has }: Call): Promise<ExitStatus> {
  if (operands.length > 0)
    throw new UsageError('git-setup takes no paths: it is about the whole repository.');
  const root = await repositoryRoot(cwd);
  if (root === undefined) throw new UsageError('This is no git repository.', { helpful: false });
  const done = has('undo') ? await undo(root) : await setUp(root);
  streams.out(done.length > 0 ? `${done.join('\n')}\n` : 'Nothing to do: everything is as it should be.\n');
  if (!has('undo') && /[\\/]_npx[\\/]/.test(self()))
    streams.complain(
      'npx may delete this installation at any time, and git diff would fail then: install cx-as-code, and run git-setup again.',
    );
  return 0;
}

async function setUp(root: string): Promise<readonly string[]> {
  const done: string[] = [];
  for (const [key, value] of settings()) {
    const known = await git(root, ['config', '--local', '--get', key]);
    if (known.status === 0 && known.out.toString('utf8').replace(/\n$/, '') === value) continue;
    const { status, err } = await git(root, ['config', '--local', key, value]);
    if (status !== 0) throw new UsageError(`git config ${key} failed: ${err}`, { helpful: false });
    done.push(`set ${key} in the config of this repository${key.endsWith('driver') ? `, to ${self()}` : ''}`);
  }
  if (await addAttributes(root, DRIVER)) done.push('added the files of CX as Code to .gitattributes');
  return done;
}

async function undo(root: string): Promise<readonly string[]> {
  const done: string[] = [];
  for (const section of [`diff.${DRIVER}`, `merge.${DRIVER}`]) {
    const { status } = await git(root, ['config', '--local', '--remove-section', section]);
    if (status === 0) done.push(`took ${section} out of the config of this repository`);
  }
  if (await removeAttributes(root)) done.push('took the files of CX as Code out of .gitattributes');
  return done;
}

function settings(): readonly (readonly [string, string])[] {
  const start = [process.execPath, self()].map(quoted).join(' ');
  return [
    [`diff.${DRIVER}.textconv`, `${start} git-textconv`],
    [`diff.${DRIVER}.xfuncname`, '^ *- id: (.*)$'],
    [`merge.${DRIVER}.name`, 'CX as Code: join by id'],
    [`merge.${DRIVER}.driver`, `${start} git-merge %O %A %B %L %P %X %Y`],
  ];
}

/** The program that is running. */
function self(): string {
  return path.resolve(process.argv[1] ?? '');
}

/** As one word of the shell that git starts the drivers with. */
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}
