import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { neverCancelled } from '../../core/host.ts';
import type { Call, Command, ExitStatus } from '../command.ts';
import { openProject } from '../openProject.ts';
import { rewriteFile } from '../rewriteFile.ts';

export const format: Command = {
  name: 'format',
  operands: '[PATH…]',
  help: 'put keys in order and lay files out alike (default: the working directory)',
  details:
    'Keys come in the order of the schemas; comments and empty lines go with the keys that they belong to. Values, quotes\n' +
    'and line breaks stay. The names of files that are rewritten go to standard output. A file that cannot be read as\n' +
    'YAML is left alone, and standard error says so. The editor formats in the same way.\n' +
    'Exit status: 0 all files are in order now, 1 some are not, 2 wrong use, a file that cannot be read or written, or an\n' +
    'internal fault.',
  options: [{ name: 'check', help: 'write nothing; print the names of files that would be rewritten' }],
  run,
};

async function run(call: Call): Promise<ExitStatus> {
  const { cwd, streams } = call;
  const paths = call.operands.length > 0 ? call.operands : ['.'];
  const project = await openProject(call, { paths });
  const homes = await Promise.all(paths.map((each) => fs.realpath(path.resolve(cwd, each))));
  let status: ExitStatus = 0;
  for (const { uri, unreadable } of project.asked) {
    if (unreadable) continue;
    const name = project.pathOf(uri);
    const answer = await project.service.format(uri, neverCancelled);
    if (answer?.kind === 'refused') {
      streams.complain(`${name}: ${answer.reason}`);
      status = worse(status, 1);
    } else if (answer && answer.edits.length > 0) {
      const read = await project.textOf(uri);
      const problem = call.has('check')
        ? undefined
        : await rewriteFile(fileURLToPath(uri), read, answer.edits, homes);
      if (problem === undefined) streams.out(`${name}\n`);
      else streams.complain(`${name} is not formatted: ${problem}.`);
      if (problem !== undefined) status = 2;
      else if (call.has('check')) status = worse(status, 1);
    }
  }
  for (const line of [...project.notes, ...project.unreadable]) streams.complain(line);
  return project.unreadable.length > 0 ? 2 : status;
}

function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
