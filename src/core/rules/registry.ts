import { assumptionOnly } from './assumptionOnly.ts';
import { avoidedChannel } from './avoidedChannel.ts';
import { badEnding } from './badEnding.ts';
import { betterWithoutCause } from './betterWithoutCause.ts';
import { brokenLink } from './brokenLink.ts';
import { channelSwitchWithoutHandoff } from './channelSwitchWithoutHandoff.ts';
import { claimWithoutEvidence } from './claimWithoutEvidence.ts';
import { danglingReference } from './danglingReference.ts';
import { duplicateId } from './duplicateId.ts';
import { emotionCliff } from './emotionCliff.ts';
import { emptyStage } from './emptyStage.ts';
import { futureWithoutBaseline } from './futureWithoutBaseline.ts';
import { halfAStrategy } from './halfAStrategy.ts';
import { handoffWithoutContributor } from './handoffWithoutContributor.ts';
import { header } from './header.ts';
import { hiddenText } from './hiddenText.ts';
import { impossibleValue } from './impossibleValue.ts';
import { initiativeUnplanned } from './initiativeUnplanned.ts';
import { initiativeWithoutEffect } from './initiativeWithoutEffect.ts';
import { labelTooLong } from './labelTooLong.ts';
import { metricIncomplete } from './metricIncomplete.ts';
import { miseryWithoutPain } from './miseryWithoutPain.ts';
import { momentOfTruthUnowned } from './momentOfTruthUnowned.ts';
import { opportunityWithoutPain } from './opportunityWithoutPain.ts';
import { oversizedJourney } from './oversizedJourney.ts';
import { painLeftBehind } from './painLeftBehind.ts';
import { painWithoutOpportunity } from './painWithoutOpportunity.ts';
import { personalData } from './personalData.ts';
import { phaseGap } from './phaseGap.ts';
import { phaseOrder } from './phaseOrder.ts';
import { promiseBelowExpectation } from './promiseBelowExpectation.ts';
import { promiseBroken } from './promiseBroken.ts';
import { promiseConflict } from './promiseConflict.ts';
import { promiseUnmeasured } from './promiseUnmeasured.ts';
import { promiseVague } from './promiseVague.ts';
import { referenceCycle } from './referenceCycle.ts';
import { repeatedStageName } from './repeatedStageName.ts';
import { retiredReference } from './retiredReference.ts';
import { reviewOverdue } from './reviewOverdue.ts';
import type { DocumentRule, Rule, WorkspaceRule } from './rule.ts';
import { schema } from './schema.ts';
import { singleChannel } from './singleChannel.ts';
import { staleEvidence } from './staleEvidence.ts';
import { syntax } from './syntax.ts';
import { targetBackwards } from './targetBackwards.ts';
import { targetMissed } from './targetMissed.ts';
import { thinPersona } from './thinPersona.ts';
import { touchpointNotLive } from './touchpointNotLive.ts';
import { touchpointUnowned } from './touchpointUnowned.ts';
import { unmeasuredJourney } from './unmeasuredJourney.ts';
import { unowned } from './unowned.ts';
import { unscoredSteps } from './unscoredSteps.ts';
import { unused } from './unused.ts';

/** Every rule, in the order of its code. */
export const RULES: readonly Rule[] = Object.freeze([
  syntax,
  schema,
  header,
  danglingReference,
  duplicateId,
  referenceCycle,
  retiredReference,
  unused,
  emptyStage,
  repeatedStageName,
  phaseOrder,
  phaseGap,
  oversizedJourney,
  assumptionOnly,
  claimWithoutEvidence,
  staleEvidence,
  personalData,
  thinPersona,
  emotionCliff,
  miseryWithoutPain,
  momentOfTruthUnowned,
  badEnding,
  unscoredSteps,
  touchpointUnowned,
  touchpointNotLive,
  channelSwitchWithoutHandoff,
  avoidedChannel,
  singleChannel,
  painWithoutOpportunity,
  opportunityWithoutPain,
  initiativeUnplanned,
  initiativeWithoutEffect,
  handoffWithoutContributor,
  metricIncomplete,
  targetBackwards,
  impossibleValue,
  targetMissed,
  unmeasuredJourney,
  promiseUnmeasured,
  promiseVague,
  promiseConflict,
  promiseBelowExpectation,
  promiseBroken,
  unowned,
  reviewOverdue,
  halfAStrategy,
  futureWithoutBaseline,
  betterWithoutCause,
  painLeftBehind,
  labelTooLong,
  hiddenText,
  brokenLink,
]);

export const DOCUMENT_RULES: readonly DocumentRule[] = RULES.filter((rule) => rule.scope === 'document');

export const WORKSPACE_RULES: readonly WorkspaceRule[] = RULES.filter((rule) => rule.scope === 'workspace');
