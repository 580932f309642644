import type { FixHint } from '../fixHint.ts';
import type { DocumentFacts, Reference } from '../index/facts.ts';
import { isBuiltIn } from '../index/keys.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { alternatives, phrase } from '../phrase.ts';
import { builtInPhases, type RefKind } from '../schema/shape.ts';
import type { Steps } from '../steps.ts';
import { surelyMeant } from '../surelyMeant.ts';
import { nearestOf, Vocabulary } from '../vocabulary.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX010: an id that nothing has. */
export const danglingReference: WorkspaceRule = {
  code: 'CX010',
  slug: 'dangling-reference',
  severity: 'error',
  scope: 'workspace',
  *checkPart({ facts, references, index }, report) {
    for (const reference of references) {
      if (isBuiltIn(reference) || index.definitionFor(reference)) continue;
      // The step may stand where the text cannot be read.
      if (facts.broken && reference.targets.includes('step')) continue;
      const kinds = alternatives(reference.targets.map((target) => phrase(NAMES[target])));
      // A branch that is being switched has thousands of them.
      yield;
      const choices = yield* vocabularies(reference, facts, index);
      const near = nearestOf(reference.id, choices);
      const sure = near !== undefined && isSure(reference.id, near, choices);
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
function* vocabularies(
  { targets }: Reference,
  facts: DocumentFacts,
  index: WorkspaceIndex,
): Steps<Vocabulary[]> {
  const found: Vocabulary[] = [];
  for (const target of targets) {
    if (target === 'phase') found.push(new Vocabulary(builtInPhases()));
    found.push(target === 'step' ? stepsOf(facts) : yield* index.vocabularyOf(target));
  }
  return found;
}

function stepsOf({ definitions }: DocumentFacts): Vocabulary {
  return new Vocabulary(definitions.flatMap(({ kind, id }) => (kind === 'step' ? id : [])));
}

/** Whether nothing else can have been meant. */
function isSure(word: string, near: string, choices: readonly Vocabulary[]): boolean {
  if (surelyMeant(word, [near]) === undefined) return false;
  return (
    surelyMeant(
      word,
      choices.flatMap((vocabulary) => [...vocabulary.closeTo(word)]),
    ) === near
  );
}
