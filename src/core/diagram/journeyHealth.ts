import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type Health, healthOf } from '../model/health.ts';
import { journeyModel } from '../model/journey.ts';
import { emotionPhrase } from './emotionWords.ts';
import { named } from './named.ts';
import { type Place, placeOf } from './place.ts';
import type { JourneyHealthView } from './strategyView.ts';

/** How the journey with that id is, for a list at whose place `at` it stands. */
export function journeyHealth(
  id: string,
  at: Place,
  index: WorkspaceIndex,
  translate: Translate,
): JourneyHealthView {
  const facts = index.definitionsOf(`journey:${id}`)[0]?.facts;
  const model = facts && journeyModel(facts);
  const journey = named(id, ['journey'], index);
  if (!model) return { journey, at, verdict: 'unknown', reasons: [] };
  const health = healthOf(model, index);
  const { lowest } = health;
  return {
    journey,
    at,
    verdict: health.verdict,
    mean: health.mean,
    lowest:
      lowest?.emotion === undefined
        ? undefined
        : {
            name: lowest.name ?? lowest.id ?? translate('(untitled step)'),
            emotion: lowest.emotion,
            at: placeOf(lowest.path, model.facts.uri),
          },
    reasons: reasonsOf(health, translate),
  };
}

function reasonsOf(health: Health, translate: Translate): readonly string[] {
  const { lowest, moments, lostMoments, pains, openPains, metricsKnown, metricsMet } = health;
  const reasons: string[] = [];
  if (lowest)
    reasons.push(
      translate('lowest: {0}, {1}', lowest.name ?? lowest.id ?? '', emotionPhrase(lowest.emotion, translate)),
    );
  if (moments > 0) reasons.push(translate('{0} of {1} moments of truth feel bad', lostMoments, moments));
  if (pains > 0) reasons.push(translate('{0} of {1} pains without an opportunity', openPains, pains));
  if (metricsKnown > 0) reasons.push(translate('{0} of {1} metrics at target', metricsMet, metricsKnown));
  return reasons;
}
