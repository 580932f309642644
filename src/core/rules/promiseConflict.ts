import type { Definition } from '../index/facts.ts';
import type { Located } from '../index/workspaceIndex.ts';
import { textField } from '../model/fields.ts';
import { isPromiseMade, promisesBeside, promisesMade, promisesOn } from '../model/promise.ts';
import { disagreement, eventOf } from '../model/promiseConflict.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX077: two answers to the question how long it takes. Said at both promises. */
export const promiseConflict: WorkspaceRule = {
  code: 'CX077',
  slug: 'promise-conflict',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, index, place }, report) {
    // A channel is looked through once, however many promises there are for it.
    const channels = new Map<string, PromisesByEvent>();
    for (const promise of facts.definitions) {
      const channel = isPromiseMade(promise, facts) ? textField(promise.data, 'channel') : undefined;
      const event = eventOf(promise.data);
      if (channel === undefined || event === undefined) continue;
      const there = channels.get(channel) ?? byEvent(promisesOn(channel, index));
      channels.set(channel, there);
      const others = (there.get(event) ?? []).flatMap(({ facts: home, item }) => {
        const key = item === promise ? undefined : disagreement(promise.data, item.data);
        return key === undefined ? [] : [{ facts: home, item, key }];
      });
      const [first] = others;
      if (!first) continue;
      report({
        at: facts.spans.valueAt([...promise.path, first.key]),
        sentence:
          'For the same event on the same channel, the promise "{0}" says {1} and this one {2}. Keep one of them, or say how they differ: by `event`, `personas` or `percentile`.',
        args: [first.item.name, said(first.item.data, first.key), said(promise.data, first.key)],
        related: others.flatMap(({ key, ...other }) => {
          const at = place(other.facts.uri, spanOf(other, key));
          return at ? [{ ...at, sentence: 'The other promise: {0}', args: [other.item.name] }] : [];
        }),
      });
    }
  },
  reach: { concern: promisesMade, documents: promisesBeside },
};

type PromisesByEvent = ReadonlyMap<string, readonly Located<Definition>[]>;

function byEvent(promises: readonly Located<Definition>[]): PromisesByEvent {
  const events = new Map<string, Located<Definition>[]>();
  for (const promise of promises) {
    const event = eventOf(promise.item.data) ?? '';
    const list = events.get(event);
    if (list) list.push(promise);
    else events.set(event, [promise]);
  }
  return events;
}

function spanOf({ facts, item }: Located<Definition>, key: string) {
  return facts.spans.valueAt([...item.path, key]);
}

/** The value as it is written; a percentile as such. */
function said(promise: unknown, key: string): string {
  const value = (promise as Readonly<Record<string, unknown>>)[key];
  return key === 'percentile' ? `${value} %` : String(value);
}
