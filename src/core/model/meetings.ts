import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts, Reference } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { catalogStanding } from './catalogItem.ts';
import { field, listField, textField, textsField } from './fields.ts';
import { promisesOn } from './promise.ts';
import { putAsideStatus } from './putAside.ts';

/**
 * Who acts where a reference of a journey stands: the persona that a step names as its actor, nobody where it names a
 * team, and otherwise everybody the journey is about.
 */
export function peopleAt(
  { actor }: Pick<Reference, 'actor'>,
  journey: Pick<DocumentFacts, 'people'>,
  index: WorkspaceIndex,
): readonly string[] {
  if (actor === undefined) return journey.people;
  return index.definitionsOf(`persona:${actor}`).length > 0 ? [actor] : [];
}

/**
 * The personas that a promise concerns: those to which it is made, and when it names none, those that meet it in a
 * journey, at a step or at one of the step's touchpoints.
 */
export function personasMeeting(promise: Definition, index: WorkspaceIndex): ReadonlySet<string> {
  const named = textsField(promise.data, 'personas');
  if (named.length > 0) return new Set(named);
  const people = new Set<string>();
  for (const { facts, item } of usesInJourneys(promise, index))
    for (const id of peopleAt(item, facts, index)) people.add(id);
  return people;
}

/** Where journeys name a promise, or a touchpoint that has it. */
function usesInJourneys(promise: Definition, index: WorkspaceIndex): readonly Located<Reference>[] {
  const uses = index.usersOf(`promise:${promise.id}`);
  const touchpoints = uses.flatMap(({ item }) => (item.from?.kind === 'touchpoint' ? [item.from.id] : []));
  const met = touchpoints.flatMap((id) => index.usersOf(`touchpoint:${id}`));
  return [...uses, ...met].filter(({ facts }) => facts.kind === 'journey');
}

/** What of a document decides who meets which promise, and what they expect there. */
export function meetingPlaces(facts: DocumentFacts): unknown {
  const { data, kind } = facts;
  if (kind === 'persona') return KEYS_OF_A_PERSONA.map((key) => field(data, key));
  if (kind !== 'journey')
    return facts.definitions
      .filter((one) => PARTIES.includes(one.kind))
      .map((one) => [one.id, one.data, putAsideStatus(data), catalogStanding(facts)]);
  const uses = facts.references
    .filter(({ targets }) => targets.includes('promise') || targets.includes('touchpoint'))
    .map(({ id, path }) => [id, path]);
  const actors = listField(data, 'stages').map((stage) =>
    listField(stage, 'steps').map((step) => field(step, 'actor')),
  );
  return [uses, actors, putAsideStatus(data), field(data, 'personas'), field(data, 'persona')];
}

const KEYS_OF_A_PERSONA = ['id', 'name', 'status', 'priority', 'expectations'] as const;

const PARTIES: readonly string[] = ['promise', 'touchpoint', 'metric', 'channel'];

/**
 * The documents with promises that somebody may meet otherwise when this document changes, and with those beside them:
 * a journey moves a promise to another person, a touchpoint takes one up, a persona expects something else.
 */
export function promisesTouched(facts: DocumentFacts, index: WorkspaceIndex): ReadonlySet<Uri> {
  const documents = facts.kind === 'persona' ? [facts, ...journeysOf(facts, index)] : [facts];
  const promises = new Set(documents.flatMap((document) => promisesIn(document, index)));
  const channels = new Set([...promises].map(({ data }) => textField(data, 'channel') ?? ''));
  return new Set([...channels].flatMap((channel) => promisesOn(channel, index)).map((one) => one.facts.uri));
}

function journeysOf(persona: DocumentFacts, index: WorkspaceIndex): readonly DocumentFacts[] {
  return index.usersOf(`persona:${persona.id ?? ''}`).map(({ facts }) => facts);
}

/** The promises that a document defines or names, and those of the touchpoints and metrics that it defines or names. */
function promisesIn(facts: DocumentFacts, index: WorkspaceIndex): readonly Definition[] {
  const own = facts.definitions.filter(({ kind }) => kind === 'promise');
  const named = facts.references.flatMap(({ id, targets }) => {
    if (targets.includes('promise')) return promisesCalled(id, index);
    if (!targets.includes('touchpoint')) return [];
    return index
      .definitionsOf(`touchpoint:${id}`)
      .flatMap(({ item }) => textsField(item.data, 'promises'))
      .flatMap((promise) => promisesCalled(promise, index));
  });
  const measured = facts.definitions
    .filter(({ kind }) => kind === 'metric')
    .flatMap(({ id }) => index.usersOf(`metric:${id}`))
    .flatMap(({ item }) => (item.from?.kind === 'promise' ? [item.from] : []));
  return [...own, ...named, ...measured];
}

function promisesCalled(id: string, index: WorkspaceIndex): readonly Definition[] {
  return index.definitionsOf(`promise:${id}`).map(({ item }) => item);
}
