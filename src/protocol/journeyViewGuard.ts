import type { JourneyView, StageView, StepView } from '../core/diagram/journeyView.ts';
import { isBoolean, isIndex, isListOf, isNumber, isOneOf, isOptional, isRecordOf, isText } from './shapes.ts';

const isStep = isRecordOf<StepView>({
  at: isText,
  index: isIndex,
  id: isOptional(isText),
  name: isText,
  emotion: isOptional(isNumber),
  emotionLabel: isOptional(isText),
  actors: isListOf(isText),
  momentOfTruth: isBoolean,
});

const isStage = isRecordOf<StageView>({
  at: isText,
  id: isOptional(isText),
  name: isText,
  steps: isListOf(isStep),
});

/** Whether the value is a whole journey view, down to each step. */
export const isJourneyView = isRecordOf<JourneyView>({
  id: isText,
  name: isText,
  goal: isOptional(isText),
  state: isOneOf('current', 'future'),
  personas: isListOf(isText),
  stages: isListOf(isStage),
});
