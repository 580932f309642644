import type { Translate } from '../../host.ts';
import { ganttMermaid } from '../mermaidGantt.ts';
import type { InitiativeView, MilestoneView, RoadmapView } from '../roadmapView.ts';
import { valueWord } from '../valueWords.ts';
import type { Badge, GanttBar, Item, Part, Sheet, Tone } from './sheet.ts';
import { list, panel, row } from './sheetParts.ts';

/** Who does what until when, and what it shall bring. */
export function roadmapSheet(view: RoadmapView, translate: Translate): Sheet {
  const dated = view.lanes.flatMap(({ initiatives }) => initiatives);
  const all = [...dated, ...view.undated];
  const late = all.filter((one) => one.late).length;
  const badges: readonly Badge[] = [
    { text: translate('Today: {0}', view.today), tone: 'accent' },
    { text: translate('Initiatives: {0}', all.length) },
    ...(late > 0 ? [{ text: translate('Late: {0}', late), tone: 'bad' as const }] : []),
  ];
  return {
    kicker: translate('Roadmap'),
    title: view.of ?? translate('All initiatives'),
    badges: all.length > 0 ? badges : [],
    rows: [
      row(panel(translate('Initiatives and milestones'), [chart(view, translate)])),
      row(
        panel(translate('Without dates'), [list(view.undated.map((one) => initiativeItem(one, translate)))], {
          tone: 'fair',
        }),
      ),
      row(panel(translate('What they shall bring'), [table(view, translate)])),
    ].filter(({ length }) => length > 0),
    empty: translate('There is no initiative yet. Write one in a catalog, with a start and a due date.'),
    mermaid: dated.length > 0 ? ganttMermaid(view, translate) : undefined,
  };
}

function chart({ lanes, today }: RoadmapView, translate: Translate): Part {
  return {
    kind: 'gantt',
    caption: translate('Initiatives by owner, with their milestones'),
    today: { day: today, label: translate('Today') },
    lanes: lanes.map(({ owner, initiatives }) => ({
      title: owner?.name ?? translate('Nobody yet'),
      at: owner?.at,
      bars: initiatives.flatMap((one) => bar(one, translate) ?? []),
    })),
  };
}

function bar(initiative: InitiativeView, translate: Translate): GanttBar | undefined {
  const { name, at, from, to, milestones } = initiative;
  if (from === undefined || to === undefined) return undefined;
  const { text: state, tone } = stateOf(initiative, translate);
  return {
    label: name,
    at,
    from,
    to,
    state,
    tone,
    words: translate('{0}: {1} to {2}', state === '' ? name : `${name}, ${state}`, from, to),
    milestones: milestones.flatMap((milestone) => {
      if (milestone.due === undefined) return [];
      const { text, tone: how } = milestoneState(milestone, translate);
      return {
        label: milestone.name,
        at: milestone.at,
        day: milestone.due,
        tone: how,
        done: milestone.done,
        words: translate('Milestone: {0}, {1}, {2}', milestone.name, milestone.due, text),
      };
    }),
  };
}

function stateOf({ status, late }: InitiativeView, translate: Translate): { text: string; tone: Tone } {
  const word = status === undefined ? '' : valueWord(status, translate);
  if (late) return { text: [word, translate('late')].filter((part) => part !== '').join(', '), tone: 'bad' };
  switch (status) {
    case 'done':
      return { text: word, tone: 'good' };
    case 'in-progress':
      return { text: word, tone: 'accent' };
    case 'blocked':
      return { text: word, tone: 'bad' };
    default:
      return { text: word, tone: 'quiet' };
  }
}

function milestoneState({ done, late }: MilestoneView, translate: Translate): { text: string; tone: Tone } {
  if (done) return { text: translate('done'), tone: 'good' };
  return late ? { text: translate('late'), tone: 'bad' } : { text: translate('ahead'), tone: 'accent' };
}

function initiativeItem({ name, at, status }: InitiativeView, translate: Translate): Item {
  return { text: name, at, badges: status === undefined ? [] : [{ text: valueWord(status, translate) }] };
}

function table({ lanes, undated }: RoadmapView, translate: Translate): Part {
  const rows = [
    ...lanes.flatMap(({ owner, initiatives }) => initiatives.map((one) => ({ one, owner: owner?.name }))),
    ...undated.map((one) => ({ one, owner: undefined })),
  ];
  return {
    kind: 'table',
    caption: translate('Initiatives, their opportunities and what they shall bring'),
    columns: [
      { title: translate('Initiative'), weight: 1.4 },
      { title: translate('Opportunity'), weight: 1.6 },
      { title: translate('Expected effect'), weight: 1.2 },
      { title: translate('With') },
    ],
    rows: rows.map(({ one, owner }) => {
      const { text, tone } = stateOf(one, translate);
      return {
        cells: [
          {
            head: true,
            items: [{ text: one.name, at: one.at, note: owner, badges: text === '' ? [] : [{ text, tone }] }],
          },
          {
            items: one.opportunities.map(({ name, at }) => ({ text: name, at })),
            gap: one.opportunities.length === 0 ? translate('no opportunity') : undefined,
          },
          {
            items: one.effect === undefined ? [] : [{ text: one.effect, at: one.at }],
            gap: one.effect === undefined ? translate('no expected effect') : undefined,
          },
          { items: one.contributors.map(({ name, at }) => ({ text: name, at })) },
        ],
      };
    }),
  };
}
