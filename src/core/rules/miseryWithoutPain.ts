import { emotionPath } from '../model/emotionPlace.ts';
import { isExplained } from '../model/explained.ts';
import { putAsideStatus } from '../model/putAside.ts';
import type { WorkspaceRule } from './rule.ts';

const MISERY = -2;

/** CX041: the worst score, and neither what hurts nor what could be done about it is recorded. */
export const miseryWithoutPain: WorkspaceRule = {
  code: 'CX041',
  slug: 'misery-without-pain',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, journey }, report) {
    if (!journey || facts.broken || putAsideStatus(journey.data) !== undefined) return;
    for (const step of journey.steps) {
      const miserable = [...step.emotions].find(([, score]) => score === MISERY)?.[0];
      if (miserable === undefined || isExplained(step)) continue;
      report({
        at: facts.spans.valueAt(emotionPath(step, miserable)),
        sentence:
          'This is the worst there is, and nothing says what hurts. Record the pain at this step, or an opportunity.',
      });
    }
  },
};
