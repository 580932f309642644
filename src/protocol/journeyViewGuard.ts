import type { JourneyView } from '../core/diagram/journeyView.ts';
import { isIndex, isOptionalText, isRecord, isTexts } from './shapes.ts';

/** Whether the value is a whole journey view, down to each step. */
export function isJourneyView(value: unknown): value is JourneyView {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    isOptionalText(value.goal) &&
    (value.state === 'current' || value.state === 'future') &&
    isTexts(value.personas) &&
    Array.isArray(value.stages) &&
    value.stages.every(isStage)
  );
}

function isStage(value: unknown): boolean {
  return (
    isRecord(value) &&
    isOptionalText(value.id) &&
    typeof value.name === 'string' &&
    Array.isArray(value.steps) &&
    value.steps.every(isStep)
  );
}

function isStep(value: unknown): boolean {
  return (
    isRecord(value) &&
    isIndex(value.index) &&
    isOptionalText(value.id) &&
    typeof value.name === 'string' &&
    (value.emotion === undefined || Number.isFinite(value.emotion)) &&
    isOptionalText(value.emotionLabel) &&
    isTexts(value.actors) &&
    typeof value.momentOfTruth === 'boolean'
  );
}
