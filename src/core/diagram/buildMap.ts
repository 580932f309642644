import { textField } from '../model/fields.ts';
import { journeyModel, type StageModel } from '../model/journey.ts';
import { meanEmotion } from '../model/meanEmotion.ts';
import { buildMapStep, type MapSubject, mapMetrics, mapOpportunities, mapPains } from './buildMapStep.ts';
import { mapBaseline, mapCurves } from './mapCurves.ts';
import { durationField, MapNames, mapText } from './mapNames.ts';
import type { MapStage, MapThing, MapView } from './mapView.ts';
import { placeOf } from './place.ts';
import type { ViewSubject } from './viewSubject.ts';

/**
 * Shows a journey as far as it is written: what is missing leaves a gap. `undefined` for documents of another kind.
 */
export function buildMap({ facts, index, today, translate }: ViewSubject): MapView | undefined {
  const journey = journeyModel(facts);
  if (!journey) return undefined;
  const names = new MapNames(index);
  const subject: MapSubject = { journey, names, index, today, translate };
  const stages = journey.stages.map((stage) => stageOf(stage, subject));
  const { data } = journey;
  return {
    id: journey.id ?? '',
    name: textField(data, 'name') ?? journey.id ?? translate('(untitled journey)'),
    state: journey.state,
    blueprint: textField(data, 'type') === 'service-blueprint',
    goal: mapText(data, [], 'goal'),
    owner: names.one(data, [], 'owner', ['team']),
    personas: journey.personas.map(
      (id, i): MapThing => ({
        id,
        text: names.nameOf(['persona'], id),
        at: placeOf(textField(data, 'persona') === undefined ? ['personas', i] : ['persona']),
      }),
    ),
    stages,
    curves: mapCurves(journey, names),
    baseline: mapBaseline(journey, stages, names),
  };
}

function stageOf(stage: StageModel, subject: MapSubject): MapStage {
  const { data, path } = stage;
  const { names, translate } = subject;
  return {
    at: placeOf(path),
    name: stage.name ?? stage.id ?? translate('(untitled stage)'),
    phase: stage.phase,
    duration: durationField(data, 'duration', translate),
    goal: mapText(data, path, 'customerGoal'),
    owner: names.one(data, path, 'owner', ['team']),
    mean: meanEmotion(stage.steps),
    pains: mapPains(stage.pains),
    opportunities: mapOpportunities(data, path, subject),
    metrics: mapMetrics(data, path, subject),
    steps: stage.steps.map((step) => buildMapStep(step, subject)),
  };
}
