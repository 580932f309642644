import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, listField, textField } from '../model/fields.ts';
import type { JourneyModel, PainModel, StepModel } from '../model/journey.ts';
import type { Path } from '../yaml/place.ts';

import { metricStanding } from './mapMetric.ts';
import { durationField, type MapNames, mapText, mapTexts } from './mapNames.ts';
import { promiseState } from './mapPromise.ts';
import type {
  MapAction,
  MapBranch,
  MapMetric,
  MapOpportunity,
  MapPain,
  MapPromise,
  MapStep,
  MapTouchpoint,
} from './mapView.ts';
import { placeOf } from './place.ts';

export interface MapSubject {
  readonly journey: JourneyModel;
  readonly names: MapNames;
  readonly index: WorkspaceIndex;
  readonly today: string;
  readonly translate: Translate;
}

/** Everything that the map shows below the name of a step. */
export function buildMapStep(step: StepModel, subject: MapSubject): MapStep {
  const { data, path } = step;
  const { names, journey, translate } = subject;
  const actor = names.one(data, path, 'actor', ['persona', 'team']);
  return {
    at: placeOf(path),
    name: step.name ?? step.id ?? translate('(untitled step)'),
    duration: durationField(data, 'duration', translate),
    actor: actor?.id === journey.personas[0] ? undefined : actor,
    action: mapText(data, path, 'action'),
    thoughts: mapText(data, path, 'thoughts'),
    momentOfTruth: step.momentOfTruth && {
      at: placeOf([...path, 'momentOfTruth']),
      type: textField(step.momentOfTruth.data, 'type'),
    },
    touchpoints: touchpointsOf(data, path, subject),
    pains: mapPains(step.pains),
    gains: mapTexts(data, path, 'gains'),
    opportunities: mapOpportunities(data, path, subject),
    promises: promisesOf(data, path, subject),
    metrics: mapMetrics(data, path, subject),
    frontstage: actionsOf(data, path, 'frontstage', names),
    backstage: actionsOf(data, path, 'backstage', names),
    support: actionsOf(data, path, 'support', names),
    branches: branchesOf(step, subject),
  };
}

/** The worst first; those of one severity in their order. */
export function mapPains(pains: readonly PainModel[]): readonly MapPain[] {
  const rank = ({ severity }: MapPain) => ['critical', 'high', 'medium', 'low'].indexOf(severity ?? '');
  const weight = (pain: MapPain) => (rank(pain) < 0 ? 4 : rank(pain));
  return pains
    .map(({ path, text, severity }) => ({ at: placeOf(path), text, severity }))
    .sort((a, b) => weight(a) - weight(b));
}

export function mapOpportunities(
  data: unknown,
  path: Path,
  { names }: MapSubject,
): readonly MapOpportunity[] {
  return names
    .list(data, path, 'opportunities', ['opportunity'])
    .map(({ thing, definition }) => ({ ...thing, status: definition?.item.status }));
}

export function mapMetrics(
  data: unknown,
  path: Path,
  { names, today, translate }: MapSubject,
): readonly MapMetric[] {
  return names.list(data, path, 'metrics', ['metric']).map(({ thing, definition }) => ({
    ...thing,
    ...metricStanding(definition?.item.data, today, translate),
  }));
}

function touchpointsOf(data: unknown, path: Path, { names }: MapSubject): readonly MapTouchpoint[] {
  return names.list(data, path, 'touchpoints', ['touchpoint']).map(({ thing, definition }) => {
    const touchpoint = definition?.item.data;
    const id = textField(touchpoint, 'channel');
    const channel = id === undefined ? undefined : names.find(['channel'], id);
    return {
      ...thing,
      channel: channel?.item.name ?? id,
      medium: textField(channel?.item.data, 'medium'),
      status: textField(touchpoint, 'status'),
      quality: textField(touchpoint, 'quality'),
    };
  });
}

function promisesOf(
  data: unknown,
  path: Path,
  { names, index, translate }: MapSubject,
): readonly MapPromise[] {
  return names.list(data, path, 'promises', ['promise']).map(({ thing, definition }) => ({
    ...thing,
    within: durationField(definition?.item.data, 'within', translate),
    state: promiseState(definition?.item.data, index),
  }));
}

function actionsOf(data: unknown, path: Path, key: string, names: MapNames): readonly MapAction[] {
  return listField(data, key).map((item, i) => {
    const actor = textField(item, 'actor');
    return {
      at: placeOf([...path, key, i]),
      text: textField(item, 'action') ?? '',
      actor: actor === undefined ? undefined : names.nameOf(['team', 'persona'], actor),
      system: textField(item, 'system'),
    };
  });
}

function branchesOf({ data, path }: StepModel, { journey }: MapSubject): readonly MapBranch[] {
  return listField(data, 'branches').flatMap((branch, i) => {
    const to = field(branch, 'to');
    if (typeof to !== 'string') return [];
    const step = journey.steps.find(({ id }) => id === to);
    return {
      at: placeOf([...path, 'branches', i]),
      when: textField(branch, 'when'),
      to: step?.name ?? to,
    };
  });
}
