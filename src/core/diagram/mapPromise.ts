import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, textField } from '../model/fields.ts';
import { latestOf, quantityOf } from '../model/metric.ts';
import { promisedSeconds } from '../model/promise.ts';
import type { MapPromise } from './mapView.ts';

/** Whether a promise is kept, by the metric that it names; `unmeasured` where nothing tells. */
export function promiseState(promise: unknown, index: WorkspaceIndex): MapPromise['state'] {
  const seconds = promisedSeconds(promise);
  const metric = index.definitionsOf(`metric:${textField(promise, 'metric') ?? ''}`)[0]?.item.data;
  // A longer time is what this metric aims at: it measures something else than how soon we are.
  if (seconds === undefined || metric === undefined || field(metric, 'direction') === 'higher')
    return 'unmeasured';
  const latest = quantityOf(metric, latestOf(metric)?.value);
  if (latest?.of !== 'seconds') return 'unmeasured';
  return latest.amount > seconds ? 'broken' : 'kept';
}
