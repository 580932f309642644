import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { builtInPhases } from '../schema/shape.ts';

/** Phases in their order; those that run side by side have the same place. */
export type Lifecycle = ReadonlyMap<string, number>;

/** Customers use, ask for help, stay and recommend at the same time: nobody can say which of these comes first. */
const SIDE_BY_SIDE: readonly string[] = ['usage', 'support', 'retention', 'advocacy'];

/** The phases that the strategies of a project declare, in their order, one list for each strategy that has any. */
export function declaredPhases(index: WorkspaceIndex): readonly (readonly string[])[] {
  const declaring = new Set<DocumentFacts>();
  for (const id of index.idsOf('phase')) {
    for (const { facts } of index.definitionsOf(`phase:${id}`)) declaring.add(facts);
  }
  return [...declaring]
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .map(({ definitions }) => definitions.filter(({ kind }) => kind === 'phase').map(({ id }) => id));
}

/** The life cycles by which phases are ordered: the team's own ones first, then the one that needs no declaration. */
export function lifecyclesOf(index: WorkspaceIndex): readonly Lifecycle[] {
  const first = builtInPhases().indexOf(SIDE_BY_SIDE[0] ?? '');
  const builtIn = builtInPhases().map(
    (phase, i) => [phase, SIDE_BY_SIDE.includes(phase) ? first : i] as const,
  );
  const own = declaredPhases(index).map((phases) => new Map(phases.map((phase, i) => [phase, i])));
  return [...own, new Map(builtIn)];
}

/** Whether one phase comes before another by the first life cycle that has both; `false` when none has. */
export function isBefore(phase: string, other: string, lifecycles: readonly Lifecycle[]): boolean {
  const both = lifecycles.find((lifecycle) => lifecycle.has(phase) && lifecycle.has(other));
  return both !== undefined && both.get(phase)! < both.get(other)!;
}
