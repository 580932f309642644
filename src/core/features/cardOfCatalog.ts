import { durationWords } from '../diagram/durationWords.ts';
import type { Translate } from '../host.ts';
import { field, listField, textField } from '../model/fields.ts';
import type { EntityKind } from '../schema/shape.ts';
import { about, dotted, named, ownerLine, statusLine, valueField } from './cardFields.ts';
import type { CardLines, CardSubject } from './idCard.ts';

export const CATALOG_LINES: Readonly<Partial<Record<EntityKind, CardLines>>> = {
  channel: (subject) => [
    dotted(
      valueField(subject.data, 'medium'),
      valueField(subject.data, 'media'),
      valueField(subject.data, 'mode'),
    ),
    about(subject, 'hours', 'Hours: {0}'),
    ownerLine(subject),
  ],
  touchpoint: (subject) => [
    named(subject, 'channel', 'channel', 'Channel: {0}'),
    dotted(statusLine(subject), about(subject, 'quality', 'Quality: {0}')),
    about(subject, 'handledBy', 'Handled by: {0}'),
    ownerLine(subject),
  ],
  metric: (subject) => [
    dotted(valueField(subject.data, 'type'), valueField(subject.data, 'concept')),
    course(subject),
    currentLine(subject),
    about(subject, 'formula', 'Formula: {0}'),
    ownerLine(subject),
  ],
  promise: (subject) => [
    withinLine(subject),
    named(subject, 'channel', 'channel', 'Channel: {0}'),
    about(subject, 'percentile', 'In {0} % of cases'),
    named(subject, 'metric', 'metric', 'Metric: {0}'),
    ownerLine(subject),
  ],
  opportunity: (subject) => [
    statusLine(subject),
    dotted(
      about(subject, 'importance', 'Importance: {0}'),
      about(subject, 'satisfaction', 'Satisfaction: {0}'),
    ),
    dotted(about(subject, 'impact', 'Impact: {0}'), about(subject, 'effort', 'Effort: {0}')),
    subject.translate('Pains: {0}', listField(subject.data, 'pains').length),
    ownerLine(subject),
  ],
  initiative: (subject) => [
    statusLine(subject),
    dotted(about(subject, 'start', 'Start: {0}'), about(subject, 'due', 'Due: {0}')),
    ownerLine(subject),
  ],
  evidence: (subject) => [
    dotted(
      valueField(subject.data, 'type'),
      valueField(subject.data, 'date'),
      sampleOf(field(subject.data, 'sample'), subject.translate),
    ),
    about(subject, 'source', 'Source: {0}'),
    about(subject, 'expires', 'Expires: {0}'),
    ownerLine(subject),
  ],
  team: (subject) => [
    about(subject, 'function', 'Function: {0}'),
    about(subject, 'lead', 'Lead: {0}'),
    about(subject, 'contact', 'Contact: {0}'),
  ],
};

/** From where to where: `Baseline 31 → target 42 points by 2027-12-31`. */
function course({ data, translate }: CardSubject): string | undefined {
  const baseline = measured(field(data, 'baseline'), translate);
  const target = measured(field(data, 'target'), translate);
  const by = valueField(field(data, 'target'), 'by');
  const unit = textField(data, 'unit');
  const wanted = unit === undefined ? target : target && `${target} ${unit}`;
  if (baseline === undefined && wanted === undefined) return undefined;
  if (wanted === undefined) return translate('Baseline {0}, no target', baseline ?? '');
  const goal =
    by === undefined ? translate('target {0}', wanted) : translate('target {0} by {1}', wanted, by);
  return baseline === undefined ? goal : translate('Baseline {0} → {1}', baseline, goal);
}

function currentLine({ data, translate }: CardSubject): string | undefined {
  const current = field(data, 'current');
  const value = measured(current, translate);
  if (value === undefined) return undefined;
  const date = valueField(current, 'date');
  return date === undefined ? translate('Now {0}', value) : translate('Now {0} ({1})', value, date);
}

/** The value of a measurement; a length of time in words. */
function measured(measurement: unknown, translate: Translate): string | undefined {
  const value = valueField(measurement, 'value');
  return value === undefined ? undefined : (durationWords(value, translate) ?? value);
}

/** `Within 30 minutes, 24x7`. */
function withinLine({ data, translate }: CardSubject): string | undefined {
  const within = textField(data, 'within');
  const words = within === undefined ? undefined : (durationWords(within, translate) ?? within);
  if (words === undefined) return undefined;
  return [translate('Within {0}', words), textField(data, 'clock')].filter(Boolean).join(', ');
}

function sampleOf(sample: unknown, translate: Translate): string | undefined {
  const size = valueField(sample, 'size');
  return size === undefined ? undefined : translate('sample of {0}', size);
}
