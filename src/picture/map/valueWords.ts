import { signedScore } from '../../core/diagram/emotionWords.ts';
import type { MapBranch, MapMetric, MapPromise } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';

/** A severity in the user's language; one that the format does not know, as it stands. `undefined` for none. */
export function severityWord(severity: string | undefined, translate: Translate): string | undefined {
  switch (severity) {
    case 'low':
      return translate('low');
    case 'medium':
      return translate('medium');
    case 'high':
      return translate('high');
    case 'critical':
      return translate('critical');
    default:
      return severity === undefined ? undefined : plainLabel(severity, '');
  }
}

/** 1 (low) to 4 (critical); 0 for none. */
export function severityRank(severity: string | undefined): number {
  return ['low', 'medium', 'high', 'critical'].indexOf(severity ?? '') + 1;
}

/** How a touchpoint stands, where that is worth a word; `undefined` for one that works. */
export function touchpointWord(
  status: string | undefined,
  quality: string | undefined,
  translate: Translate,
): string | undefined {
  switch (status) {
    case 'missing':
      return translate('missing');
    case 'planned':
      return translate('planned');
    case 'degraded':
      return translate('degraded');
    case 'retired':
      return translate('retired');
  }
  if (quality === 'weak') return translate('weak');
  return quality === 'bad' ? translate('bad') : undefined;
}

export function promiseWord(state: MapPromise['state'], translate: Translate): string {
  switch (state) {
    case 'kept':
      return translate('kept');
    case 'broken':
      return translate('broken');
    case 'unmeasured':
      return translate('not measured');
  }
}

export function metricWord(state: MapMetric['state'], translate: Translate): string {
  switch (state) {
    case 'reached':
      return translate('target reached');
    case 'missed':
      return translate('target missed');
    case 'open':
      return translate('on the way');
    case 'unknown':
      return translate('no figure yet');
  }
}

export function opportunityWord(status: string | undefined, translate: Translate): string | undefined {
  switch (status) {
    case 'identified':
      return translate('identified');
    case 'validated':
      return translate('validated');
    case 'prioritised':
      return translate('prioritised');
    case 'in-progress':
      return translate('in progress');
    case 'shipped':
      return translate('shipped');
    case 'rejected':
      return translate('rejected');
    case 'parked':
      return translate('parked');
    default:
      return status === undefined ? undefined : plainLabel(status, '');
  }
}

export function truthWord(type: string | undefined, translate: Translate): string {
  switch (type) {
    case 'zero':
      return translate('zero moment of truth');
    case 'first':
      return translate('first moment of truth');
    case 'second':
      return translate('second moment of truth');
    case 'ultimate':
      return translate('ultimate moment of truth');
    case 'recovery':
      return translate('moment of truth: recovery');
    default:
      return translate('moment of truth');
  }
}

/** How a stage feels on the whole. */
export function meanWords(mean: number | undefined, translate: Translate): string | undefined {
  return mean === undefined ? undefined : translate('mean {0}', signedScore(mean));
}

/** Where a step may go on instead of with the next one. */
export function branchWord({ when, to }: MapBranch, translate: Translate): string {
  return when === undefined
    ? translate('↪ may go on to: {0}', plainLabel(to))
    : translate('↪ {0}: on to {1}', plainLabel(when), plainLabel(to));
}
