import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { fieldAt, textsField } from './fields.ts';
import type { JourneyModel, StepModel } from './journey.ts';
import { lowestStep, meanEmotion } from './meanEmotion.ts';
import { directionOf, isBetter, latestOf, quantityOf } from './metric.ts';
import { isAnswered, painsOf } from './painChain.ts';

/** How a journey is, by what is written about it. */
export interface Health {
  readonly mean: number | undefined;
  readonly lowest: StepModel | undefined;
  /** Moments of truth that feel bad, of how many. */
  readonly lostMoments: number;
  readonly moments: number;
  /** Pains for which nobody has an opportunity, of how many. */
  readonly openPains: number;
  readonly pains: number;
  /** Metrics that are at their target or better, of those that have a target and a value. */
  readonly metricsMet: number;
  readonly metricsKnown: number;
  /**
   * `bad` when the journey feels bad on the whole or fails at a moment of truth, `fair` when it is neither that nor good
   * throughout, `good` when it feels good on the whole and every known metric is at its target; `unknown` without scores.
   */
  readonly verdict: 'good' | 'fair' | 'bad' | 'unknown';
}

export function healthOf(journey: JourneyModel, index: WorkspaceIndex): Health {
  const mean = meanEmotion(journey.steps);
  const moments = journey.steps.filter(({ momentOfTruth }) => momentOfTruth);
  const lostMoments = moments.filter(({ emotion }) => (emotion ?? 0) < 0).length;
  const pains = painsOf(journey);
  const openPains = pains.filter((pain) => !isAnswered(pain, journey.id, index)).length;
  const metrics = metricsOf(journey).flatMap((id) => isMet(id, index) ?? []);
  const metricsMet = metrics.filter(Boolean).length;
  return {
    mean,
    lowest: lowestStep(journey.steps),
    lostMoments,
    moments: moments.length,
    openPains,
    pains: pains.length,
    metricsMet,
    metricsKnown: metrics.length,
    verdict: verdictOf(mean, lostMoments, metricsMet === metrics.length),
  };
}

function verdictOf(mean: number | undefined, lostMoments: number, metricsMet: boolean): Health['verdict'] {
  if (mean === undefined) return 'unknown';
  if (mean < 0 || lostMoments > 0) return 'bad';
  return mean >= 0.5 && metricsMet ? 'good' : 'fair';
}

function metricsOf({ data, stages, steps }: JourneyModel): readonly string[] {
  const own = [data, ...stages.map((stage) => stage.data)].flatMap((holder) => textsField(holder, 'metrics'));
  return [...new Set([...own, ...steps.flatMap(({ metrics }) => metrics)])];
}

/** `undefined` for a metric without a target, a value or a direction. */
function isMet(id: string, index: WorkspaceIndex): boolean | undefined {
  const metric = index.definitionsOf(`metric:${id}`)[0]?.item.data;
  const direction = directionOf(metric);
  const target = quantityOf(metric, fieldAt(metric, ['target', 'value']));
  const now = quantityOf(metric, latestOf(metric)?.value);
  if (!direction || !target || !now || target.of !== now.of) return undefined;
  return isBetter(target, now, direction) === false;
}
