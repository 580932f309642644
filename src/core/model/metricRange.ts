import { field, textField } from './fields.ts';

export interface MetricRange {
  readonly min: number;
  readonly max: number;
}

const PERCENT =
  /^(?:%|pct|per ?cent(?:age)?|prozent|por ?cien(?:to|taje)|porcentaje|por ?cento|percentage[mn]|percentatge|відсот\S*)$/iu;

/**
 * The values that a metric can have; `undefined` when its type tells nothing. NPS is promoters minus detractors in per
 * cent (Reichheld, HBR 2003), CES an answer on a scale of seven (Dixon, CES 2.0).
 */
export function rangeOf(metric: unknown): MetricRange | undefined {
  const unit = textField(metric, 'unit')?.trim();
  const percent = unit !== undefined && PERCENT.test(unit);
  switch (field(metric, 'type')) {
    case 'nps':
      return { min: -100, max: 100 };
    case 'csat':
      return { min: 0, max: 100 };
    case 'ces':
      // Some teams state the share of those who agree.
      return percent ? { min: 0, max: 100 } : { min: 1, max: 7 };
    case 'ratio':
      // "12 per thousand orders" and the like have no upper end.
      return unit === undefined || percent ? { min: 0, max: 100 } : undefined;
    case 'duration':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    default:
      return undefined;
  }
}
