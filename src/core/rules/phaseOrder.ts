import type { Uri } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { isBefore, lifecyclesOf } from '../model/lifecycle.ts';
import type { WorkspaceRule } from './rule.ts';

/** After this a customer begins anew, wherever that is. */
const NEW_BEGINNING = 'win-back';

/** CX022: a stage whose phase comes earlier in the life cycle than that of a stage before it. */
export const phaseOrder: WorkspaceRule = {
  code: 'CX022',
  slug: 'phase-order',
  severity: 'info',
  scope: 'workspace',
  check({ facts, index, journey }, report) {
    const stages = journey?.stages ?? [];
    if (stages.length < 2) return;
    const lifecycles = lifecyclesOf(index);
    let passed: string[] = [];
    for (const { phase, path } of stages) {
      if (phase === undefined) continue;
      // Who comes back to a phase goes round in a loop, as customers do.
      const later = passed.includes(phase)
        ? undefined
        : passed.find((earlier) => isBefore(phase, earlier, lifecycles));
      if (later !== undefined) {
        report({
          at: facts.spans.valueAt([...path, 'phase']),
          sentence:
            'In the life cycle "{0}" comes before "{1}", and here it comes after it. Move the stage, or give it the phase that it belongs to.',
          args: [phase, later],
        });
        continue;
      }
      if (phase === NEW_BEGINNING) passed = [];
      else passed.push(phase);
    }
  },
  reach: { concern: declaredIn, documents: journeysInPhases },
};

function declaredIn(facts: DocumentFacts): readonly string[] {
  if (facts.kind !== 'strategy') return [];
  return facts.definitions.filter(({ kind }) => kind === 'phase').map(({ id }) => id);
}

/** The order of a strategy's phases is no part of any of them. */
function* journeysInPhases(facts: DocumentFacts, index: WorkspaceIndex): Iterable<Uri> {
  if (facts.kind !== 'strategy') return;
  for (const definition of facts.definitions) {
    if (definition.kind !== 'phase') continue;
    for (const user of index.usersOf(definition.key)) yield user.facts.uri;
  }
}
