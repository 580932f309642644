import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { catalogStanding } from './catalogItem.ts';
import { field, textsField } from './fields.ts';

const AGREED: readonly string[] = ['planned', 'in-progress', 'blocked'];

/**
 * Whether an initiative is agreed upon and not over. One that is only proposed may lack anything; one without a status
 * counts in a catalog that claims to be finished.
 */
export function isUnderWay({ status }: Definition, facts: DocumentFacts): boolean {
  const standing = catalogStanding(facts);
  if (standing === 'quiet') return false;
  return status === undefined ? standing === 'finished' : AGREED.includes(status);
}

/** The opportunities that an initiative acts on; either side may name the other. */
export function opportunitiesOf(
  initiative: Definition,
  index: WorkspaceIndex,
): readonly Located<Definition>[] {
  const named = textsField(initiative.data, 'opportunities').flatMap((id) =>
    index.definitionsOf(`opportunity:${id}`),
  );
  const naming = index
    .usersOf(`initiative:${initiative.id}`)
    .flatMap(({ facts, item }) => (item.from?.kind === 'opportunity' ? [{ facts, item: item.from }] : []));
  return [...new Map([...named, ...naming].map((one) => [one.item, one])).values()];
}

/** A stage, by its place in the file of its journey. */
export interface StagePlace {
  readonly facts: DocumentFacts;
  readonly stage: number;
}

/** The stages where an opportunity is named, and those whose pains it takes away. */
export function stagesOf({ item }: Located<Definition>, index: WorkspaceIndex): readonly StagePlace[] {
  const pains = textsField(item.data, 'pains').flatMap((pain) => index.definitionsOf(`pain:${pain}`));
  return [...index.usersOf(`opportunity:${item.id}`), ...pains].flatMap(({ facts, item: { stage } }) =>
    stage === undefined ? [] : [{ facts, stage }],
  );
}

/** The id of the team that owns a stage. */
export function ownerOf({ facts, stage }: StagePlace): string | undefined {
  return facts.stageOwners[stage];
}

/** What of a document decides which stages an initiative changes, and whose they are. */
export function initiativeGrounds(facts: DocumentFacts): unknown {
  const opportunities = facts.references
    .filter(({ targets }) => targets.includes('opportunity'))
    .map(({ id, stage, from }) => [id, stage, from?.kind]);
  const defined = facts.definitions.flatMap((one) => {
    if (one.kind === 'pain') return [[one.fullId, one.stage]];
    return one.kind === 'opportunity'
      ? [[one.id, field(one.data, 'pains'), field(one.data, 'initiatives')]]
      : [];
  });
  return [facts.stageOwners, opportunities, defined];
}

/** The catalogs with initiatives that act on an opportunity which this document defines or names. */
export function initiativesTouched(facts: DocumentFacts, index: WorkspaceIndex): ReadonlySet<Uri> {
  const ids = new Set<string>();
  if (facts.kind === 'journey' && facts.stageOwners.every((owner) => owner === undefined)) return ids;
  for (const { kind, fullId } of facts.definitions) {
    if (kind === 'opportunity') ids.add(fullId);
    if (kind !== 'pain') continue;
    for (const { item } of index.usersOf(`pain:${fullId}`)) {
      if (item.from?.kind === 'opportunity') ids.add(item.from.id);
    }
  }
  for (const { id, targets } of facts.references) if (targets.includes('opportunity')) ids.add(id);
  const touched = new Set<Uri>();
  for (const id of ids) {
    for (const user of index.usersOf(`opportunity:${id}`)) {
      if (user.item.from?.kind === 'initiative') touched.add(user.facts.uri);
    }
    for (const { item } of index.definitionsOf(`opportunity:${id}`)) {
      for (const initiative of textsField(item.data, 'initiatives')) {
        for (const there of index.definitionsOf(`initiative:${initiative}`)) touched.add(there.facts.uri);
      }
    }
  }
  return touched;
}
