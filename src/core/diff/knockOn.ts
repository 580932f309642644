import type { Translate } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import { journeyModel } from '../model/journey.ts';
import type { Change, ChangeUser } from './change.ts';
import { subjectOf } from './describe.ts';
import { type EntityPair, thingOf } from './entities.ts';
import { idOf } from './matchItems.ts';
import type { ReviewSide } from './reviewSide.ts';
import { entityName, idOfThing, nameOfThing, ownersOf, personasOf } from './thing.ts';

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
  const journeys = users.filter(({ entity }) => entity.startsWith('journey/')).length;
  const others = users.length - journeys;
  const who = [
    journeys === 1 ? translate('1 journey uses it') : translate('{0} journeys use it', journeys),
    others === 1 ? translate('1 other uses it') : translate('{0} others use it', others),
  ].filter((_, i) => (i === 0 ? journeys : others) > 0);
  const status = pair.after?.part.entries.get('status')?.value;
  const isEnded = ENDED.has(status) && pair.before?.part.entries.get('status')?.value !== status;
  const happened = pair.after
    ? isEnded
      ? translate('{0} is now {1}', subject, String(status))
      : translate('{0} has changed', subject)
    : translate('{0} is gone', subject);
  const message = `${happened}: ${who.join(', ')}`;
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
    owners: ownersOf(thing),
    personas: personasOf(thing),
  };
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
    if (facts.kind === 'journey' && ENDED.has(journeyModel(facts)?.status)) continue;
    const name = `${holder.kind}/${holder.id}`;
    const lines = side.linesOf(facts.uri);
    if (lines && !found.has(name))
      found.set(name, {
        uri: facts.uri,
        range: lines.rangeOf(item.span),
        entity: name,
        name: holder.name,
      });
  }
  return [...found.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** The file's own thing for whatever stands in it, the item for a catalog. */
function holderOf(facts: DocumentFacts, from: Definition | undefined): Definition | undefined {
  if (facts.kind === 'catalog') return from;
  return facts.definitions.find(({ path }) => path.length === 0);
}
