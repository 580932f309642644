import type { Translate, Uri } from '../host.ts';
import { pathOfFile, type ReviewReport } from '../report/review/reviewReport.ts';
import { coverageLines, fileState, textCount } from '../report/review/reviewText.ts';
import { besides, verdict } from '../report/review/verdict.ts';
import { buildReviewMap } from './buildReviewMap.ts';
import type { Change, ChangeSide } from './change.ts';
import type { LinePlace } from './residue.ts';
import type { FileReview } from './review.ts';
import type { ReviewRow, ReviewView } from './reviewView.ts';

/** `nameOf` gives the display name of a team or a persona. */
export function buildReviewView(
  report: ReviewReport,
  nameOf: (kind: 'team' | 'persona', id: string) => string,
  translate: Translate,
): ReviewView {
  const { review, before, after } = report;
  const row = (change: Change): ReviewRow => ({
    kind: change.kind,
    class: change.class,
    weight: change.weight,
    message: change.message,
    ...(change.trend && { trend: change.trend }),
    ...(change.words && { words: change.words }),
    ...placeWords('before', change.before, before.pathOf),
    ...placeWords('after', change.after, after.pathOf),
    users: change.users?.map(({ name }) => name) ?? [],
    owners: change.owners.map((id) => nameOf('team', id)),
    personas: change.personas.map((id) => nameOf('persona', id)),
  });
  return {
    before: before.label,
    after: after.label,
    verdict: verdict(review, translate),
    besides: besides(review, translate),
    changes: review.changes.map(row),
    maps: review.journeys.map((delta) => buildReviewMap(delta, review.changes)),
    files: review.files.map((file) => ({
      path: pathOfFile(file),
      state: [
        fileState(file, translate),
        ...textCount(file, translate),
        ...file.notUnderstood.map(({ message }) => message),
      ]
        .filter((words) => words !== '')
        .join(': '),
      lines: residueLines(file).map(({ side, range, text }) => ({
        side,
        line: range.start.line + 1,
        text,
      })),
    })),
    problems: [
      ...review.rules.introduced.map((finding) => ({ finding, isNew: true })),
      ...review.rules.resolved.map((finding) => ({ finding, isNew: false })),
    ].map(({ finding: { path, range, message, rule }, isNew }) => ({
      isNew,
      place: `${path}:${range.start.line + 1}`,
      message,
      rule,
    })),
    coverage: coverageLines(report, translate),
    reviewers: review.reviewers.map(({ name, contact, because }) => ({
      name: contact === undefined ? name : `${name} (${contact})`,
      because: because.map((item) => `“${item}”`).join(', '),
    })),
  };
}

/** The lines of a file that say what changes no meaning, in the order in which they are shown. */
export function residueLines({ comments, format, text }: FileReview): readonly LinePlace[] {
  return [...comments, ...format, ...text];
}

function placeWords(key: 'before' | 'after', side: ChangeSide | undefined, pathOf: (uri: Uri) => string) {
  return side ? { [key]: `${pathOf(side.uri)}:${side.range.start.line + 1}` } : {};
}
