import type { Translate } from '../../host.ts';
import { dotted } from '../dotted.ts';
import type { JourneyHealthView, KeyResultView, ObjectiveView, StrategyView } from '../strategyView.ts';
import type { TextItemView } from '../textItems.ts';
import { paragraphs } from './paragraphs.ts';
import type { Badge, Cell, Fact, Meter, Panel, Part, Row, Sheet, Tone } from './sheet.ts';
import { beside, fileBadges, list, meanBadge, names, panel, row, textItem } from './sheetParts.ts';

/** A strategy on one page: what we are for, for whom, how we know, where it stands. */
export function strategySheet(view: StrategyView, translate: Translate): Sheet {
  const texts = (items: readonly TextItemView[]) => list(items.map((item) => textItem(item, translate)));
  const prose = (item: TextItemView | undefined, as?: 'lead') =>
    item ? paragraphs(item.text, item.at, as) : [];
  return {
    kicker: translate('Strategy'),
    title: view.name,
    at: view.nameAt,
    subtitle: view.summary,
    badges: fileBadges(view, translate),
    rows: [
      row(
        panel(translate('Mission'), prose(view.mission, 'lead'), { tone: 'accent' }),
        panel(translate('Vision'), prose(view.vision), { tone: 'accent' }),
      ),
      beside(propositions(view, translate)),
      ...pairs(view.objectives.map((objective) => objectivePanel(objective, translate))),
      row(panel(translate('Priority journeys'), [healthTable(view.priorityJourneys, translate)])),
      row(
        panel(translate('Principles'), [texts(view.principles)]),
        panel(translate('Risks'), [texts(view.risks)], { tone: 'bad' }),
        panel(translate('Assumptions'), [texts(view.assumptions)], { tone: 'fair' }),
      ),
      row(
        panel(translate('Priority personas'), [names(view.priorityPersonas)]),
        panel(translate('Stakeholders'), [{ kind: 'facts', facts: stakeholderFacts(view, translate) }]),
      ),
    ].filter(({ length }) => length > 0),
    empty: translate(
      'This strategy says nothing yet. Write a mission and an objective, and they appear here.',
    ),
  };
}

function propositions({ propositions: all }: StrategyView, translate: Translate): readonly Panel[] {
  return all.map(({ statement, at, persona, promises, metrics }) => ({
    title: persona === undefined ? translate('Value proposition') : translate('For {0}', persona.name),
    tone: 'good',
    parts: [
      { kind: 'text', text: statement, at, as: 'lead' },
      ...(promises.length > 0
        ? [list(promises.map(({ name, at: where }) => ({ text: name, at: where })))]
        : []),
      ...(metrics.length > 0
        ? [
            {
              kind: 'text' as const,
              text: translate('Measured by: {0}', dotted(metrics.map(({ name }) => name))),
              as: 'note' as const,
            },
          ]
        : []),
    ],
  }));
}

function objectivePanel(objective: ObjectiveView, translate: Translate): Panel {
  const { statement, at, owner, horizon, keyResults } = objective;
  const facts = dotted([owner?.name, horizon]);
  return {
    title: translate('Objective'),
    parts: [
      { kind: 'text', text: statement, at, as: 'lead' },
      ...(facts === '' ? [] : [{ kind: 'text' as const, text: facts, as: 'note' as const }]),
      keyResults.length > 0
        ? { kind: 'meters', meters: keyResults.map((result) => resultMeter(result, translate)) }
        : { kind: 'text', text: translate('No key result yet: nobody can tell whether it is reached.'), at },
    ],
  };
}

