import type { Translate } from '../host.ts';
import { emotionPhrase } from './emotionWords.ts';
import type { MapPoint, MapStep, MapView } from './mapView.ts';
import { markdownText } from './markdownText.ts';
import { plainLabel } from './plainLabel.ts';

/** The map as Markdown: what is known of each step, in a table per stage. Columns in which nothing stands are left out. */
export function mapMarkdown(view: MapView, translate: Translate): string {
  const text = (value: string) => markdownText(plainLabel(value, translate('(untitled)')));
  const facts = [
    view.personas.length > 0 &&
      fact(translate('Personas'), view.personas.map((one) => text(one.text)).join(', ')),
    view.goal && fact(translate('Goal'), text(view.goal.text)),
    view.owner && fact(translate('Owner'), text(view.owner.text)),
    fact(translate('State'), view.state === 'future' ? translate('future') : translate('current')),
  ].filter((line) => typeof line === 'string');
  const blocks = [`# ${text(view.name)}`, facts.join('\n')];
  let number = 0;
  for (const stage of view.stages) {
    blocks.push(`## ${text(stage.name)}`);
    const about = [
      stage.goal && fact(translate('Goal'), text(stage.goal.text)),
      stage.owner && fact(translate('Owner'), text(stage.owner.text)),
    ].filter((line) => typeof line === 'string');
    if (about.length > 0) blocks.push(about.join('\n'));
    const points = view.curves[0]?.points.slice(number, number + stage.steps.length) ?? [];
    number += stage.steps.length;
    blocks.push(
      stage.steps.length > 0
        ? table(stage.steps, points, text, translate)
        : `*${markdownText(translate('no steps yet'))}*`,
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

type Text = (value: string) => string;

function table(
  steps: readonly MapStep[],
  points: readonly MapPoint[],
  text: Text,
  translate: Translate,
): string {
  const texts = (items: readonly { readonly text: string }[]) =>
    items.map((item) => text(item.text)).join('<br>');
  const columns: readonly (readonly [string, (step: MapStep, i: number) => string])[] = [
    [
      translate('Step'),
      (step) =>
        text(step.name) + (step.momentOfTruth ? ` ★ ${markdownText(translate('moment of truth'))}` : ''),
    ],
    [translate('Doing'), ({ action }) => (action ? text(action.text) : '')],
    [translate('Emotion'), (_, i) => emotionCell(points[i], translate)],
    [translate('Thinking'), ({ thoughts }) => (thoughts ? text(thoughts.text) : '')],
    [translate('Touchpoints'), ({ touchpoints }) => texts(touchpoints)],
    [translate('Frontstage'), ({ frontstage }) => texts(frontstage)],
    [translate('Backstage'), ({ backstage }) => texts(backstage)],
    [translate('Support'), ({ support }) => texts(support)],
    [translate('Pains'), ({ pains }) => texts(pains)],
    [translate('Gains'), ({ gains }) => texts(gains)],
    [translate('Opportunities'), ({ opportunities }) => texts(opportunities)],
    [translate('Promises'), ({ promises }) => texts(promises)],
    [translate('Metrics'), ({ metrics }) => texts(metrics)],
  ];
  const cells = columns.map(([title, cell]) => [markdownText(title), ...steps.map(cell)]);
  const shown = cells.filter((column) => column.slice(1).some((cell) => cell !== ''));
  const rows = [0, ...steps.map((_, i) => i + 1)].map((i) => shown.map((column) => column[i] ?? ''));
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function emotionCell(point: MapPoint | undefined, translate: Translate): string {
  const own = plainLabel(point?.label ?? '', '');
  const phrase = markdownText(emotionPhrase(point?.score, translate));
  return own === '' ? phrase : `${phrase}, ${markdownText(own)}`;
}

function fact(name: string, value: string): string {
  return `- **${markdownText(name)}:** ${value}`;
}
