import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, textField, textsField } from './fields.ts';
import { type Latest, latestOf, quantityOf } from './metric.ts';
import { isPromiseMade, promisedSeconds } from './promise.ts';

/** What a promise says, and what its metric says about it. */
export interface PromiseMeasure {
  readonly metric: Located<Definition>;
  /** Where the metric stands. */
  readonly latest: Latest;
  readonly isBroken: boolean;
}

/** `unmeasured`: nothing tells, since it names no metric, or one without a value that could be compared. */
export type PromiseState = 'kept' | 'broken' | 'unmeasured';

/** `undefined` where nothing tells whether the promise is kept. */
export function measureOf({ data }: Definition, index: WorkspaceIndex): PromiseMeasure | undefined {
  const seconds = promisedSeconds(data);
  const metric = index.definitionsOf(`metric:${textField(data, 'metric') ?? ''}`)[0];
  // A longer time is what this metric aims at: it measures something else than how soon we are.
  if (seconds === undefined || !metric || field(metric.item.data, 'direction') === 'higher') return undefined;
  const latest = latestOf(metric.item.data);
  const quantity = latest && quantityOf(metric.item.data, latest.value);
  if (!latest || quantity?.of !== 'seconds') return undefined;
  return { metric, latest, isBroken: quantity.amount > seconds };
}

/** How many of the promises that a journey meets, at its steps and at their touchpoints, are in which state. */
export function promiseStates(
  journey: DocumentFacts,
  index: WorkspaceIndex,
): Readonly<Record<PromiseState, number>> {
  const counts = { kept: 0, broken: 0, unmeasured: 0 };
  for (const id of promisesMet(journey, index)) {
    const promise = index.definitionsOf(`promise:${id}`)[0];
    if (!promise || !isPromiseMade(promise.item, promise.facts)) continue;
    const measure = measureOf(promise.item, index);
    counts[measure ? (measure.isBroken ? 'broken' : 'kept') : 'unmeasured']++;
  }
  return counts;
}

function promisesMet(journey: DocumentFacts, index: WorkspaceIndex): ReadonlySet<string> {
  return new Set(
    journey.references.flatMap(({ id, targets }) => {
      if (targets.includes('promise')) return [id];
      if (!targets.includes('touchpoint')) return [];
      return index.definitionsOf(`touchpoint:${id}`).flatMap(({ item }) => textsField(item.data, 'promises'));
    }),
  );
}
