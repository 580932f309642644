import type { Definition } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { fieldAt, textField, textsField } from '../model/fields.ts';
import {
  initiativeGrounds,
  initiativesTouched,
  opportunitiesOf,
  ownerOf,
  type StagePlace,
  stagesOf,
} from '../model/initiative.ts';
import type { WorkspaceRule } from './rule.ts';

const SETTLED: readonly (string | undefined)[] = ['done', 'cancelled'];

/** CX064: it changes what another team does for customers, and that team is not asked. */
export const handoffWithoutContributor: WorkspaceRule = {
  code: 'CX064',
  slug: 'handoff-without-contributor',
  severity: 'info',
  scope: 'workspace',
  check({ facts, index, place }, report) {
    for (const initiative of facts.definitions) {
      if (initiative.kind !== 'initiative' || SETTLED.includes(initiative.status)) continue;
      const unasked = unaskedBy(initiative, index);
      if (unasked.size === 0) continue;
      report({
        at: initiative.idSpan,
        sentence:
          'This initiative changes stages of teams that do not contribute: {0}. Ask them, and add them to `contributors`.',
        args: [[...unasked.keys()].join(', ')],
        related: [...unasked.values()].flatMap((stage) => {
          const span = stage.facts.spans.valueAt(['stages', stage.stage, 'owner']);
          const there = place(stage.facts.uri, span);
          const name = textField(fieldAt(stage.facts.data, ['stages', stage.stage]), 'name') ?? '';
          return there ? [{ ...there, sentence: 'The owner of the stage "{0}"', args: [name] }] : [];
        }),
      });
    }
  },
  reach: { concern: initiativeGrounds, documents: initiativesTouched },
};

/** The teams that own a stage which an initiative changes and take no part in it, each with the first of these stages. */
function unaskedBy(initiative: Definition, index: WorkspaceIndex): ReadonlyMap<string, StagePlace> {
  const owner = textField(initiative.data, 'owner');
  const unasked = new Map<string, StagePlace>();
  // Who leads it is the first question, and another rule asks it.
  if (owner === undefined) return unasked;
  const involved = [owner, ...textsField(initiative.data, 'contributors')];
  for (const stage of opportunitiesOf(initiative, index).flatMap((one) => stagesOf(one, index))) {
    const team = ownerOf(stage);
    if (team !== undefined && !involved.includes(team) && !unasked.has(team)) unasked.set(team, stage);
  }
  return unasked;
}
