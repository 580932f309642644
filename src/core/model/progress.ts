import { field, fieldAt } from './fields.ts';
import { latestOf, quantityOf } from './metric.ts';

/** A way from one value to another, and where on it the metric stands. */
export interface Progress {
  /** As written; `undefined` when nobody has written it. */
  readonly from: unknown;
  readonly to: unknown;
  readonly now: unknown;
  /** 0 at the start, 1 at the goal; below and beyond both when it went the wrong way or farther. `undefined` when it cannot be told. */
  readonly share: number | undefined;
}

/** Of a key result; what it does not say, the metric's own baseline and target say. */
export function progressOf(keyResult: unknown, metric: unknown): Progress {
  const from = field(keyResult, 'from') ?? fieldAt(metric, ['baseline', 'value']);
  const to = field(keyResult, 'to') ?? fieldAt(metric, ['target', 'value']);
  const now = latestOf(metric)?.value;
  const [start, end, here] = [from, to, now].map((value) => quantityOf(metric, value));
  const comparable = start && end && here && start.of === end.of && end.of === here.of;
  const way = comparable ? end.amount - start.amount : 0;
  return { from, to, now, share: comparable && way !== 0 ? (here.amount - start.amount) / way : undefined };
}
