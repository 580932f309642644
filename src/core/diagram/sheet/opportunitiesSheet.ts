import type { Translate } from '../../host.ts';
import { dotted } from '../dotted.ts';
import { isEstimated, quadrantMermaid, spread } from '../mermaidQuadrant.ts';
import type { OpportunitiesView, OpportunityView, PainMention } from '../opportunitiesView.ts';
import type { Badge, Cell, Item, Part, Sheet } from './sheet.ts';
import { panel, row } from './sheetParts.ts';

/** What to do first, and whether each chain from pain to metric holds. */
export function opportunitiesSheet(view: OpportunitiesView, translate: Translate): Sheet {
  const { opportunities, openPains } = view;
  const broken = opportunities.filter(({ breaks }) => breaks.length > 0).length;
  const badges: readonly Badge[] = [
    { text: translate('Opportunities: {0}', opportunities.length) },
    ...(broken > 0 ? [{ text: translate('Broken chains: {0}', broken), tone: 'bad' as const }] : []),
    ...(openPains.length > 0
      ? [{ text: translate('Pains without an opportunity: {0}', openPains.length), tone: 'bad' as const }]
      : []),
  ];
  return {
    kicker: translate('Opportunities'),
    title: view.of ?? translate('All opportunities'),
    badges: opportunities.length + openPains.length > 0 ? badges : [],
    rows: [
      row(panel(translate('Impact and effort'), [chart(opportunities, translate)])),
      row(panel(translate('From pain to metric'), [chainTable(view, translate)])),
    ].filter(({ length }) => length > 0),
    empty: translate(
      'There is no opportunity yet. Write one in a catalog, with the pains that it takes away.',
    ),
    mermaid: opportunities.some(isEstimated) ? quadrantMermaid(view, translate) : undefined,
  };
}

function chart(opportunities: readonly OpportunityView[], translate: Translate): Part {
  return {
    kind: 'quadrant',
    caption: translate('Opportunities by impact and effort'),
    x: [translate('Little effort'), translate('Much effort')],
    y: [translate('Little impact'), translate('Much impact')],
    corners: [
      translate('Plan'),
      translate('Do first'),
      translate('When there is time'),
      translate('Think twice'),
    ],
    points: spread(opportunities.filter(isEstimated)).map(({ opportunity, x, y }) => {
      const { number, name, at, impact, effort } = opportunity;
      const words = translate('{0}. {1}: impact {2} of 5, effort {3} of 5', number, name, impact, effort);
      return { number, label: name, words, at, x, y };
    }),
  };
}

function chainTable({ opportunities, openPains }: OpportunitiesView, translate: Translate): Part {
  return {
    kind: 'table',
    caption: translate('The chain from pain to metric'),
    columns: [
      { title: translate('Pain'), weight: 1.4 },
      { title: translate('Opportunity'), weight: 1.6 },
      { title: translate('Initiative') },
      { title: translate('Metric') },
    ],
    rows: [
      ...opportunities.map((opportunity) => ({ cells: chain(opportunity, translate) })),
      ...openPains.map((pain) => ({
        cells: [
          { items: [painItem(pain)] },
          { items: [], gap: translate('no opportunity') },
          { items: [] },
          { items: [] },
        ],
      })),
    ],
  };
}

function chain(opportunity: OpportunityView, translate: Translate): readonly Cell[] {
  const { number, name, at, status, owner, impact, effort, score, breaks } = opportunity;
  const facts = [
    status,
    owner?.name,
    impact === undefined ? undefined : translate('impact {0}', impact),
    effort === undefined ? undefined : translate('effort {0}', effort),
    score === undefined ? undefined : translate('score {0}', score),
  ];
  const gap = (link: OpportunityView['breaks'][number], sentence: string) =>
    breaks.includes(link) ? sentence : undefined;
  return [
    { items: opportunity.pains.map(painItem), gap: gap('pain', translate('no pain')) },
    {
      head: true,
      items: [
        {
          text: `${number}. ${name}`,
          at,
          note: dotted(facts) || undefined,
        },
      ],
    },
    {
      items: opportunity.initiatives.map((one) => ({ text: one.name, at: one.at, note: one.status })),
      gap: gap('initiative', translate('no initiative')),
    },
    {
      items: opportunity.metrics.map((metric) => ({ text: metric.name, at: metric.at })),
      gap: gap('metric', translate('no metric')),
    },
  ];
}

function painItem({ text, at, of, severity }: PainMention): Item {
  return { text, at, note: dotted([of, severity]) };
}
