import { emotionPath } from '../model/emotionPlace.ts';
import { isFilled } from '../model/filled.ts';
import type { StepModel } from '../model/journey.ts';
import { scoreText } from '../model/scoreText.ts';
import { claimsToBeFinished } from '../model/status.ts';
import type { WorkspaceRule } from './rule.ts';

/**
 * CX043: the last step is the lowest one. People judge an experience by its peak and its end
 * (Kahneman and others, 1993: "When more pain is preferred to less").
 */
export const badEnding: WorkspaceRule = {
  code: 'CX043',
  slug: 'bad-ending',
  severity: 'info',
  scope: 'workspace',
  check({ facts, journey }, report) {
    const last = journey?.steps.at(-1);
    if (!journey || !last || facts.broken || !claimsToBeFinished(journey.data)) return;
    const persona = journey.personas[0] ?? '';
    const end = last.emotions.get(persona);
    const before = journey.steps.slice(0, -1).flatMap(({ emotions }) => emotions.get(persona) ?? []);
    // A good end is none to complain about, even when something before it was better still.
    if (end === undefined || end > 0 || before.length === 0) return;
    if (before.some((score) => score < end) || before.every((score) => score === end)) return;
    if (isTakenUp(last)) return;
    report({
      at: facts.spans.valueAt(emotionPath(last, persona)),
      sentence:
        'The journey ends at its lowest point ({0}), and the end is what people remember. Record an opportunity to end it better.',
      args: [scoreText(end)],
    });
  },
};

/** Somebody has seen it and means to do something about it. */
function isTakenUp({ data, stage, pains }: StepModel): boolean {
  return [data, stage.data, ...pains.map((pain) => pain.data)].some((holder) =>
    isFilled(holder, 'opportunities'),
  );
}
