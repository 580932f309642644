import type { Translate } from '../host.ts';
import { inEnglish } from '../translate.ts';
import { mermaidEscape } from './mermaidEscape.ts';
import { MERMAID_TEXT_LIMIT } from './mermaidJourney.ts';
import type { MermaidText } from './mermaidText.ts';
import { plainLabel } from './plainLabel.ts';
import type { InitiativeView, RoadmapLane, RoadmapView } from './roadmapView.ts';
import { shortenLabel } from './shortenLabel.ts';

const COLUMNS = 60;

/** Told apart by Mermaid, not by a reader. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Initiatives and their milestones as a `gantt`, a section for each owner. Today is a milestone of its own, because
 * Mermaid's marker asks the clock of whoever looks. What has no day is not in the chart.
 */
export function ganttMermaid(
  view: RoadmapView,
  translate: Translate = inEnglish,
  limit = MERMAID_TEXT_LIMIT,
): MermaidText {
  const label = (text: string, columns = COLUMNS) =>
    mermaidEscape(shortenLabel(plainLabel(text, translate('(untitled)')), columns), undefined, 'gantt');
  const title = label(view.of ?? translate('Roadmap'), 90);
  const lines = [
    'gantt',
    `  title ${title}`,
    `  accTitle: ${title}`,
    `  accDescr: ${mermaidEscape(describe(view, translate), undefined, 'gantt')}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m',
    '  inclusiveEndDates',
    '  todayMarker off',
    `  section ${label(translate('Today'))}`,
    `    ${label(`${translate('Today')} ${view.today}`)}: milestone, ${view.today}, 0d`,
  ];
  const names = new Map<string, number>();
  let length = lines.join('\n').length + 1;
  for (const { owner, initiatives } of view.lanes) {
    const name = label(owner?.name ?? translate('Nobody yet'));
    const alike = names.get(name) ?? 0;
    names.set(name, alike + 1);
    const section = [
      `  section ${name}${ZERO_WIDTH_SPACE.repeat(alike)}`,
      ...initiatives.flatMap((one) => tasks(one, label)),
    ];
    length += section.reduce((sum, line) => sum + line.length + 1, 0);
    if (length > limit) return { text: `${lines.join('\n')}\n`, truncated: true };
    lines.push(...section);
  }
  return { text: `${lines.join('\n')}\n`, truncated: false };
}

function tasks(
  { name, from, to, status, late, milestones }: InitiativeView,
  label: (text: string) => string,
): readonly string[] {
  if (from === undefined || to === undefined) return [];
  const tag =
    status === 'done'
      ? 'done, '
      : late || status === 'blocked'
        ? 'crit, '
        : status === 'in-progress'
          ? 'active, '
          : '';
  return [
    `    ${label(name)}: ${tag}${from}, ${to}`,
    ...milestones.flatMap((milestone) => {
      if (milestone.due === undefined) return [];
      const state = milestone.done ? 'done, ' : milestone.late ? 'crit, ' : '';
      return `    ${label(milestone.name)}: ${state}milestone, ${milestone.due}, 0d`;
    }),
  ];
}

function describe({ lanes, today }: RoadmapView, translate: Translate): string {
  const phrases = lanes.flatMap(({ owner, initiatives }: RoadmapLane) =>
    initiatives.map(({ name, from, to }) =>
      translate(
        '{0} ({1}): {2} to {3}',
        shortenLabel(plainLabel(name), 80),
        owner?.name ?? translate('nobody yet'),
        from ?? '',
        to ?? '',
      ),
    ),
  );
  return [translate('Today is {0}.', today), `${phrases.slice(0, 40).join('; ')}.`].join(' ');
}
