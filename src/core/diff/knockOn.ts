import { kindWord } from '../features/kindWords.ts';
import type { Translate } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import { textField } from '../model/fields.ts';
import { journeyModel } from '../model/journey.ts';
import { ENTITY_KINDS } from '../schema/shape.ts';
import type { Change, ChangeUser } from './change.ts';
import { subjectOf } from './describe.ts';
import { type EntityPair, thingOf } from './entities.ts';
import { idOf } from './matchItems.ts';
import type { ReviewSide } from './reviewSide.ts';
import { entityName, idOfThing, nameOfThing, ownersOf, personasOf } from './thing.ts';
import { inQuotes } from './valueWords.ts';

/** Status of what nobody should build on any more. */
const ENDED: ReadonlySet<unknown> = new Set(['retired', 'deprecated', 'archived', 'rejected', 'cancelled']);

/** Who uses what has changed in more than words, in other files: they have changed, too, without a line of their own. */
export function knockOns(
  changed: readonly EntityPair[],
  before: ReviewSide,
  after: ReviewSide,
  translate: Translate,
): readonly Change[] {
  return changed.flatMap((pair) => {
    const users = usersOf(pair, before, after);
    return users.length > 0 ? [knockOn(pair, users, translate)] : [];
  });
}

function knockOn(pair: EntityPair, users: readonly ChangeUser[], translate: Translate): Change {
  const thing = thingOf(pair);
  const subject = subjectOf(thing, translate);
  const status = pair.after?.part.entries.get('status')?.value;
  const isEnded = ENDED.has(status) && pair.before?.part.entries.get('status')?.value !== status;
  const happened = pair.after
    ? isEnded
      ? translate('{0} is now {1}', subject, String(status))
      : translate('{0} has changed', subject)
    : translate('{0} is gone', subject);
  const message = `${happened}: ${usersInWords(users, translate).join(', ')}`;
  return {
    kind: 'affected',
    class: 'knock-on',
    weight: 'high',
    entity: entityName(thing),
    path: idOfThing(thing),
    field: '',
    subject: nameOfThing(thing),
    message: message.charAt(0).toUpperCase() + message.slice(1),
    users,
    owners: [...new Set([...ownersOf(thing), ...users.flatMap(({ owner }) => owner ?? [])])],
    personas: personasOf(thing),
  };
}

function usersInWords(users: readonly ChangeUser[], translate: Translate): readonly string[] {
  const journeys = users.filter(({ entity }) => entity.startsWith('journey/'));
  const live = journeys.filter((user) => user.live).length;
  const [only] = users;
  if (users.length === 1 && only)
    return [
      only.live
        ? translate('live {0} uses it', nameOf(only, translate))
        : translate('{0} uses it', nameOf(only, translate)),
    ];
  const [drafts, others] = [journeys.length - live, users.length - journeys.length];
  const words: string[] = [];
  if (live > 0)
    words.push(
      live === 1 ? translate('1 live journey uses it') : translate('{0} live journeys use it', live),
    );
  if (drafts > 0 && live > 0)
    words.push(
      drafts === 1
        ? translate('1 journey that is not live uses it')
        : translate('{0} journeys that are not live use it', drafts),
    );
  else if (drafts > 0)
    words.push(drafts === 1 ? translate('1 journey uses it') : translate('{0} journeys use it', drafts));
  if (others > 0)
    words.push(others === 1 ? translate('1 other uses it') : translate('{0} others use it', others));
  return words;
}

/** Such as `journey “Return goods”`. */
function nameOf({ entity, name }: ChangeUser, translate: Translate): string {
  const kind = ENTITY_KINDS.find((one) => entity.startsWith(`${one}/`));
  return kind ? `${kindWord(kind, translate)} ${inQuotes(name)}` : inQuotes(name);
}

/** Journeys and other entities that name it on the new side, or on the old when it is gone; each once. */
function usersOf(pair: EntityPair, before: ReviewSide, after: ReviewSide): readonly ChangeUser[] {
  const [entity, side] = pair.after ? [pair.after, after] : [pair.before!, before];
  const id = idOf(entity.part);
  if (id === undefined) return [];
  const found = new Map<string, ChangeUser>();
  for (const { facts, item } of side.indexFor(entity.uri).usersOf(`${entity.kind}:${id}`)) {
    const holder = holderOf(facts, item.from);
    if (!holder || (facts.uri === entity.uri && holder.id === id && holder.kind === entity.kind)) continue;
    // What is put aside needs nobody's attention.
    const journey = facts.kind === 'journey' ? journeyModel(facts) : undefined;
    if (ENDED.has(journey?.status)) continue;
    const name = `${holder.kind}/${holder.id}`;
    const lines = side.linesOf(facts.uri);
    if (lines && !found.has(name))
      found.set(name, {
        uri: facts.uri,
        range: lines.rangeOf(item.span),
        entity: name,
        name: holder.name,
        owner: textField(holder.data, 'owner') ?? textField(facts.data, 'owner'),
        live: journey?.status === 'live' && journey.state === 'current',
      });
  }
  return [...found.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** The file's own thing for whatever stands in it, the item for a catalog. */
function holderOf(facts: DocumentFacts, from: Definition | undefined): Definition | undefined {
  if (facts.kind === 'catalog') return from;
  return facts.whole;
}
