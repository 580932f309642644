import type { Translate } from '../host.ts';
import { inEnglish } from '../translate.ts';
import { mermaidEscape } from './mermaidEscape.ts';
import { MERMAID_TEXT_LIMIT } from './mermaidJourney.ts';
import type { MermaidText } from './mermaidText.ts';
import type { OpportunitiesView, OpportunityView } from './opportunitiesView.ts';
import { plainLabel } from './plainLabel.ts';
import { shortenLabel } from './shortenLabel.ts';

/** Columns of a label beside its point; Mermaid does not part labels that lie on each other. */
const COLUMNS = 36;

/**
 * The opportunities by impact and effort as a `quadrantChart`; the numbers are those of the table. Those that nobody has
 * estimated are not in the chart.
 */
export function quadrantMermaid(
  { of, opportunities }: OpportunitiesView,
  translate: Translate = inEnglish,
  limit = MERMAID_TEXT_LIMIT,
): MermaidText {
  const quoted = (text: string) => `"${mermaidEscape(text, translate('(untitled)'), 'quadrantChart')}"`;
  const estimated = opportunities.filter(isEstimated);
  const title = mermaidEscape(
    shortenLabel(plainLabel(of ?? '', translate('Opportunities')), 3 * COLUMNS),
    undefined,
    'quadrantChart',
  );
  const head = [
    'quadrantChart',
    `  title ${title}`,
    `  accTitle: ${title}`,
    `  accDescr: ${mermaidEscape(describe(estimated, translate), undefined, 'quadrantChart')}`,
    `  x-axis ${quoted(translate('Little effort'))} --> ${quoted(translate('Much effort'))}`,
    `  y-axis ${quoted(translate('Little impact'))} --> ${quoted(translate('Much impact'))}`,
    `  quadrant-1 ${quoted(translate('Plan'))}`,
    `  quadrant-2 ${quoted(translate('Do first'))}`,
    `  quadrant-3 ${quoted(translate('When there is time'))}`,
    `  quadrant-4 ${quoted(translate('Think twice'))}`,
  ];
  const points = spread(estimated).map(({ opportunity, x, y }) => {
    const label = shortenLabel(plainLabel(opportunity.name, translate('(untitled)')), COLUMNS);
    return `  ${quoted(`${opportunity.number}. ${label}`)}: [${coordinate(x)}, ${coordinate(y)}]`;
  });
  const fitting: string[] = [];
  let length = head.join('\n').length + 1;
  for (const point of points) {
    length += point.length + 1;
    if (length > limit) break;
    fitting.push(point);
  }
  return { text: `${[...head, ...fitting].join('\n')}\n`, truncated: fitting.length < points.length };
}

type Estimated = OpportunityView & { readonly impact: number; readonly effort: number };

export function isEstimated(opportunity: OpportunityView): opportunity is Estimated {
  return opportunity.impact !== undefined && opportunity.effort !== undefined;
}

/** Where each stands, both from 0 to 1; what has the same estimate is fanned out, so that nothing hides. */
export function spread(
  opportunities: readonly Estimated[],
): readonly { readonly opportunity: Estimated; readonly x: number; readonly y: number }[] {
  const cells = new Map<string, Estimated[]>();
  const keyOf = ({ impact, effort }: Estimated) => `${effort}/${impact}`;
  for (const opportunity of opportunities)
    cells.set(keyOf(opportunity), [...(cells.get(keyOf(opportunity)) ?? []), opportunity]);
  return opportunities.map((opportunity) => {
    const cell = cells.get(keyOf(opportunity)) ?? [];
    const shift = (cell.indexOf(opportunity) - (cell.length - 1) / 2) * Math.min(0.05, 0.18 / cell.length);
    const at = (value: number) => 0.1 + ((value - 1) / 4) * 0.8;
    return { opportunity, x: at(opportunity.effort) + shift, y: at(opportunity.impact) + shift / 2 };
  });
}

/** Mermaid reads `1` and `0.…` only. */
function coordinate(share: number): string {
  return Math.min(Math.max(share, 0.01), 0.99).toFixed(3);
}

function describe(opportunities: readonly Estimated[], translate: Translate): string {
  if (opportunities.length === 0)
    return translate('No opportunity has an estimate of impact and effort yet.');
  const phrases = opportunities
    .slice(0, 40)
    .map(({ number, name, impact, effort }) =>
      translate(
        '{0}. {1}: impact {2} of 5, effort {3} of 5',
        number,
        shortenLabel(plainLabel(name), 80),
        impact,
        effort,
      ),
    );
  return `${phrases.join('; ')}.`;
}
