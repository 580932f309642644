import { plainLabel } from '../diagram/plainLabel.ts';
import { shortenLabel } from '../diagram/shortenLabel.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type Comparison, comparisonOf, opportunitiesAt, opportunitiesFor } from '../model/futureJourney.ts';
import type { PainModel } from '../model/journey.ts';
import type { WorkspaceRule } from './rule.ts';

/** CX102: a pain of today that the journey of the future neither eases nor mentions. All of them are said in one place. */
export const painLeftBehind: WorkspaceRule = {
  code: 'CX102',
  slug: 'pain-left-behind',
  severity: 'info',
  scope: 'workspace',
  check({ facts, index, place, journey }, report) {
    const comparison = comparisonOf(journey, index);
    if (!comparison || facts.broken) return;
    const { baseline } = comparison;
    const left = painsLeft(comparison, index);
    const [first, ...more] = left;
    if (!first) return;
    report({
      at: facts.spans.valueAt(['baseline']),
      ...(more.length === 0
        ? {
            sentence:
              'A pain of today is not taken up here: "{0}". Name its opportunity at the step that eases it, or keep the pain.',
            args: [brief(first)],
          }
        : {
            sentence:
              '{0} pains of today are not taken up here, the first is "{1}". Name their opportunities at the steps that ease them, or keep the pains.',
            args: [left.length, brief(first)],
          }),
      related: left.flatMap((pain) => {
        const there = place(baseline.facts.uri, baseline.facts.spans.valueAt([...pain.path, 'id']));
        return there ? [{ ...there, sentence: 'The pain of today: {0}', args: [brief(pain)] }] : [];
      }),
    });
  },
};

/** A sentence about a pain does not repeat a page about it. */
function brief({ text }: PainModel): string {
  return shortenLabel(plainLabel(text), 80);
}

/**
 * Pains that are worked out, which is to say that they have an id, and that are not small. A pain is gone with its step,
 * and one that the future journey still has is known there.
 */
function painsLeft({ future, baseline }: Comparison, index: WorkspaceIndex): readonly PainModel[] {
  const taken = new Set([
    ...future.stages.flatMap(({ opportunities, pains }) => [
      ...opportunities,
      ...pains.flatMap((pain) => pain.opportunities),
    ]),
    ...future.steps.flatMap((step) => [...opportunitiesAt(step)]),
  ]);
  const steps = new Set(future.steps.map(({ id }) => id));
  const stages = new Set(future.stages.map(({ id }) => id));
  const kept = new Set([...future.stages, ...future.steps].flatMap(({ pains }) => pains.map(({ id }) => id)));
  const holders = [
    ...baseline.stages.filter(({ id }) => stages.has(id)),
    ...baseline.steps.filter(({ id }) => steps.has(id)),
  ];
  return holders
    .flatMap(({ pains }) => pains)
    .filter(({ id, severity }) => id !== undefined && severity !== 'low' && !kept.has(id))
    .filter(
      (pain) =>
        ![...pain.opportunities, ...opportunitiesFor(pain, baseline.id, index)].some((id) => taken.has(id)),
    );
}
