import { kindWord } from '../features/kindWords.ts';
import type { Translate } from '../host.ts';
import type { Change } from './change.ts';
import type { Draft } from './comparison.ts';
import { excerpts } from './excerpts.ts';
import type { Part } from './part.ts';
import { idOfThing, nameOfThing, type Thing } from './thing.ts';
import { trendOf } from './trend.ts';
import { inQuotes, type Tellers, valueWords } from './valueWords.ts';
import { wordDiff } from './wordDiff.ts';

/** A change in one sentence. */
export function describe(draft: Draft, tellers: Tellers): Pick<Change, 'message' | 'trend' | 'words'> {
  const { translate } = tellers.after;
  const trend = trendOf(draft, tellers);
  const words = wordsOf(draft);
  const message = capital(sentence(draft, tellers, words) + remark(draft, trend, translate));
  return { message, ...(trend && { trend }), ...(words && { words }) };
}

function sentence(draft: Draft, tellers: Tellers, words: Change['words'] | undefined): string {
  const { translate } = tellers.after;
  if (draft.keys.length === 0) return aboutThing(draft, translate);
  if (draft.follows) return following(draft, translate);
  const special = aboutKnownField(draft, tellers);
  if (special !== undefined) return special;
  const subject = subjectOf(draft.thing, translate);
  const field = fieldWords(draft, tellers);
  const parts = words && excerpts(words);
  const old = parts ? inQuotes(parts.before) : draft.before && valueWords(draft.before.part, tellers.before);
  const now = parts ? inQuotes(parts.after) : draft.after && valueWords(draft.after.part, tellers.after);
  if (old !== undefined && now !== undefined)
    return translate('{0}: {1} {2} → {3}', subject, field, old, now);
  if (now !== undefined)
    return isItem(draft)
      ? translate('{0}: {1} now with {2}', subject, field, now)
      : translate('{0}: {1} is now {2}', subject, field, now);
  return isItem(draft)
    ? translate('{0}: {1} no longer with {2}', subject, field, old ?? '')
    : translate('{0}: {1} {2} is gone', subject, field, old ?? '');
}

