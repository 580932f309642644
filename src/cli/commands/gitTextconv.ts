import { promises as fs } from 'node:fs';
import path from 'node:path';
import { readableText } from '../../core/diff/readableText.ts';
import { inEnglish } from '../../core/translate.ts';
import type { Call, Command, ExitStatus } from '../command.ts';
import { textOf } from '../fileWorkspace.ts';
import { UsageError } from '../usageError.ts';

/** What git runs to compare two versions of a file line by line. */
export const gitTextconv: Command = {
  name: 'git-textconv',
  operands: 'FILE',
  help: 'print a file as lines that compare well; git runs it after git-setup',
  plumbing: true,
  options: [],
  run,
};

async function run({ cwd, operands, streams }: Call): Promise<ExitStatus> {
  const [name] = operands;
  if (name === undefined) throw new UsageError('git-textconv needs a file.');
  const bytes = await fs.readFile(path.resolve(cwd, name)).catch(() => undefined);
  if (!bytes) throw new UsageError(`"${name}" cannot be read.`, { helpful: false });
  const file = textOf(bytes);
  // Git gives a temporary file, whose name ends like that of the real one.
  if (file.kind === 'text') streams.out(readableText(`file:///${name}`, file.text, inEnglish));
  return 0;
}
