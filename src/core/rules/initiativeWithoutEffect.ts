import type { Definition } from '../index/facts.ts';
import { catalogStanding } from '../model/catalogItem.ts';
import { field, fieldAt, textField } from '../model/fields.ts';
import { isFilled } from '../model/filled.ts';
import { isUnderWay } from '../model/initiative.ts';
import { isDay } from '../model/time.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** CX063: nobody says which number it moves; or it is done, and nobody says what it has brought. */
export const initiativeWithoutEffect: WorkspaceRule = {
  code: 'CX063',
  slug: 'initiative-without-effect',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    if (facts.broken) return;
    for (const initiative of facts.definitions) {
      if (initiative.kind !== 'initiative') continue;
      if (initiative.status === 'done') checkDone(initiative, subject, report);
      else if (isUnderWay(initiative, facts)) checkExpected(initiative, subject, report);
    }
  },
};

function checkExpected(
  { data, path, idSpan }: Definition,
  { facts }: WorkspaceSubject,
  report: Report,
): void {
  if (field(data, 'expectedEffect') === undefined) {
    report({
      at: idSpan,
      sentence:
        'Which metric is this initiative going to move? Say it: `expectedEffect: { metric: …, change: … }`.',
    });
  } else if (fieldAt(data, ['expectedEffect', 'metric']) === undefined) {
    report({
      at: facts.spans.keyAt([...path, 'expectedEffect']),
      sentence: 'This does not say which metric is going to move. Add `metric`.',
    });
  }
}

function checkDone({ data, path }: Definition, subject: WorkspaceSubject, report: Report): void {
  const { facts } = subject;
  if (isFilled(data, 'actualEffect') || catalogStanding(facts) === 'quiet') return;
  const by = fieldAt(data, ['expectedEffect', 'by']);
  // The effect need not show yet.
  if (isDay(by) && by >= subject.today) return;
  const metric = textField(field(data, 'expectedEffect'), 'metric');
  report({
    at: facts.spans.valueAt([...path, 'status']),
    sentence:
      metric === undefined
        ? 'This is done, and nobody says what it has brought customers. Add `actualEffect`.'
        : 'This is done, and nobody says how far it has moved "{0}". Add `actualEffect`.',
    args: [metric ?? ''],
  });
}
