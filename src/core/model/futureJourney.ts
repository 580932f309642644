import type { Uri } from '../host.ts';
import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { textField, textsField } from './fields.ts';
import { type JourneyModel, journeyModel, type PainModel, type StepModel } from './journey.ts';
import { claimsToBeFinished } from './status.ts';

/** A journey of the future beside the one that it improves on. */
export interface Comparison {
  readonly future: JourneyModel;
  readonly baseline: JourneyModel;
}

/** `undefined` for all but a future journey that claims to be finished and whose baseline is there. */
export function comparisonOf(
  future: JourneyModel | undefined,
  index: WorkspaceIndex,
): Comparison | undefined {
  if (future?.state !== 'future' || !claimsToBeFinished(future.data)) return undefined;
  const { facts } = future;
  const reference = facts.references.find(({ role, path }) => role === 'baseline' && path.length === 1);
  const there = reference && index.definitionFor(reference)?.facts;
  const baseline = there && there !== facts ? journeyModel(there) : undefined;
  return baseline && { future, baseline };
}

/** The step of today that a future step replaces: the one with its id. */
export function counterpartOf(step: StepModel, baseline: JourneyModel): StepModel | undefined {
  return step.id === undefined ? undefined : baseline.steps.find(({ id }) => id === step.id);
}

/** Every opportunity that is named at a step, at its stage or at a pain of either. */
export function opportunitiesAt(step: StepModel): ReadonlySet<string> {
  const { stage } = step;
  return new Set([step, stage, ...step.pains, ...stage.pains].flatMap(({ opportunities }) => opportunities));
}

/** The opportunities of the catalog that name this pain. */
export function opportunitiesFor(
  pain: PainModel,
  journeyId: string | undefined,
  index: WorkspaceIndex,
): readonly string[] {
  if (pain.id === undefined || journeyId === undefined) return [];
  return index
    .usersOf(`pain:${journeyId}/${pain.id}`)
    .map(({ item }) => item.from)
    .filter((from): from is Definition => from?.kind === 'opportunity')
    .map(({ id }) => id);
}

/** Whether somebody does something about an opportunity; either side may name the other. */
export function hasInitiative(opportunityId: string, index: WorkspaceIndex): boolean {
  const key = `opportunity:${opportunityId}`;
  const named = index
    .definitionsOf(key)
    .flatMap(({ item }) => textsField(item.data, 'initiatives'))
    .flatMap((id) => index.definitionsOf(`initiative:${id}`).map(({ item }) => item));
  const naming = index.usersOf(key).map(({ item }) => item.from);
  return [...named, ...naming].some(
    (item) => item?.kind === 'initiative' && textField(item.data, 'status') !== 'cancelled',
  );
}

/** What this catalog says about opportunities and initiatives. */
export function plansIn(facts: DocumentFacts): unknown {
  if (facts.kind !== 'catalog') return undefined;
  return facts.definitions
    .filter(({ kind }) => kind === 'opportunity' || kind === 'initiative')
    .map(({ id, data }) => [id, data]);
}

/** The future journeys whose cause may stand in this catalog: behind an opportunity, which a step or its pain names. */
export function futuresBehind(facts: DocumentFacts, index: WorkspaceIndex): ReadonlySet<Uri> {
  const found = new Set<Uri>();
  if (facts.kind !== 'catalog') return found;
  for (const id of opportunitiesIn(facts, index)) {
    const key = `opportunity:${id}`;
    const journeys = new Set(index.usersOf(key).map((user) => user.facts));
    for (const { item } of index.definitionsOf(key)) {
      for (const pain of textsField(item.data, 'pains')) {
        for (const there of index.definitionsOf(`pain:${pain}`)) journeys.add(there.facts);
      }
    }
    for (const journey of journeys) {
      if (journey.kind !== 'journey') continue;
      found.add(journey.uri);
      for (const user of index.usersOf(`journey:${journey.id ?? ''}`)) {
        if (user.item.role === 'baseline') found.add(user.facts.uri);
      }
    }
  }
  return found;
}

/** Those that it defines, and those that its initiatives belong to. */
function opportunitiesIn(facts: DocumentFacts, index: WorkspaceIndex): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, id, data } of facts.definitions) {
    if (kind === 'opportunity') ids.add(id);
    if (kind !== 'initiative') continue;
    for (const opportunity of textsField(data, 'opportunities')) ids.add(opportunity);
    for (const { item } of index.usersOf(`initiative:${id}`)) {
      if (item.from?.kind === 'opportunity') ids.add(item.from.id);
    }
  }
  return ids;
}
