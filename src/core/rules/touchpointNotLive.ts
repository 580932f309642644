import { touchpointsAt } from '../model/touchpoint.ts';
import type { WorkspaceRule } from './rule.ts';

const SENTENCES: ReadonlyMap<string | undefined, string> = new Map([
  [
    'missing',
    'This journey is live, but the touchpoint "{0}" does not exist. Build it, or write down what customers meet instead.',
  ],
  [
    'retired',
    'This journey is live, but the touchpoint "{0}" is no longer there. Name what has taken its place, or remove it.',
  ],
]);

/** CX051: the map shows a place at which customers find nothing. */
export const touchpointNotLive: WorkspaceRule = {
  code: 'CX051',
  slug: 'touchpoint-not-live',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, index, place, journey }, report) {
    if (journey?.status !== 'live' || journey.state !== 'current') return;
    for (const met of journey.steps.flatMap((step) => touchpointsAt(step, index))) {
      const { there } = met;
      const sentence = SENTENCES.get(there?.item.status);
      if (!there || sentence === undefined) continue;
      const status = there.facts.spans.valueAt([...there.item.path, 'status']);
      const related = place(there.facts.uri, status);
      report({
        at: facts.spans.valueAt(met.path),
        sentence,
        args: [there.item.name],
        ...(related && { related: [{ ...related, sentence: 'The status of the touchpoint' }] }),
      });
    }
  },
};
