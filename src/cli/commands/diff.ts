import { lstatSync } from 'node:fs';
import path from 'node:path';
import { CHANGE_CLASSES, type ChangeClass, WEIGHTS, type Weight } from '../../core/diff/change.ts';
import type { Review } from '../../core/diff/review.ts';
import { reviewJson } from '../../core/report/review/reviewJson.ts';
import { HOST_LIMITS, reviewMarkdown } from '../../core/report/review/reviewMarkdown.ts';
import type { ReviewReport } from '../../core/report/review/reviewReport.ts';
import { reviewText } from '../../core/report/review/reviewText.ts';
import { type Call, type Command, choiceOf, type ExitStatus, hintFor } from '../command.ts';
import {
  commitSide,
  type DiffSide,
  differing,
  emptySide,
  pathSide,
  reviewSideOf,
  treeSide,
} from '../diffSide.ts';
import { commitOf, mergeBase, repositoryRoot } from '../git/revision.ts';
import { printed } from '../project.ts';
import { isFolder } from '../projectRoots.ts';
import { reviewPage } from '../reviewPage.ts';
import { todayOf } from '../today.ts';
import { UsageError } from '../usageError.ts';

export const diff: Command = {
  name: 'diff',
  operands: 'OLD NEW [-- PATH…]',
  help: 'tell what changed in meaning between files, folders or git revisions',
  details:
    'What exists as a path is a path; everything else is a revision, such as main, HEAD~3 or v1.2. A revision is compared\n' +
    'with another one or with the working tree (`diff main .`); with paths, only what lies below them is told of. The whole\n' +
    'of both states is read, so that effects on other files and on rules are known. Nothing is hidden: comments, layout and\n' +
    'what cannot be understood are counted, and --full lists them.\n' +
    '--fail-on takes classes such as promise,target as well; a file that cannot be compared fails it, too.\n' +
    'Exit status: 0, also when there are differences; 1 when --fail-on says so; 2 wrong use, or an internal fault.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'text (default), markdown, json, html' },
    { name: 'full', help: 'tell everything: every place, every word, every comment' },
    {
      name: 'fail-on',
      value: 'WHAT',
      help: 'fail when a change has this weight (high, medium, low) or more, or is of these classes',
    },
    {
      name: 'merge-base',
      help: 'compare NEW with where it parted from OLD, as a pull request does',
    },
    { name: 'host', value: 'HOST', help: 'whose limits the Markdown keeps: github (default), gitlab' },
    {
      name: 'today',
      value: 'DATE',
      help: 'the day for rules about time, such as 2026-11-22 (default: today)',
    },
  ],
  run,
};

async function run(call: Call): Promise<ExitStatus> {
  const format = choiceOf(call, 'format', ['text', 'markdown', 'json', 'html']);
  const host = choiceOf(call, 'host', ['github', 'gitlab']);
  const failing = failingOf(call.value('fail-on'));
  const [before, after] = await sidesOf(call);
  const files = await differing(before, after);
  const [old, now] = [await reviewSideOf(before, files), await reviewSideOf(after, files)];
  const review = after.service.review(old, now);
  const report: ReviewReport = {
    review,
    before: { label: before.label, pathOf: before.pathOf },
    after: { label: after.label, pathOf: after.pathOf },
    full: call.has('full'),
  };
  const { out, paint } = call.streams;
  if (format === 'text') out(reviewText(report, paint));
  else if (format === 'json') out(reviewJson(report));
  else if (format === 'html') out(reviewPage(report, now));
  else out(reviewMarkdown(report, { limit: HOST_LIMITS[host] }));
  return failing(review) ? 1 : 0;
}

