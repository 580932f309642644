import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { JourneyHistory } from '../../core/diagram/history/journeyHistory.ts';
import { kindByName } from '../../core/model/identify.ts';
import { historyJson } from '../../core/report/history/historyJson.ts';
import { historyMarkdown } from '../../core/report/history/historyMarkdown.ts';
import { historyText } from '../../core/report/history/historyText.ts';
import { inEnglish } from '../../core/translate.ts';
import { historyPage, historyPicture } from '../../picture/history/historyFiles.ts';
import { type Call, type Command, choiceOf, type ExitStatus } from '../command.ts';
import { fileHistory } from '../fileHistory.ts';
import { commitOf, repositoryRoot } from '../git/revision.ts';
import { type Progress, showProgress } from '../progress.ts';
import { printed } from '../project.ts';
import { isFolder } from '../projectRoots.ts';
import { todayOf } from '../today.ts';
import { UsageError } from '../usageError.ts';

const USUAL_LIMIT = 50;
const LARGEST_LIMIT = 10_000;

export const history: Command = {
  name: 'history',
  operands: 'FILE [REVISION]',
  help: 'show how a journey felt over its commits: mean emotion, lowest point, promises, pains',
  details:
    'Each commit that changed the file is one line, with the whole repository known as it was then: its catalog says whether\n' +
    'the promises that customers meet on the journey were kept, and whether somebody had an opportunity against a pain. A\n' +
    'commit that changed only the catalog is one, too, when it changed these figures.\n' +
    'A file that was called otherwise before is followed. Without REVISION, what is not committed yet comes last.\n' +
    'A commit at which the file cannot be read is shown as such. FILE need not exist any more.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'text (default), markdown, json, html, svg' },
    {
      name: 'limit',
      value: 'NUMBER',
      help: `at most so many commits, the newest ones (default: ${USUAL_LIMIT})`,
    },
  ],
  run,
};

async function run(call: Call): Promise<ExitStatus> {
  const format = choiceOf(call, 'format', ['text', 'markdown', 'json', 'html', 'svg']);
  const { streams } = call;
  const limit = limitOf(call.value('limit'));
  const { root, file, from } = await placeOf(call);
  let progress: Progress | undefined;
  const end = streams.draw ? showProgress(() => progress, streams.draw, 'commits') : () => {};
  const question = {
    root,
    file,
    from,
    limit,
    withWorkingTree: call.operands.length === 1,
    today: todayOf(undefined),
  };
  const found = await fileHistory(question, (now) => {
    progress = now;
  }).finally(end);
  const told = asPrinted(found, root, call.cwd);
  refuseOthers(told, call.operands[0]!);
  if (format === 'text') streams.out(historyText(told, streams.paint));
  else if (format === 'json') streams.out(historyJson(told));
  else if (format === 'markdown') streams.out(historyMarkdown(told));
  else if (format === 'html') streams.out(historyPage(told, inEnglish));
  else streams.out(historyPicture(told, inEnglish));
  return 0;
}

function limitOf(asked: string | undefined): number {
  if (asked === undefined) return USUAL_LIMIT;
  const limit = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  if (limit >= 1 && limit <= LARGEST_LIMIT) return limit;
  throw new UsageError(`--limit cannot be "${asked}". Write a number from 1 to ${LARGEST_LIMIT}.`);
}

/** Where the file is, in which repository, and from which commit to look back. */
async function placeOf({ operands, cwd }: Call) {
  const [operand = '', revision, ...more] = operands;
  if (operand === '') throw new UsageError('Name the file of a journey.');
  if (more.length > 0) throw new UsageError('One file at a time, and at most one revision.');
  const target = path.resolve(cwd, operand);
  if (isFolder(target)) throw new UsageError(`"${operand}" is a folder. Name the file of a journey.`);
  let folder = path.dirname(target);
  while (!existsSync(folder)) folder = path.dirname(folder);
  const root = await repositoryRoot(folder);
  if (root === undefined) throw new UsageError(`"${operand}" is in no git repository.`, { helpful: false });
  const below = path.relative(root, path.join(realpathSync(folder), path.relative(folder, target)));
  const from = await commitOf(root, revision ?? 'HEAD');
  if (from === undefined && revision !== undefined)
    throw new UsageError(`"${revision}" is no revision of this repository.`, { helpful: false });
  return { root, file: below.split(path.sep).join('/'), from };
}

/** Paths as people write them where they are. */
function asPrinted(found: JourneyHistory, root: string, cwd: string): JourneyHistory {
  const here = realpathSync(cwd);
  const print = (file: string) => printed(path.join(root, file), here);
  return {
    ...found,
    name: found.name === found.path ? print(found.path) : found.name,
    path: print(found.path),
    points: found.points.map((point) => ({ ...point, path: print(point.path) })),
  };
}

function refuseOthers({ points, path: file }: JourneyHistory, operand: string): void {
  if (points.length === 0)
    throw new UsageError(`Git knows nothing of "${operand}": no commit has it, and it is not there now.`, {
      helpful: false,
    });
  const kind = kindByName(file);
  const isOther = points.every(({ pulse }) => pulse.kind === 'noJourney' || pulse.kind === 'missing');
  if (isOther)
    throw new UsageError(
      `"${operand}" is ${kind === undefined || kind === 'journey' ? 'no journey' : `a ${kind}`}: only journeys have such a history.`,
      { helpful: false },
    );
}
