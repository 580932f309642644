import type { Uri } from '../host.ts';
import type { DocumentFacts, Reference } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { WorkspaceRule } from './rule.ts';

/** Each of these is a ladder of journeys; mixing them is no circle: a part may well name its whole as its parent. */
const RELATIONS = ['parent', 'subJourney', 'baseline'] as const;

type Relation = (typeof RELATIONS)[number];

/** CX012: journeys that lead back to themselves by their parents, their parts or their baselines. */
export const referenceCycle: WorkspaceRule = {
  code: 'CX012',
  slug: 'reference-cycle',
  severity: 'error',
  scope: 'workspace',
  check({ facts, index, place }, report) {
    if (facts.kind !== 'journey' || facts.id === undefined) return;
    for (const relation of RELATIONS) {
      for (const reference of linksOf(facts, relation)) {
        const target = journeyOf(reference, index);
        const way = target && wayBack(target, facts, relation, index);
        if (!way) continue;
        const names = [facts, ...way].map((journey) => journey.id).join(' → ');
        report({
          at: reference.span,
          sentence: 'This leads in a circle by `{0}`: {1}. Remove one of the links.',
          args: [relation, names],
          related: way.slice(0, -1).flatMap((journey, i) => {
            const link = linksOf(journey, relation).find((one) => journeyOf(one, index) === way[i + 1]);
            const there = link && place(journey.uri, link.span);
            return there ? [{ ...there, sentence: 'The circle goes on here' }] : [];
          }),
        });
      }
    }
  },
  reach: { concern: ladder, documents: connected },
};

function linksOf(facts: DocumentFacts, relation: Relation): readonly Reference[] {
  return facts.references
    .filter(({ targets }) => targets.includes('journey') || targets.includes('stage'))
    .filter((reference) => reference.role === relation);
}

function journeyOf(reference: Reference, index: WorkspaceIndex): DocumentFacts | undefined {
  return index.definitionFor(reference)?.facts;
}

/** The journeys from `from` to `goal`, both among them, by the shortest way; `undefined` when there is none. */
function wayBack(
  from: DocumentFacts,
  goal: DocumentFacts,
  relation: Relation,
  index: WorkspaceIndex,
): readonly DocumentFacts[] | undefined {
  const seen = new Set([from.uri]);
  const ways: DocumentFacts[][] = [[from]];
  for (const way of ways) {
    const last = way[way.length - 1]!;
    if (last.uri === goal.uri) return way;
    for (const reference of linksOf(last, relation)) {
      const next = journeyOf(reference, index);
      if (!next || seen.has(next.uri)) continue;
      seen.add(next.uri);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** The links of a journey, and the names by which others link to it. */
function ladder(facts: DocumentFacts): unknown {
  if (facts.kind !== 'journey') return undefined;
  const links = RELATIONS.flatMap((relation) => linksOf(facts, relation).map(({ id }) => [relation, id]));
  return [links, namesOf(facts)];
}

/** Every journey that is linked with this one, in either direction and however far. */
function connected(facts: DocumentFacts, index: WorkspaceIndex): Iterable<Uri> {
  const seen = new Set<Uri>([facts.uri]);
  const queue = [facts];
  for (const journey of queue) {
    const neighbours = [
      ...RELATIONS.flatMap((relation) => linksOf(journey, relation).map((link) => journeyOf(link, index))),
      ...linkingTo(journey, index),
    ];
    for (const next of neighbours) {
      if (!next || seen.has(next.uri)) continue;
      seen.add(next.uri);
      queue.push(next);
    }
  }
  return seen;
}

function namesOf({ definitions }: DocumentFacts): readonly string[] {
  return definitions
    .filter(({ kind }) => kind === 'journey' || kind === 'stage')
    .map(({ kind, fullId }) => `${kind}:${fullId}`);
}

function linkingTo(journey: DocumentFacts, index: WorkspaceIndex): readonly DocumentFacts[] {
  return namesOf(journey)
    .flatMap((key) => index.usersOf(key))
    .filter(({ item }) => RELATIONS.some((relation) => relation === item.role))
    .map(({ facts }) => facts);
}