/** What is meant to fail the run: a weight and all that is heavier, or classes. */
function failingOf(asked: string | undefined): (review: Review) => boolean {
  if (asked === undefined) return () => false;
  const words = asked.split(',').map((word) => word.trim());
  const classes = new Set<ChangeClass>();
  let least: Weight | undefined;
  for (const word of words) {
    const weight = WEIGHTS.find((one) => one === word);
    const name = CHANGE_CLASSES.find((one) => one === word);
    if (!weight && !name)
      throw new UsageError(`--fail-on cannot be "${word}".${hintFor(word, [...WEIGHTS, ...CHANGE_CLASSES])}`);
    if (name) classes.add(name);
    if (weight && (!least || WEIGHTS.indexOf(weight) > WEIGHTS.indexOf(least))) least = weight;
  }
  const limit = least === undefined ? -1 : WEIGHTS.indexOf(least);
  return ({ changes, files }) =>
    changes.some((change) => classes.has(change.class) || WEIGHTS.indexOf(change.weight) <= limit) ||
    files.some(({ state }) => state === 'notUnderstood' || state === 'tooDifferent');
}

async function sidesOf(call: Call): Promise<readonly [DiffSide, DiffSide]> {
  const { cwd, operands } = call;
  const [old, now, ...rest] = operands;
  if (old === undefined || now === undefined || old === '' || now === '')
    throw new UsageError('Name what to compare: two files, two folders, or git revisions.');
  const today = todayOf(call.value('today'));
  const [oldPath, nowPath] = [asPath(old, cwd), asPath(now, cwd)];
  if (oldPath !== undefined && nowPath !== undefined) {
    if (rest.length > 0) throw new UsageError('Paths behind -- go with revisions only.');
    return pathSides(old, now, oldPath, nowPath, cwd, today);
  }
  return revisionSides(call, { old, now, oldPath, nowPath, rest, today });
}

async function pathSides(
  old: string,
  now: string,
  oldPath: string,
  nowPath: string,
  cwd: string,
  today: string,
): Promise<readonly [DiffSide, DiffSide]> {
  const [isOldNothing, isNowNothing] = [oldPath === NOTHING, nowPath === NOTHING];
  if (!isOldNothing && !isNowNothing && isFolder(oldPath) !== isFolder(nowPath))
    throw new UsageError('A file and a folder cannot be compared.');
  const name = printed(isNowNothing ? oldPath : nowPath, cwd);
  const side = (label: string, target: string, other: string) =>
    target === NOTHING ? emptySide(label, today) : pathSide(target, other, label, cwd, name, today);
  return [await side(old, oldPath, nowPath), await side(now, nowPath, oldPath)];
}

interface Revisions {
  readonly old: string;
  readonly now: string;
  readonly oldPath: string | undefined;
  readonly nowPath: string | undefined;
  readonly rest: readonly string[];
  readonly today: string;
}

async function revisionSides(call: Call, asked: Revisions): Promise<readonly [DiffSide, DiffSide]> {
  const { old, now, oldPath, nowPath, rest, today } = asked;
  const { cwd } = call;
  const root = await repositoryRoot(cwd);
  const name = oldPath === undefined ? old : now;
  if (root === undefined)
    throw new UsageError(`"${name}" does not exist, and this is no git repository.`, { helpful: false });
  const given = [oldPath, nowPath].filter((each) => each !== undefined);
  const paths = [...given, ...rest.map((each) => path.resolve(cwd, each))];
  const below = paths.length > 0 ? paths : [root];
  const commits = await Promise.all(
    [old, now].map((revision, i) =>
      [oldPath, nowPath][i] === undefined ? commitOf(root, revision) : undefined,
    ),
  );
  for (const [i, revision] of [old, now].entries()) {
    if ([oldPath, nowPath][i] === undefined && commits[i] === undefined)
      throw new UsageError(`"${revision}" is neither a path nor a revision of this repository.`, {
        helpful: false,
      });
  }
  if (call.has('merge-base') && commits[0] !== undefined)
    commits[0] = await mergeBase(root, commits[0], commits[1] ?? 'HEAD');
  const side = (commit: string | undefined, label: string) =>
    commit === undefined
      ? treeSide(root, label, below, cwd, today)
      : commitSide(root, commit, label, below, cwd, today);
  return [await side(commits[0], old), await side(commits[1], now)];
}

/** What stands for a file that is not there. */
const NOTHING = path.resolve('/dev/null');

/** The absolute path of something that exists; `undefined` for what does not. */
function asPath(operand: string, cwd: string): string | undefined {
  const target = path.resolve(cwd, operand);
  try {
    lstatSync(target);
    return target;
  } catch {
    return undefined;
  }
}
