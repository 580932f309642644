import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { numberField, textField } from '../model/fields.ts';
import { journeyModel } from '../model/journey.ts';
import { opportunitiesAbout } from '../model/opportunitiesAbout.ts';
import { initiativesFor, metricsFor, type PlacedPain, painsBehind } from '../model/opportunityLinks.ts';
import { opportunityScore } from '../model/opportunityScore.ts';
import { isAnswered, painsOf } from '../model/painChain.ts';
import { putAsideStatus } from '../model/putAside.ts';
import { allNamed, named } from './named.ts';
import type { OpportunitiesView, OpportunityView, PainMention } from './opportunitiesView.ts';
import { placeOf } from './place.ts';
import { valueWord } from './valueWords.ts';
import type { ScopeSubject } from './viewSubject.ts';

/** The opportunities of a journey, of a persona, or of the whole project. */
export function buildOpportunitiesView(subject: ScopeSubject): OpportunitiesView {
  const { facts, index } = subject;
  const views = opportunitiesAbout(facts, index).map((found) => opportunityView(found, subject));
  const opportunities = views
    .sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))
    .map((view, i) => ({ ...view, number: i + 1 }));
  const scoped = facts?.kind === 'journey' || facts?.kind === 'persona' ? facts : undefined;
  return {
    of: scoped && named(scoped.id ?? '', [scoped.kind as 'journey' | 'persona'], index).name,
    opportunities,
    openPains: openPains(scoped ? [scoped] : [...index.documents].sort(byUri), subject),
  };
}

/** Impact for its effort first, since that is what is decided on; the score of the need where nobody has estimated. */
function worth({ impact, effort, score }: OpportunityView): number {
  if (impact !== undefined && effort !== undefined) return 100 + 10 * (impact - effort) + impact;
  return score ?? -1;
}

function opportunityView(
  { item, facts }: Located<Definition>,
  { index, translate }: ScopeSubject,
): OpportunityView {
  const { data, status } = item;
  const owner = textField(data, 'owner');
  const pains = painsBehind(item, index).map((pain) => painMention(pain, index, translate));
  const initiatives = initiativesFor(item, index).map((initiative) => ({
    id: initiative.item.id,
    name: initiative.item.name,
    at: placeOf(initiative.item.path, initiative.facts.uri),
    status: initiative.item.status && valueWord(initiative.item.status, translate),
  }));
  const metrics = allNamed(metricsFor(item, index), 'metric', index);
  const dropped = status === 'rejected' || status === 'parked';
  return {
    id: item.id,
    name: item.name,
    at: placeOf(item.path, facts.uri),
    number: 0,
    status: status && valueWord(status, translate),
    owner: owner === undefined ? undefined : named(owner, ['team'], index),
    impact: upToFive(numberField(data, 'impact')),
    effort: upToFive(numberField(data, 'effort')),
    score: opportunityScore(data),
    pains,
    initiatives,
    metrics,
    breaks: [
      ...(pains.length === 0 ? (['pain'] as const) : []),
      ...(initiatives.length === 0 && !dropped ? (['initiative'] as const) : []),
      ...(metrics.length === 0 && !dropped ? (['metric'] as const) : []),
    ],
  };
}

function painMention(
  { facts, path, data }: PlacedPain,
  index: WorkspaceIndex,
  translate: ScopeSubject['translate'],
): PainMention {
  const severity = textField(data, 'severity') ?? textField(data, 'priority');
  return {
    text: typeof data === 'string' ? data : (textField(data, 'text') ?? ''),
    at: placeOf(path, facts.uri),
    of: ownerOf(facts, index),
    severity: severity && valueWord(severity, translate),
  };
}

function ownerOf({ id, kind }: DocumentFacts, index: WorkspaceIndex): string {
  return named(id ?? '', [kind === 'persona' ? 'persona' : 'journey'], index).name;
}

/** Of journeys; a persona's pains have a life of their own in journeys. */
function openPains(
  documents: readonly DocumentFacts[],
  { index, translate }: ScopeSubject,
): readonly PainMention[] {
  return documents.flatMap((facts) => {
    const journey = putAsideStatus(facts.data) === undefined ? journeyModel(facts) : undefined;
    if (!journey) return [];
    return painsOf(journey)
      .filter((held) => !isAnswered(held, journey.id, index))
      .map(({ pain }) => ({
        text: pain.text,
        at: placeOf(pain.path, facts.uri),
        of: ownerOf(facts, index),
        severity: pain.severity && valueWord(pain.severity, translate),
      }));
  });
}

function upToFive(value: number | undefined): number | undefined {
  return value === undefined || value < 1 || value > 5 ? undefined : value;
}

function byUri(a: DocumentFacts, b: DocumentFacts): number {
  return a.uri < b.uri ? -1 : 1;
}
