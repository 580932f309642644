import type { Definition } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, textField, textsField } from './fields.ts';

/** The pains that an opportunity takes away: those it names, and those that name it. Only pains that are there. */
export function painsBehind(opportunity: Definition, index: WorkspaceIndex): readonly Located<Definition>[] {
  const named = textsField(opportunity.data, 'pains').flatMap((path) => index.definitionsOf(`pain:${path}`));
  const naming = index
    .usersOf(`opportunity:${opportunity.id}`)
    .flatMap(({ facts, item }) => (item.from?.kind === 'pain' ? [{ facts, item: item.from }] : []));
  return distinct([...named, ...naming]);
}

/** The initiatives that act on an opportunity; either side may name the other. Cancelled ones do nothing. */
export function initiativesFor(
  opportunity: Definition,
  index: WorkspaceIndex,
): readonly Located<Definition>[] {
  const named = textsField(opportunity.data, 'initiatives').flatMap((id) =>
    index.definitionsOf(`initiative:${id}`),
  );
  const naming = index
    .usersOf(`opportunity:${opportunity.id}`)
    .flatMap(({ facts, item }) => (item.from?.kind === 'initiative' ? [{ facts, item: item.from }] : []));
  return distinct([...named, ...naming]).filter(({ item }) => item.status !== 'cancelled');
}

/** The ids of the metrics by which it will be seen: its own, and those that its initiatives expect to move. */
export function metricsFor(opportunity: Definition, index: WorkspaceIndex): readonly string[] {
  const expected = initiativesFor(opportunity, index).flatMap(
    ({ item }) => textField(field(item.data, 'expectedEffect'), 'metric') ?? [],
  );
  return [...new Set([...textsField(opportunity.data, 'metrics'), ...expected])];
}

function distinct(things: readonly Located<Definition>[]): readonly Located<Definition>[] {
  return [...new Map(things.map((thing) => [thing.item, thing])).values()];
}
