import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { Path } from '../yaml/place.ts';
import { field, fieldAt, textField, textsField } from './fields.ts';

/** A pain where it stands; it may have no id. */
export interface PlacedPain {
  readonly facts: DocumentFacts;
  readonly path: Path;
  readonly data: unknown;
}

/** The pains that an opportunity takes away: those it names, and those that name it. Only pains that are there. */
export function painsBehind(opportunity: Definition, index: WorkspaceIndex): readonly PlacedPain[] {
  const named = textsField(opportunity.data, 'pains')
    .flatMap((path) => index.definitionsOf(`pain:${path}`))
    .map(({ facts, item: { path, data } }) => ({ facts, path, data }));
  const naming = index.usersOf(`opportunity:${opportunity.id}`).flatMap(({ facts, item }) => {
    const pains = item.path.lastIndexOf('pains');
    if (pains < 0 || facts.kind === 'catalog') return [];
    const path = item.path.slice(0, pains + 2);
    return { facts, path, data: fieldAt(facts.data, path) };
  });
  const places = [...named, ...naming].map(
    (pain) => [`${pain.facts.uri}#${pain.path.join('/')}`, pain] as const,
  );
  return [...new Map(places).values()];
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
