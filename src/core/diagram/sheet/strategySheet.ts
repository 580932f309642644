import type { Translate } from '../../host.ts';
import { signedScore } from '../emotionWords.ts';
import type { JourneyHealthView, KeyResultView, ObjectiveView, StrategyView } from '../strategyView.ts';
import type { TextItemView } from '../textItems.ts';
import { paragraphs } from './paragraphs.ts';
import type { Badge, Cell, Meter, Panel, Part, Sheet, Tone } from './sheet.ts';
import { fileBadges, list, names, panel, textItem, toneOfMean } from './sheetParts.ts';

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
      [
        ...panel(translate('Mission'), prose(view.mission, 'lead'), { tone: 'accent' }),
        ...panel(translate('Vision'), prose(view.vision), { tone: 'accent' }),
      ],
      propositions(view, translate),
      ...pairs(view.objectives.map((objective) => objectivePanel(objective, translate))),
      panel(translate('Priority journeys'), [healthTable(view.priorityJourneys, translate)]),
      [
        ...panel(translate('Principles'), [texts(view.principles)]),
        ...panel(translate('Risks'), [texts(view.risks)], { tone: 'bad' }),
        ...panel(translate('Assumptions'), [texts(view.assumptions)], { tone: 'fair' }),
      ],
      [
        ...panel(translate('Priority personas'), [names(view.priorityPersonas)]),
        ...panel(translate('Stakeholders'), [
          {
            kind: 'facts',
            facts: view.stakeholders.map(({ team, at, interest, influence }) => ({
              label: team.name,
              at,
              value: [
                interest === undefined ? undefined : translate('interest {0}', interest),
                influence === undefined ? undefined : translate('influence {0}', influence),
              ]
                .filter((part) => part !== undefined)
                .join(' · '),
            })),
          },
        ]),
      ],
    ].filter((row) => row.length > 0),
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
              kind: 'facts' as const,
              facts: [
                { label: translate('Metrics'), value: metrics.map(({ name }) => name).join(' · '), at },
              ],
            },
          ]
        : []),
    ],
  }));
}

function objectivePanel(objective: ObjectiveView, translate: Translate): Panel {
  const { statement, at, owner, horizon, keyResults } = objective;
  const facts = [owner?.name, horizon].filter((part) => part !== undefined).join(' · ');
  return {
    title: translate('Objective'),
    parts: [
      { kind: 'text', text: statement, at, as: 'lead' },
      ...(facts === '' ? [] : [{ kind: 'text' as const, text: facts, at }]),
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
        value: [now === undefined ? translate('no value yet') : translate('now {0}', now), percent]
          .filter((part) => part !== undefined)
          .join(' · '),
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
      { title: translate('Journey'), weight: 1.4 },
      { title: translate('Health'), weight: 0.6 },
      { title: translate('Mean emotion'), weight: 0.6 },
      { title: translate('Why'), weight: 2.4 },
    ],
    rows: journeys.map(({ journey, at, verdict, mean, reasons }) => ({
      cells: [
        { head: true, items: [{ text: journey.name, at: journey.at ?? at }] },
        { items: [{ text: '', badges: [verdicts[verdict]] }] },
        meanCell(mean, translate),
        reasons.length > 0
          ? { items: reasons.map((text) => ({ text })) }
          : { items: [], gap: translate('no journey has this id') },
      ],
    })),
  };
}

function meanCell(mean: number | undefined, translate: Translate): Cell {
  if (mean === undefined) return { items: [], gap: translate('not scored') };
  return { items: [{ text: '', badges: [{ text: signedScore(mean), tone: toneOfMean(mean) }] }] };
}

/** Two side by side; a row of its own for the last of an odd number. */
function pairs(panels: readonly Panel[]): readonly (readonly Panel[])[] {
  return panels.flatMap((_, i) => (i % 2 === 0 ? [panels.slice(i, i + 2)] : []));
}