function resultMeter(
  { metric, at, from, to, now, by, share, late }: KeyResultView,
  translate: Translate,
): Meter {
  const badges: readonly Badge[] =
    share !== undefined && share >= 1
      ? [{ text: translate('reached'), tone: 'good' }]
      : late
        ? [{ text: translate('late'), tone: 'bad' }]
        : share !== undefined && share < 0
          ? [{ text: translate('going the wrong way'), tone: 'bad' }]
          : [];
  const percent =
    share === undefined ? undefined : translate('{0} %', String(Math.round(share * 100)).replace('-', '−'));
  return {
    text: metric.name,
    at,
    badges,
    bars: [
      {
        value: dotted([now === undefined ? translate('no value yet') : translate('now {0}', now), percent]),
        share: share === undefined ? undefined : Math.min(Math.max(share, 0), 1),
        tone: toneOf(share, late),
        ends: [from ?? '?', by === undefined ? (to ?? '?') : translate('{0} by {1}', to ?? '?', by)],
      },
    ],
  };
}

function toneOf(share: number | undefined, late: boolean): Tone {
  if (share === undefined) return 'quiet';
  return late || share < 0 ? 'bad' : share >= 1 ? 'good' : 'accent';
}

function healthTable(journeys: readonly JourneyHealthView[], translate: Translate): Part {
  const verdicts: Readonly<Record<JourneyHealthView['verdict'], Badge>> = {
    good: { text: translate('healthy'), tone: 'good' },
    fair: { text: translate('needs care'), tone: 'fair' },
    bad: { text: translate('hurts'), tone: 'bad' },
    unknown: { text: translate('unknown'), tone: 'quiet' },
  };
  return {
    kind: 'table',
    caption: translate('Priority journeys and their health'),
    columns: [
      { title: translate('Journey'), weight: 1.6 },
      { title: translate('Health') },
      { title: translate('Mean emotion'), weight: 0.8 },
      { title: translate('Lowest point'), weight: 1.6 },
      { title: translate('Moments of truth that feel bad') },
      { title: translate('Pains without an opportunity') },
      { title: translate('Metrics at target') },
    ],
    rows: journeys.map(({ journey, at, verdict, mean, lowest, counts }) => ({
      cells: [
        {
          head: true,
          items: [{ text: journey.name, at: journey.at ?? at }],
          gap: counts ? undefined : translate('no journey has this id'),
        },
        { items: [{ text: '', badges: [verdicts[verdict]] }] },
        meanCell(mean, translate),
        {
          items: lowest
            ? [{ text: lowest.name, at: lowest.at, badges: [meanBadge(lowest.emotion, translate)] }]
            : [],
        },
        countCell(counts?.moments, 'bad', translate),
        countCell(counts?.pains, 'bad', translate),
        countCell(counts?.metrics, 'good', translate),
      ],
    })),
  };
}

/** `2 of 3`, or nothing when there are none at all. */
function countCell(count: readonly [number, number] | undefined, tone: Tone, translate: Translate): Cell {
  if (!count || count[1] === 0) return { items: [{ text: '–' }] };
  const text = translate('{0} of {1}', count[0], count[1]);
  const isMarked = tone === 'bad' ? count[0] > 0 : count[0] === count[1];
  return { items: [isMarked ? { text: '', badges: [{ text, tone }] } : { text }] };
}

function meanCell(mean: number | undefined, translate: Translate): Cell {
  if (mean === undefined) return { items: [], gap: translate('not scored') };
  return { items: [{ text: '', badges: [meanBadge(mean, translate)] }] };
}

function stakeholderFacts({ stakeholders }: StrategyView, translate: Translate): readonly Fact[] {
  return stakeholders.map(({ team, at, interest, influence }) => ({
    label: team.name,
    at,
    value: dotted([
      interest === undefined ? undefined : translate('interest {0}', interest),
      influence === undefined ? undefined : translate('influence {0}', influence),
    ]),
  }));
}

/** Two side by side; a row of its own for the last of an odd number. */
function pairs(panels: readonly Panel[]): readonly Row[] {
  return panels.flatMap((_, i) => (i % 2 === 0 ? [beside(panels.slice(i, i + 2))] : []));
}
