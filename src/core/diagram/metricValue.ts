import type { Translate } from '../host.ts';
import { textField } from '../model/fields.ts';
import { durationWords } from './durationWords.ts';
import { isolated } from './isolated.ts';

/** A value of a metric as people read it, with its unit: `41 %`, `2 hours 40 minutes`. `undefined` for what is none. */
export function metricValue(metric: unknown, value: unknown, translate: Translate): string | undefined {
  if (typeof value === 'string') return durationWords(value, translate) ?? (value.trim() || undefined);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const unit = textField(metric, 'unit')?.trim();
  const number = String(value).replace('-', '−');
  return unit === undefined ? number : isolated(`${number} ${unit}`);
}
