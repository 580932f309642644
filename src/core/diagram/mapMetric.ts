import type { Translate } from '../host.ts';
import { fieldAt, textField } from '../model/fields.ts';
import { directionOf, isBetter, latestOf, type Quantity, quantityOf } from '../model/metric.ts';
import { isDay } from '../model/time.ts';
import { durationWords } from './durationWords.ts';
import { isolated } from './isolated.ts';
import type { MapMetric } from './mapView.ts';

/** Where a metric stands against its target, on a day. */
export function metricStanding(
  metric: unknown,
  today: string,
  translate: Translate,
): Pick<MapMetric, 'value' | 'target' | 'state' | 'progress'> {
  const latest = latestOf(metric)?.value;
  const wanted = fieldAt(metric, ['target', 'value']);
  const [now, target] = [quantityOf(metric, latest), quantityOf(metric, wanted)];
  const baseline = quantityOf(metric, fieldAt(metric, ['baseline', 'value']));
  const direction = directionOf(metric) ?? (isBetter(target, baseline, 'lower') ? 'lower' : 'higher');
  const falls = isBetter(target, now, direction);
  const by = fieldAt(metric, ['target', 'by']);
  const state =
    falls === undefined ? 'unknown' : !falls ? 'reached' : isDay(by) && by < today ? 'missed' : 'open';
  return {
    value: withUnit(metric, latest, translate),
    target: withUnit(metric, wanted, translate),
    state,
    progress: progressOf(baseline, now, target),
  };
}

function progressOf(
  from: Quantity | undefined,
  now: Quantity | undefined,
  to: Quantity | undefined,
): number | undefined {
  if (!from || !now || !to || from.of !== now.of || now.of !== to.of || from.amount === to.amount)
    return undefined;
  const part = (now.amount - from.amount) / (to.amount - from.amount);
  return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
}

/** As people write it: `2.1 points`, `35 %`, `3 days`. `undefined` for no value. */
function withUnit(metric: unknown, value: unknown, translate: Translate): string | undefined {
  if (typeof value === 'string') return durationWords(value, translate) ?? value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const unit = textField(metric, 'unit');
  return unit === undefined ? String(value) : isolated(`${value} ${unit}`);
}
