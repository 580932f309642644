import { emotionPath } from '../model/emotionPlace.ts';
import { isExplained } from '../model/explained.ts';
import type { StepModel } from '../model/journey.ts';
import { putAsideStatus } from '../model/putAside.ts';
import { scoreText } from '../model/scoreText.ts';
import type { WorkspaceRule } from './rule.ts';

const CLIFF = 3;

/** Misery has a rule of its own. */
const MISERY = -2;

/** CX040: the mood falls off a cliff, and nothing is recorded that says why. */
export const emotionCliff: WorkspaceRule = {
  code: 'CX040',
  slug: 'emotion-cliff',
  severity: 'warning',
  scope: 'workspace',
  check({ facts, journey }, report) {
    if (!journey || facts.broken || putAsideStatus(journey.data) !== undefined) return;
    const said = new Set<StepModel>();
    for (const persona of new Set(journey.steps.flatMap(({ emotions }) => [...emotions.keys()]))) {
      let before: number | undefined;
      for (const step of journey.steps) {
        const score = step.emotions.get(persona);
        if (score === undefined) continue;
        const falls = before !== undefined && before - score >= CLIFF && score > MISERY;
        if (falls && !isExplained(step) && !said.has(step)) {
          said.add(step);
          report({
            at: facts.spans.valueAt(emotionPath(step, persona)),
            sentence:
              'The mood falls from {0} to {1} here, and nothing says why. Record the pain at this step, or an opportunity.',
            args: [scoreText(before!), scoreText(score)],
          });
        }
        before = score;
      }
    }
  },
};
