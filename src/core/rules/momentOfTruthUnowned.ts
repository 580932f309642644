import { isAnyFilled, isFilled } from '../model/filled.ts';
import type { StepModel } from '../model/journey.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX042: the moment that decides about a customer, and no team answers for it or no number tells how it goes. */
export const momentOfTruthUnowned: WorkspaceRule = {
  code: 'CX042',
  slug: 'moment-of-truth-unowned',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, journey }, report) {
    if (!journey || facts.broken || !claimsToBeFinished(journey.data)) return;
    for (const step of journey.steps) {
      if (!step.momentOfTruth) continue;
      const sentence = sentenceFor(isOwned(step), isMeasured(step));
      if (sentence) report({ at: facts.spans.keyAt([...step.path, 'momentOfTruth']), sentence });
    }
  },
};

function sentenceFor(owned: boolean, measured: boolean): string | undefined {
  if (!owned && !measured) {
    return 'Nobody answers for this moment of truth, and no metric tells how it goes. Name the team (`momentOfTruth: {owner: …}`), and give the step `metrics`.';
  }
  if (!owned) {
    return 'Nobody answers for this moment of truth. Name the team: `momentOfTruth: {owner: …}`, or an `owner` of the stage.';
  }
  return measured ? undefined : 'No metric tells how this moment of truth goes. Give the step `metrics`.';
}

/** The team of a stage answers for what happens in it. */
function isOwned({ momentOfTruth, stage }: StepModel): boolean {
  return isFilled(momentOfTruth?.data, 'owner') || isFilled(stage.data, 'owner');
}

/** A promise brings a metric with it, or has a problem of its own. */
function isMeasured({ data, stage }: StepModel): boolean {
  return isAnyFilled(data, ['metrics', 'promises']) || isFilled(stage.data, 'metrics');
}
