import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Labels } from '../../core/diff/merge/mergeChunks.ts';
import { mergeTexts } from '../../core/diff/merge/mergeTexts.ts';
import { FILE_KINDS, identify } from '../../core/model/identify.ts';
import { readWithYaml } from '../../core/yaml/readWithYaml.ts';
import type { Call, Command, ExitStatus } from '../command.ts';
import { git, gitText } from '../git/git.ts';
import { UsageError } from '../usageError.ts';

/**
 * What git runs when both sides of a merge changed a file: `%O %A %B %L %P %X %Y`. The result is written in the place of
 * ours. A git that is older than 2.44 does not know the last two, the names of the sides, and leaves them as they are.
 */
export const gitMerge: Command = {
  name: 'git-merge',
  operands: 'BASE OURS THEIRS [SIZE] [PATH] [OUR-NAME] [THEIR-NAME]',
  help: 'join two versions of a file by id, in the place of OURS; git runs it after git-setup',
  plumbing: true,
  options: [],
  run,
};

async function run({ cwd, operands }: Call): Promise<ExitStatus> {
  const [base, ours, theirs, size = '7', name = ours, ourName, theirName] = operands;
  if (base === undefined || ours === undefined || theirs === undefined || name === undefined)
    throw new UsageError('git-merge needs three files: BASE OURS THEIRS.');
  const files = [base, ours, theirs].map((file) => path.resolve(cwd, file));
  const style = await gitText(cwd, ['config', '--get', 'merge.conflictStyle']);
  const labels = {
    ours: labelOf(ourName, '%X', 'ours'),
    theirs: labelOf(theirName, '%Y', 'theirs'),
    size: Math.max(Number(size) || 7, 1),
    showsBase: style === 'diff3' || style === 'zdiff3',
  };
  const texts = await Promise.all(files.map(textOf));
  const [a, b, c] = texts;
  const merged =
    a === undefined || b === undefined || c === undefined
      ? undefined
      : mergeTexts(kindOf(name, b), { base: a, ours: b, theirs: c }, labels);
  if (!merged) return mergeByLines(cwd, files, labels);
  await fs.writeFile(files[1]!, merged.text);
  return merged.conflicts > 0 ? 1 : 0;
}

/** How git calls a side; an older git hands its placeholder on. */
function labelOf(name: string | undefined, placeholder: string, otherwise: string): string {
  return name === undefined || name === '' || name === placeholder
    ? otherwise
    : name.replace(/[\r\n]+/g, ' ');
}

/** The text of a file that is UTF-8 through and through; `undefined` for any other, which must not be written anew. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await fs.readFile(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new UsageError(`"${file}" cannot be read.`, { helpful: false });
  }
}

function kindOf(name: string, text: string) {
  const identity = identify(`file:///${name}`, readWithYaml(text));
  return identity.ours ? FILE_KINDS.find((kind) => kind === identity.kind) : undefined;
}

/** What git would have done without us. */
async function mergeByLines(cwd: string, files: readonly string[], labels: Labels): Promise<ExitStatus> {
  const [base, ours, theirs] = files;
  const names = [labels.ours, 'base', labels.theirs].flatMap((label) => ['-L', label]);
  const args = ['merge-file', `--marker-size=${labels.size}`, ...names, ours!, base!, theirs!];
  const { status, err } = await git(cwd, args);
  if (status > 127) throw new UsageError(`git merge-file failed: ${err}`, { helpful: false });
  return status === 0 ? 0 : 1;
}
