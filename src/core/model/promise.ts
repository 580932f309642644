import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { catalogStanding } from './catalogItem.ts';
import { field, textField } from './fields.ts';
import { approximateSeconds, parseDuration } from './time.ts';

/** Whether a promise is meant as it stands: few catalogs say where they stand, and a promise is no idea. */
export function isPromiseMade({ kind }: Definition, facts: DocumentFacts): boolean {
  return kind === 'promise' && catalogStanding(facts) !== 'quiet';
}

/** The time that is promised; `undefined` when it is none. */
export function promisedSeconds(promise: unknown): number | undefined {
  return secondsOf(textField(promise, 'within'));
}

export function secondsOf(text: string | undefined): number | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && approximateSeconds(duration);
}

/** All promises that stand for a channel, by document and place. */
export function promisesOn(channel: string, index: WorkspaceIndex): readonly Located<Definition>[] {
  return index
    .usersOf(`channel:${channel}`)
    .flatMap(({ facts, item }) =>
      item.role === 'channel' && item.from && isPromiseMade(item.from, facts)
        ? [{ facts, item: item.from }]
        : [],
    );
}

/** The promises of a document, as far as they are meant. */
export function promisesMade(facts: DocumentFacts): readonly unknown[] {
  return facts.definitions
    .filter((definition) => isPromiseMade(definition, facts))
    .map(({ id, data }) => [id, data]);
}

/** The documents with promises for the same channels as those that this one defines. */
export function* promisesBeside(facts: DocumentFacts, index: WorkspaceIndex): Iterable<Uri> {
  const channels = facts.definitions
    .filter(({ kind }) => kind === 'promise')
    .map(({ data }) => textField(data, 'channel'));
  for (const channel of new Set(channels)) {
    if (channel !== undefined) for (const other of promisesOn(channel, index)) yield other.facts.uri;
  }
}

/** Where people talk with a company and wait for an answer. */
const CONVERSATIONS: readonly unknown[] = [
  'email',
  'phone',
  'sms',
  'chat',
  'chatbot',
  'messaging',
  'social-media',
  'video-call',
];

/** Whether a promise is about how soon we answer, and not about a parcel, a repair or the settlement of a matter. */
export function isAboutAnswering({ data }: Definition, index: WorkspaceIndex): boolean {
  const metric = index.definitionsOf(`metric:${textField(data, 'metric') ?? ''}`)[0];
  const concept = textField(metric?.item.data, 'concept');
  if (concept !== undefined) return concept === 'first-response-time';
  const channel = index.definitionsOf(`channel:${textField(data, 'channel') ?? ''}`)[0];
  return CONVERSATIONS.includes(field(channel?.item.data, 'medium'));
}
