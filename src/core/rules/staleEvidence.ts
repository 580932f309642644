import type { Definition } from '../index/facts.ts';
import { field } from '../model/fields.ts';
import { isHeldByLiveThing } from '../model/putAside.ts';
import { addDuration, isDay } from '../model/time.ts';
import type { Finding, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** Behaviour and offers change: the usual shelf life of research where the team has not said how long it holds. */
const SHELF_LIFE_MONTHS = 18;

/** CX032: evidence that has expired or grown old, and a live thing still leans on it. Said once for each piece in a file. */
export const staleEvidence: WorkspaceRule = {
  code: 'CX032',
  slug: 'stale-evidence',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts, index, place } = subject;
    const said = new Set<unknown>();
    const known = new Map<Definition, ReturnType<typeof stale>>();
    for (const reference of facts.references) {
      if (!reference.targets.includes('evidence')) continue;
      const target = index.definitionFor(reference);
      if (!target || said.has(target.item)) continue;
      if (!known.has(target.item)) known.set(target.item, stale(target.item.data, subject));
      const words = known.get(target.item);
      if (!words || !isHeldByLiveThing(reference, facts)) continue;
      // A baseline is old by its nature, and a study may build on an older one.
      if (reference.path.includes('baseline') || reference.from?.kind === 'evidence') continue;
      said.add(target.item);
      const there = place(target.facts.uri, target.item.idSpan);
      report({
        at: reference.span,
        ...words,
        ...(there && { related: [{ ...there, sentence: 'The evidence: {0}', args: [target.item.name] }] }),
      });
    }
  },
};

/** `undefined` while it holds. A day that the team has set goes before the general one. */
function stale(evidence: unknown, subject: WorkspaceSubject): Pick<Finding, 'sentence' | 'args'> | undefined {
  const expires = field(evidence, 'expires');
  if (isDay(expires)) {
    if (expires >= subject.today) return undefined;
    return {
      sentence:
        'This evidence has expired on {0}, and what is live leans on it. Repeat the study, or remove it here.',
      args: [expires],
    };
  }
  const date = field(evidence, 'date');
  if (!isDay(date) || isOfLastYear(date, subject.today)) return undefined;
  if (addDuration(date, { months: SHELF_LIFE_MONTHS, seconds: 0 }) >= subject.today) return undefined;
  return {
    sentence:
      'This evidence is of {0}, older than {1} months, and what is live leans on it. Repeat the study, remove it here, or write down how long it holds (`expires`).',
    args: [date, SHELF_LIFE_MONTHS],
  };
}

/** Of the same year, or of the one before and not earlier in it: that is younger than any shelf life. */
function isOfLastYear(date: string, today: string): boolean {
  return Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - (date.slice(5) >= today.slice(5) ? 1 : 0);
}
