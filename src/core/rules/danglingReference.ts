import type { FixHint } from '../fixHint.ts';
import type { DocumentFacts, Reference } from '../index/facts.ts';
import { isBuiltIn } from '../index/keys.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { nearest } from '../nearest.ts';
import { alternatives, phrase } from '../phrase.ts';
import { BUILT_IN_PHASES, type RefKind } from '../schema/shape.ts';
import { surelyMeant } from '../surelyMeant.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX010: an id that nothing has. */
export const danglingReference: WorkspaceRule = {
  code: 'CX010',
  slug: 'dangling-reference',
  severity: 'error',
  scope: 'workspace',
  checkPart({ facts, references, index }, report) {
    for (const reference of references) {
      if (isBuiltIn(reference) || index.definitionFor(reference, facts)) continue;
      // The step may stand where the text cannot be read.
      if (facts.broken && reference.targets.includes('step')) continue;
      const kinds = alternatives(reference.targets.map((target) => phrase(NAMES[target])));
      const choices = [...new Set(candidates(reference, facts, index))];
      const near = nearest(reference.id, choices);
      const sure = near !== undefined && surelyMeant(reference.id, choices) === near;
      const fix: FixHint = {
        kind: 'unknownId',
        id: reference.id,
        targets: reference.targets,
        ...(near !== undefined && { near }),
        ...(sure && { sure }),
      };
      report(
        near
          ? {
              at: reference.span,
              sentence: 'No {0} has the id "{1}". Did you mean "{2}"?',
              args: [kinds, reference.id, near],
              fix,
            }
          : { at: reference.span, sentence: 'No {0} has the id "{1}".', args: [kinds, reference.id], fix },
      );
    }
  },
};

const NAMES: Readonly<Record<RefKind, string>> = {
  persona: 'persona',
  journey: 'journey',
  stage: 'stage',
  step: 'step of this journey',
  channel: 'channel',
  touchpoint: 'touchpoint',
  metric: 'metric',
  promise: 'promise',
  opportunity: 'opportunity',
  initiative: 'initiative',
  evidence: 'evidence',
  team: 'team',
  objective: 'objective',
  phase: 'phase of the life cycle',
  pain: 'pain',
};

/** What could stand there, as it would be written there. */
function* candidates(reference: Reference, facts: DocumentFacts, index: WorkspaceIndex): Iterable<string> {
  for (const target of reference.targets) {
    if (target === 'phase') yield* BUILT_IN_PHASES;
    if (target !== 'step') {
      yield* index.idsOf(target);
      continue;
    }
    for (const definition of facts.definitions) if (definition.kind === 'step') yield definition.id;
  }
}
