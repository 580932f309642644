import type { Change, ChangeSide } from '../../diff/change.ts';
import { printJson } from '../json.ts';
import { placeOf, type ReportedSide, type ReviewReport } from './reviewReport.ts';

/**
 * For programs: the object that `diff --format json` promises, version 1. `before` and `after` are there only where the
 * side has a value. Lines and characters count from 0, characters in UTF-16 units.
 */
export function reviewJson(report: ReviewReport): string {
  const { review } = report;
  return printJson({
    version: 1,
    changes: review.changes.map((change) => changeJson(change, report)),
    rules: {
      introduced: review.rules.introduced.map(findingJson),
      resolved: review.rules.resolved.map(findingJson),
    },
    files: review.files.map(({ before, after, state, comments, format, spacing, text, notUnderstood }) => ({
      before: before?.path,
      after: after?.path,
      state,
      comments,
      format,
      spacing,
      text,
      notUnderstood,
    })),
    journeys: review.journeys.map(({ entity, before, after }) => ({
      entity,
      before: before && { mean: before.mean, lowest: before.lowest },
      after: after && { mean: after.mean, lowest: after.lowest },
    })),
    coverage: review.coverage,
    reviewers: review.reviewers,
  });
}

function changeJson(change: Change, report: ReviewReport) {
  const { before, after, users } = change;
  return {
    class: change.class,
    weight: change.weight,
    kind: change.kind,
    file: placeOf(change, report)?.path,
    entity: change.entity,
    path: change.path,
    field: change.field,
    before: before?.value,
    after: after?.value,
    message: change.message,
    trend: change.trend,
    places: { before: placeJson(before, report.before), after: placeJson(after, report.after) },
    users: users?.map(({ uri, range, entity, name, live, owner }) => ({
      file: report.after.pathOf(uri),
      range,
      entity,
      name,
      live,
      owner,
    })),
    owners: change.owners,
    personas: change.personas,
  };
}

function placeJson(side: ChangeSide | undefined, { pathOf }: ReportedSide) {
  return side && { file: pathOf(side.uri), range: side.range };
}

function findingJson({
  path,
  code,
  rule,
  severity,
  message,
  range,
}: ReviewReport['review']['rules']['introduced'][number]) {
  return { file: path, code, rule, severity, message, range };
}
