import type { Definition } from '../index/facts.ts';
import type { Located, WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, listField, textField, textsField } from '../model/fields.ts';
import { opportunitiesOf } from '../model/initiative.ts';
import { opportunitiesAbout } from '../model/opportunitiesAbout.ts';
import { initiativesFor } from '../model/opportunityLinks.ts';
import { isDay } from '../model/time.ts';
import { allNamed, named } from './named.ts';
import { placeOf } from './place.ts';
import type { InitiativeStatus, InitiativeView, MilestoneView, RoadmapView } from './roadmapView.ts';
import type { ScopeSubject } from './viewSubject.ts';

const STATUSES: readonly InitiativeStatus[] = [
  'proposed',
  'planned',
  'in-progress',
  'done',
  'cancelled',
  'blocked',
];

/** The initiatives of the project; of a journey or a persona those that act on its opportunities. */
export function buildRoadmapView(subject: ScopeSubject): RoadmapView {
  const { facts, index, today } = subject;
  const views = initiativesAbout(subject).map((found) => initiativeView(found, subject));
  const lanes = new Map<string, InitiativeView[]>();
  for (const { view, owner } of views) {
    if (view.from === undefined) continue;
    lanes.set(owner, [...(lanes.get(owner) ?? []), view]);
  }
  const scoped = facts?.kind === 'journey' || facts?.kind === 'persona' ? facts : undefined;
  return {
    of: scoped && named(scoped.id ?? '', [scoped.kind as 'journey' | 'persona'], index).name,
    today,
    lanes: [...lanes]
      .map(([owner, initiatives]) => ({
        owner: owner === '' ? undefined : named(owner, ['team'], index),
        initiatives: initiatives.sort(byStart),
      }))
      .sort((a, b) => byStart(a.initiatives[0]!, b.initiatives[0]!)),
    undated: views.flatMap(({ view }) => (view.from === undefined ? view : [])),
  };
}

function initiativesAbout({ facts, index }: ScopeSubject): readonly Located<Definition>[] {
  if (facts?.kind !== 'journey' && facts?.kind !== 'persona')
    return [...index.idsOf('initiative')].sort().flatMap((id) => index.definitionsOf(`initiative:${id}`));
  const found = opportunitiesAbout(facts, index).flatMap(({ item }) => initiativesFor(item, index));
  return [...new Map(found.map((one) => [one.item, one])).values()];
}

function initiativeView(
  { item, facts }: Located<Definition>,
  { index, today }: ScopeSubject,
): { readonly view: InitiativeView; readonly owner: string } {
  const { data } = item;
  const start = day(field(data, 'start'));
  const due = day(field(data, 'due'));
  const status = STATUSES.find((one) => one === item.status);
  const over = status === 'done' || status === 'cancelled';
  const milestones = listField(data, 'milestones').flatMap((milestone, i): readonly MilestoneView[] => {
    const name = textField(milestone, 'name');
    if (name === undefined) return [];
    const on = day(field(milestone, 'due'));
    const done = ![undefined, false].includes(field(milestone, 'done') as undefined);
    const at = placeOf([...item.path, 'milestones', i], facts.uri);
    return [{ name, at, due: on, done, late: !done && !over && on !== undefined && on < today }];
  });
  const days = [start, due, ...milestones.map((milestone) => milestone.due)]
    .filter((one) => one !== undefined)
    .sort();
  const view: InitiativeView = {
    id: item.id,
    name: item.name,
    at: placeOf(item.path, facts.uri),
    status,
    priority: textField(data, 'priority'),
    start,
    due,
    from: days[0],
    to: days.at(-1),
    late: !over && due !== undefined && due < today,
    milestones,
    effect: effectOf(data, index),
    opportunities: opportunitiesOf(item, index).map((one) => ({
      id: one.item.id,
      name: one.item.name,
      at: placeOf(one.item.path, one.facts.uri),
    })),
    contributors: allNamed(textsField(data, 'contributors'), 'team', index),
  };
  return { view, owner: textField(data, 'owner') ?? '' };
}

/** `Returns effort +1.2`; `undefined` when nobody has said what it shall bring. */
function effectOf(data: unknown, index: WorkspaceIndex): string | undefined {
  const effect = field(data, 'expectedEffect');
  const metric = textField(effect, 'metric');
  const change = field(effect, 'change');
  const amount =
    typeof change === 'number' ? (change > 0 ? `+${change}` : String(change).replace('-', '−')) : change;
  const parts = [metric === undefined ? undefined : named(metric, ['metric'], index).name, amount];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ') || undefined;
}

function day(value: unknown): string | undefined {
  return isDay(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function byStart(a: InitiativeView, b: InitiativeView): number {
  const [one, other] = [a.from ?? '', b.from ?? ''];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
}
