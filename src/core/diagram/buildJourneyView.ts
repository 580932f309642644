import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, textField } from '../model/fields.ts';
import { type JourneyModel, journeyModel, type StepModel } from '../model/journey.ts';
import type { JourneyView, StepView } from './journeyView.ts';
import { placeOf } from './place.ts';
import type { ViewSubject } from './viewSubject.ts';

/**
 * Shows a journey as far as it is written: a draft with half of its keys gives half of the picture.
 * `undefined` for documents of another kind.
 */
export function buildJourneyView({ facts, index, translate }: ViewSubject): JourneyView | undefined {
  const journey = journeyModel(facts);
  if (!journey) return undefined;
  const personas = journey.personas.map((id) => displayName(id, ['persona'], index));
  let number = 0;
  const stages = journey.stages.map((stage) => ({
    at: placeOf(stage.path),
    id: stage.id,
    name: stage.name ?? stage.id ?? translate('(untitled stage)'),
    steps: stage.steps.map((step): StepView => {
      const actor = textField(step.data, 'actor');
      return {
        at: placeOf(step.path),
        index: number++,
        id: step.id,
        name: step.name ?? step.id ?? translate('(untitled step)'),
        emotion: step.emotion,
        emotionLabel: emotionLabel(step, journey),
        actors: actor === undefined ? personas.slice(0, 1) : [displayName(actor, ['persona', 'team'], index)],
        momentOfTruth: step.momentOfTruth !== undefined,
      };
    }),
  }));
  return {
    id: journey.id ?? '',
    name: textField(journey.data, 'name') ?? journey.id ?? translate('(untitled journey)'),
    goal: textField(journey.data, 'goal'),
    state: journey.state,
    personas,
    stages,
  };
}

function displayName(id: string, kinds: readonly string[], index: WorkspaceIndex): string {
  for (const kind of kinds) {
    const [found] = index.definitionsOf(`${kind}:${id}`);
    if (found) return found.item.name;
  }
  return id;
}

/** The team's own word for the emotion of the point of view. */
function emotionLabel({ data }: StepModel, { personas }: JourneyModel): string | undefined {
  const emotion = field(data, 'emotion');
  const own = personas.map((persona) => field(emotion, persona)).find((one) => one !== undefined);
  return textField(emotion, 'label') ?? textField(own, 'label');
}
