import type { Definition } from '../index/facts.ts';
import { catalogStanding } from '../model/catalogItem.ts';
import { field, listField, textField } from '../model/fields.ts';
import { isUnderWay } from '../model/initiative.ts';
import { isDay } from '../model/time.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

const OVER: readonly (string | undefined)[] = ['done', 'cancelled'];

/** CX062: an action item without a name and a day on it, or one whose day is past. */
export const initiativeUnplanned: WorkspaceRule = {
  code: 'CX062',
  slug: 'initiative-unplanned',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    for (const initiative of facts.definitions) {
      if (initiative.kind !== 'initiative' || OVER.includes(initiative.status)) continue;
      if (catalogStanding(facts) === 'quiet') continue;
      if (isUnderWay(initiative, facts) && !facts.broken) checkPlan(initiative, report);
      checkDays(initiative, subject, report);
    }
  },
};

function checkPlan({ data, idSpan }: Definition, report: Report): void {
  const owner = field(data, 'owner') !== undefined;
  const due = field(data, 'due') !== undefined;
  if (owner && due) return;
  const sentence = due
    ? 'Nobody is responsible for this initiative. Name the team: `owner: …`.'
    : owner
      ? 'This initiative has no day by which it should be finished. Add it: `due: …`.'
      : 'This initiative has neither a team that is responsible for it nor a day by which it should be finished. Add `owner` and `due`.';
  report({ at: idSpan, sentence });
}

function checkDays({ data, path }: Definition, subject: WorkspaceSubject, report: Report): void {
  const { facts } = subject;
  const due = field(data, 'due');
  if (isDay(due) && due < subject.today) {
    report({
      at: facts.spans.valueAt([...path, 'due']),
      sentence: 'This day is past, and the initiative is not done. Agree on a new day, or set its status.',
    });
    return;
  }
  for (const [i, milestone] of listField(data, 'milestones').entries()) {
    const day = field(milestone, 'due');
    if (!isDay(day) || day >= subject.today || field(milestone, 'done') === true) continue;
    report({
      at: facts.spans.valueAt([...path, 'milestones', i, 'due']),
      sentence:
        'This day is past, and the milestone "{0}" is not reached. Agree on a new day, or write `done: true`.',
      args: [textField(milestone, 'name') ?? ''],
    });
  }
}
