import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { healthOf } from '../model/health.ts';
import { journeyModel } from '../model/journey.ts';
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
  if (!model) return { journey, at, verdict: 'unknown' };
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
    counts: {
      moments: [health.lostMoments, health.moments],
      pains: [health.openPains, health.pains],
      metrics: [health.metricsMet, health.metricsKnown],
    },
  };
}
