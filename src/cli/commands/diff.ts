import { CHANGE_CLASSES, type ChangeClass, WEIGHTS, type Weight } from '../../core/diff/change.ts';
import type { Review } from '../../core/diff/review.ts';
import { reviewJson } from '../../core/report/review/reviewJson.ts';
import { HOST_LIMITS, reviewMarkdown } from '../../core/report/review/reviewMarkdown.ts';
import type { ReviewReport } from '../../core/report/review/reviewReport.ts';
import { reviewText } from '../../core/report/review/reviewText.ts';
import { type Call, type Command, choiceOf, type ExitStatus, hintFor } from '../command.ts';
import { sidesOf } from '../comparedSides.ts';
import { differing, reviewSideOf } from '../diffSide.ts';
import { reviewPage } from '../reviewPage.ts';
import { UsageError } from '../usageError.ts';

export const diff: Command = {
  name: 'diff',
  operands: 'OLD [NEW] [-- PATH…]',
  help: 'tell what changed in meaning between files, folders or git revisions',
  details:
    'What exists as a path is a path; everything else is a revision, such as main, HEAD~3 or v1.2. Two revisions may be\n' +
    'written as main..work, or main...work for what work has changed since they parted. A single revision is compared with\n' +
    'the files on disk, new ones too, but none that git is told to ignore: `diff HEAD` is what a commit would change. With\n' +
    'paths, only what lies below them is told of (`diff main -- journeys`). The whole of both states is read, so that\n' +
    'effects on other files and on rules are known. Nothing is hidden: comments, layout and what cannot be understood are\n' +
    'counted, and --full lists them.\n' +
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