/** A reference that has another id to name, and means what it meant. */
function following({ thing, keys, before, after }: Draft, translate: Translate): string {
  const subject = subjectOf(thing, translate);
  if (before && after)
    return translate(
      '{0}: {1} {2} → {3}, which is its new id',
      subject,
      keys.join('.'),
      String(before.part.value),
      String(after.part.value),
    );
  return translate('{0}: {1} follows the new id', subject, keys.join('.'));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isItem({ before, after }: Draft): boolean {
  return typeof (after ?? before)?.part.path.at(-1) === 'number';
}

function aboutThing({ kind, thing, other }: Draft, translate: Translate): string {
  const subject = subjectOf(thing, translate);
  const holder =
    thing.parent && thing.parent.kind !== 'catalog' ? inQuotes(nameOfThing(thing.parent)) : undefined;
  switch (kind) {
    case 'added':
      return holder === undefined
        ? translate('New: {0}', subject)
        : translate('New in {1}: {0}', subject, holder);
    case 'removed':
      return holder === undefined
        ? translate('Gone: {0}', subject)
        : translate('Gone from {1}: {0}', subject, holder);
    case 'split':
      return translate('{0} was split off from {1}', subject, inQuotes(other?.before ?? ''));
    case 'merged':
      return translate('{0} was merged into {1}', subject, inQuotes(other?.after ?? ''));
    case 'changed':
      return translate('{0} has become another one: too different to be compared', subject);
    default:
      if (!other) return moved(thing, translate, subject);
      return translate(
        '{0} moved from {1} to {2}',
        subject,
        inQuotes(other.before ?? ''),
        inQuotes(other.after ?? ''),
      );
  }
}

function moved({ before, after }: Thing, translate: Translate, subject: string): string {
  const [from, to] = [before?.path.at(-1), after?.path.at(-1)];
  if (typeof from !== 'number' || typeof to !== 'number') return translate('{0} moved', subject);
  return translate('{0} moved from place {1} to place {2}', subject, from + 1, to + 1);
}

/** Sentences of their own for what reviewers ask for first; `undefined` for everything else. */
function aboutKnownField(draft: Draft, tellers: Tellers): string | undefined {
  const { translate } = tellers.after;
  const { thing, keys, before, after } = draft;
  const subject = subjectOf(thing, translate);
  const old = before ? valueWords(before.part, tellers.before) : '';
  const now = after ? valueWords(after.part, tellers.after) : '';
  if (keys.length === 1 && keys[0] === 'id')
    return translate('Renamed? {0}: id {1} → {2}', subject, old, now);
  if (keys.length === 1 && keys[0] === 'momentOfTruth' && !(before && after))
    return after
      ? translate('{0} is now a moment of truth', subject)
      : translate('{0} is no moment of truth any more', subject);
  if (keys[0] === 'emotion' && keys.at(-1) === 'score' && before && after)
    return translate('{0}: {1} → {2}', subject, old, now);
  if (thing.kind === 'journey' && keys[0] === 'personas') {
    if (!before) return translate('{0} is now also for {1}', subject, now);
    if (!after) return translate('{0} is no longer for {1}', subject, old);
    return translate('{0} is seen from the point of view of {2}, no longer of {1}', subject, old, now);
  }
  return undefined;
}

/** What stands behind the sentence: which way it goes, by how many days, what is missing. */
function remark(draft: Draft, trend: Change['trend'], translate: Translate): string {
  const { thing, keys } = draft;
  const days = daysBetween(draft.before?.part, draft.after?.part);
  const shift = days === undefined ? '' : `, ${daysWords(days, translate)}`;
  const direction = keys.length > 0 && trend ? ` (${trendWord(draft, trend, translate)})` : '';
  const measured = draft.class === 'promise' && thing.kind === 'promise' && thing.after;
  const unmeasured = measured && !thing.after?.entries.has('metric') ? `; ${translate('no metric')}` : '';
  return `${shift}${direction}${unmeasured}`;
}

function trendWord(draft: Draft, trend: 'better' | 'worse', translate: Translate): string {
  const [old, now] = [draft.before?.part.value, draft.after?.part.value];
  if (draft.class === 'target' && typeof old === 'number' && typeof now === 'number')
    return now > old ? translate('raised') : translate('lowered');
  return trend === 'better' ? translate('better') : translate('worse');
}

function daysWords(days: number, translate: Translate): string {
  const count = Math.abs(days);
  if (days > 0) return count === 1 ? translate('1 day later') : translate('{0} days later', count);
  return count === 1 ? translate('1 day earlier') : translate('{0} days earlier', count);
}

function daysBetween(before: Part | undefined, after: Part | undefined): number | undefined {
  if (before?.shape?.format !== 'date' || after?.shape?.format !== 'date') return undefined;
  const [from, to] = [Date.parse(String(before.value)), Date.parse(String(after.value))];
  const days = Math.round((to - from) / 86_400_000);
  return Number.isFinite(days) && days !== 0 ? days : undefined;
}

/** Such as `step “Wait for refund”`. */
export function subjectOf(thing: Thing, translate: Translate): string {
  const kind = thing.kind === 'catalog' ? translate('catalog') : kindWord(thing.kind, translate);
  return `${kind} ${inQuotes(nameOfThing(thing) || idOfThing(thing))}`;
}

/** Keys, and of an item of a list what tells it from the others: `keyResults “NPS” to`. */
function fieldWords({ keys, item }: Draft, { after }: Tellers): string {
  if (!item) return keys.join('.');
  const [list, ...inner] = keys;
  return [list, labelOf(item, after), ...inner.filter((key) => key !== 'text')].filter(Boolean).join(' ');
}

/** By these an item without an id is told from the others, in this order. */
const LABELS = ['metric', 'date', 'team', 'to', 'url', 'name', 'statement', 'text'];

function labelOf(item: Part, teller: Tellers['after']): string {
  const key = LABELS.find((one) => item.entries.has(one));
  return key === undefined ? '' : valueWords(item.entries.get(key)!, teller);
}

function wordsOf({ class: kind, before, after }: Draft): Change['words'] | undefined {
  if (kind !== 'wording' && kind !== 'promise') return undefined;
  const [old, now] = [before?.part.value, after?.part.value];
  if (typeof old !== 'string' || typeof now !== 'string' || !/\s/.test(old + now)) return undefined;
  return wordDiff(old, now);
}
