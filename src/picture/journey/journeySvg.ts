import type { JourneyView, StageView, StepView } from '../../core/diagram/journeyView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import { element, type PictureElement } from '../element.ts';
import { filePaint, type Paint } from '../sheet/paint.ts';
import { badgeBlock } from '../sheet/svg/badgeBlock.ts';
import { type Block, stack } from '../sheet/svg/block.ts';
import { FILE_FONT, type FileContext } from '../sheet/svg/sheetSvg.ts';
import { textBlock } from '../sheet/svg/textBlock.ts';
import { linesOf, round, svgLine } from '../sheet/svgText.ts';
import { COLUMN, columnsOf, STAGE_GAP, type StepColumn } from './columns.ts';
import { curveBlock } from './curveBlock.ts';
import { shadesOf } from './shades.ts';

const PAD = 36;
const SCALE = 44;
const NARROWEST = 760;

/** A journey as one picture: stages across, a column for each step, and how it feels. Nothing of Mermaid, no style sheet. */
export function journeySvg(view: JourneyView, { translate, palette }: FileContext): PictureElement {
  const paint = filePaint(palette);
  const columns = columnsOf(view, PAD + SCALE);
  const last = columns.at(-1);
  const width = Math.max(last ? last.x + COLUMN + PAD : 0, NARROWEST);
  const title = plainLabel(view.name, translate('(untitled)'));
  const inner = width - 2 * PAD;
  const state = view.state === 'future' ? translate('Future state') : translate('Current state');
  const page = stack(
    [
      textBlock(translate('Journey'), inner, { size: 12, fill: paint('muted') }),
      textBlock(title, Math.min(inner, 1000), { size: 26, bold: true, fill: paint('text') }),
      textBlock(view.goal ?? '', Math.min(inner, 1000), { size: 15, fill: paint('muted') }),
      badgeBlock([{ text: state, tone: 'accent' }, ...view.personas.map((text) => ({ text }))], inner, paint),
      columns.length === 0
        ? textBlock(translate('No stages yet.'), inner, { size: 15, fill: paint('muted') })
        : stack(
            [
              gap(8),
              stageBand(view.stages, columns, paint),
              stepBand(columns, paint),
              curveBlock(columns, SCALE, translate, paint),
            ],
            8,
          ),
    ],
    6,
  );
  const height = Math.ceil(page.height + 2 * PAD);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      version: '1.1',
      ...{
        width: round(width),
        height,
        viewBox: `0 0 ${round(width)} ${height}`,
        'font-family': FILE_FONT,
        role: 'img',
      },
      'aria-label': title,
    },
    element('title', {}, title),
    element('rect', { width: round(width), height, fill: paint('background') }),
    ...page.draw(PAD, PAD),
  );
}

function gap(height: number): Block {
  return { height, draw: () => [] };
}

/** The names of the stages, each above its steps. */
function stageBand(stages: readonly StageView[], columns: readonly StepColumn[], paint: Paint): Block {
  const heads = stages.map((stage, i) => {
    const own = columns.filter((column) => column.stage === i);
    const [x, end] = [own[0]?.x ?? 0, (own.at(-1)?.x ?? 0) + COLUMN - STAGE_GAP];
    const { fill, text, edge } = shadesOf('stage', i, paint);
    const style = { size: 14, bold: true, fill: text };
    return {
      x,
      width: end - x,
      fill,
      edge,
      style,
      lines: linesOf(plainLabel(stage.name), end - x - 20, style, 3),
    };
  });
  const lines = Math.max(1, ...heads.map((head) => head.lines.length));
  const height = lines * 19 + 14;
  return {
    height,
    draw: (_x, y) =>
      heads.flatMap(({ x, width, fill, edge, style, lines: own }) => [
        element('rect', { x: round(x), y: round(y), width: round(width), height, rx: 8, fill, stroke: edge }),
        ...own.map((line, i) =>
          svgLine(line, x + width / 2, y + height / 2 + 5 + (i - (own.length - 1) / 2) * 19, style, {
            anchor: 'middle',
          }),
        ),
      ]),
  };
}

/** A card for each step: its name, who acts, whether it is a moment of truth. */
function stepBand(columns: readonly StepColumn[], paint: Paint): Block {
  const cards = columns.flatMap(({ step, stage, x }) => {
    if (!step) return [];
    const { fill, text, edge } = shadesOf('step', stage, paint);
    const width = COLUMN - STAGE_GAP;
    return [{ x, width, fill, edge, body: cardBody(step, width - 20, text, paint) }];
  });
  const height = Math.max(0, ...cards.map(({ body }) => body.height)) + 20;
  return {
    height,
    draw: (_x, y) =>
      cards.flatMap(({ x, width, fill, edge, body }) => [
        element('rect', { x: round(x), y: round(y), width: round(width), height, rx: 8, fill, stroke: edge }),
        ...body.draw(x + 10, y + 10),
      ]),
  };
}

function cardBody(step: StepView, width: number, fill: string, paint: Paint): Block {
  const star = step.momentOfTruth ? '★ ' : '';
  return stack(
    [
      textBlock(`${star}${plainLabel(step.name)}`, width, { size: 13, bold: step.momentOfTruth, fill }),
      textBlock(step.actors.join(', '), width, { size: 11, fill: paint('muted') }),
    ],
    4,
  );
}
