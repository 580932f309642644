import { emotionPath } from '../model/emotionPlace.ts';
import { field, textField } from '../model/fields.ts';
import { type JourneyModel, journeyModel, type StageModel, type StepModel } from '../model/journey.ts';
import { widthOf } from './mapColumns.ts';
import { type MapNames, placeOfDefinition } from './mapNames.ts';
import type { MapBaseline, MapCurve, MapPoint, MapStage } from './mapView.ts';
import { placeOf } from './place.ts';

/** The curve of the point of view, then those of the other personas that somebody has scored. */
export function mapCurves({ personas, steps }: JourneyModel, names: MapNames): readonly MapCurve[] {
  const scored = new Set(steps.flatMap(({ emotions }) => [...emotions.keys()]));
  const [first = '', ...others] = personas;
  return [first, ...others.filter((persona) => scored.has(persona))].map((persona, i) => ({
    persona,
    name: persona === '' ? '' : names.nameOf(['persona'], persona),
    points: steps.map((step) => pointOf(step, persona, i === 0)),
  }));
}

function pointOf(step: StepModel, persona: string, isPointOfView: boolean): MapPoint {
  const path = emotionPath(step, persona);
  const emotion = field(step.data, 'emotion');
  const own = field(emotion, persona);
  return {
    at: placeOf(path),
    score: step.emotions.get(persona) ?? (isPointOfView ? step.emotion : undefined),
    label: textField(own, 'label') ?? (isPointOfView ? textField(emotion, 'label') : undefined),
  };
}

/**
 * The curve of the journey that this one is to be better than, over the columns of this one: a step of the same id stands
 * where it stands here; where a stage has others, its old steps are spread evenly over it. Old stages that are gone
 * have no place. `undefined` without a baseline that is there.
 */
export function mapBaseline(
  journey: JourneyModel,
  stages: readonly MapStage[],
  names: MapNames,
): MapBaseline | undefined {
  if (journey.state !== 'future' || journey.baseline === undefined) return undefined;
  const found = names.find(['journey'], journey.baseline);
  const before = found && journeyModel(found.facts);
  if (!before || before.facts.uri === journey.facts.uri) return undefined;
  let left = 0;
  const points = journey.stages.flatMap((stage, i) => {
    const width = widthOf(stages[i]!);
    const old = before.stages.find(({ id }) => id !== undefined && id === stage.id);
    const placed = old ? placedSteps(old, stage, left, width) : [];
    left += width;
    return placed;
  });
  return { at: placeOfDefinition(found, journey.facts), name: found.item.name, points };
}

function placedSteps(old: StageModel, stage: StageModel, left: number, width: number) {
  const columns = old.steps.map((step) =>
    stage.steps.findIndex(({ id }) => id !== undefined && id === step.id),
  );
  const isSame = columns.every((column, i) => column > (columns[i - 1] ?? -1));
  return old.steps.flatMap((step, i) => {
    if (step.emotion === undefined) return [];
    const x = left + (isSame ? columns[i]! + 0.5 : ((i + 0.5) * width) / old.steps.length);
    return { x: Math.round(x * 1000) / 1000, score: step.emotion, step: step.name ?? step.id ?? '' };
  });
}
