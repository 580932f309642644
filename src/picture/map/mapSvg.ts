import { dotted } from '../../core/diagram/dotted.ts';
import { emotionWord, signedScore } from '../../core/diagram/emotionWords.ts';
import type { LaneChoice } from '../../core/diagram/laneChoice.ts';
import { columnsOf, type MapColumn, widthOf } from '../../core/diagram/mapColumns.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import { plainLabel } from '../../core/diagram/plainLabel.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { STAGE_COLOURS } from '../palette.ts';
import { filePaint, type Paint } from '../sheet/paint.ts';
import { type Block, stack } from '../sheet/svg/block.ts';
import type { FileContext } from '../sheet/svg/sheetSvg.ts';
import { textBlock } from '../sheet/svg/textBlock.ts';
import { linesOf, svgLine } from '../sheet/svgText.ts';
import { svgFile } from '../svgFile.ts';
import { emotionCurve } from './emotionCurve.ts';
import { COLUMN, CURVE_HEIGHT, LANE_HEAD, levelOf } from './geometry.ts';
import { STAGE_LANES } from './laneCells.ts';
import { EVERY_LANE, type Lane, laneTitle, shownLanes } from './lanes.ts';
import { mapHeadBlock } from './mapHeadBlock.ts';
import { noteBlock } from './noteBlock.ts';
import { type Note, stageNotes, stepNotes } from './notes.ts';
import { branchWord, meanWords, truthWord } from './valueWords.ts';

const PAD = 28;
const CELL = 8;
/** Of a lane in which nothing stands. */
const LOWEST = 26;

interface Sheet {
  readonly view: MapView;
  readonly columns: readonly MapColumn[];
  readonly translate: Translate;
  readonly paint: Paint;
}

/** A piece of a row: how many columns it takes from which on, and what stands in it. */
interface Cell {
  readonly place: number;
  readonly columns: number;
  readonly body: Block;
  readonly fill?: string;
}

/** The map as a file: the same cells as the table on a page, with lines broken where they will break anywhere. */
export function mapSvg(
  view: MapView,
  { translate, palette }: FileContext,
  lanes: LaneChoice = EVERY_LANE,
): PictureElement {
  const paint = filePaint(palette);
  const sheet: Sheet = { view, columns: columnsOf(view), translate, paint };
  const width = 2 * PAD + LANE_HEAD + Math.max(sheet.columns.length, 3) * COLUMN;
  const head = mapHeadBlock(view, width - 2 * PAD, translate, paint);
  const rows =
    sheet.columns.length === 0
      ? [textBlock(translate('No stages yet.'), width - 2 * PAD, { size: 14, fill: paint('muted') })]
      : [
          gridRow(sheet, translate('Stage'), stageCells(sheet)),
          gridRow(sheet, translate('Step'), stepCells(sheet)),
          ...shownLanes(view, lanes).flatMap((lane) => laneRows(lane, sheet)),
        ];
  const grid = stack(rows, 0);
  const top = PAD + head.height + 18;
  const title = plainLabel(view.name, translate('(untitled)'));
  return svgFile(title, width, top + grid.height + PAD, palette, [
    ...head.draw(PAD, PAD),
    ...grid.draw(PAD, top),
  ]);
}

function stageCells({ view, paint, translate }: Sheet): readonly Cell[] {
  let place = 0;
  return view.stages.map((stage, i) => {
    const columns = widthOf(stage);
    const shade = (part: string) => paint(`stage-${i % STAGE_COLOURS}-${part}`);
    const room = columns * COLUMN - 2 * CELL;
    const facts = [stage.phase, stage.duration, meanWords(stage.mean, translate)];
    const body = stack(
      [
        textBlock(plainLabel(stage.name, translate('(untitled)')), room, {
          size: 13,
          bold: true,
          fill: shade('text'),
        }),
        textBlock(dotted(facts.map((fact) => plainLabel(fact ?? '', ''))), room, {
          size: 11,
          fill: shade('text'),
        }),
      ],
      2,
    );
    const cell = { place, columns, body, fill: shade('fill') };
    place += columns;
    return cell;
  });
}

function stepCells({ columns, view, paint, translate }: Sheet): readonly Cell[] {
  return columns.map(({ step, stage }, place) => {
    const shade = (part: string) => paint(`step-${view.stages.indexOf(stage) % STAGE_COLOURS}-${part}`);
    const room = COLUMN - 2 * CELL;
    const facts = step ? [step.actor?.text, step.duration].map((fact) => plainLabel(fact ?? '', '')) : [];
    const name = step ? plainLabel(step.name, translate('(untitled)')) : translate('no steps yet');
    const body = stack(
      [
        textBlock(name, room, { size: 13, bold: step !== undefined, italic: !step, fill: shade('text') }),
        textBlock(dotted(facts), room, { size: 11, fill: paint('muted') }),
        ...(step?.branches ?? []).map((branch) =>
          textBlock(branchWord(branch, translate), room, { size: 11, fill: paint('muted') }),
        ),
        textBlock(step?.momentOfTruth ? `★ ${truthWord(step.momentOfTruth.type, translate)}` : '', room, {
          ...{ size: 11, bold: true, fill: shade('text') },
        }),
      ],
      3,
    );
    return { place, columns: 1, body, fill: shade('fill') };
  });
}

function laneRows(lane: Lane, sheet: Sheet): readonly Block[] {
  const { view, columns, translate } = sheet;
  const title = laneTitle(lane, translate);
  if (lane === 'emotion') return [emotionRow(title, sheet)];
  let place = 0;
  const ofStages = view.stages.map((stage) => {
    const cell = cellOf(stageNotes(lane, stage, translate), place, widthOf(stage), sheet);
    place += widthOf(stage);
    return cell;
  });
  const hasSteps = !STAGE_LANES.includes(lane);
  const hasStages = !hasSteps || ofStages.some(({ body }) => body.height > 0);
  const ofSteps = columns.map(({ step }, i) =>
    cellOf(step ? stepNotes(lane, step, translate) : [], i, 1, sheet),
  );
  return [
    ...(hasStages ? [gridRow(sheet, title, ofStages)] : []),
    ...(hasSteps ? [gridRow(sheet, hasStages ? '' : title, ofSteps)] : []),
  ];
}

function cellOf(notes: readonly Note[], place: number, columns: number, { paint }: Sheet): Cell {
  const width = columns * COLUMN - 2 * CELL;
  return {
    place,
    columns,
    body: stack(
      notes.map((note) => noteBlock(note, width, paint)),
      8,
    ),
  };
}

/** A row of cells as high as the highest, with its name on the left and lines around. */
function gridRow({ paint }: Sheet, title: string, cells: readonly Cell[]): Block {
  const name = textBlock(title, LANE_HEAD - 12, { size: 11, bold: true, fill: paint('muted') });
  const height = Math.max(LOWEST, name.height + 2 * CELL, ...cells.map(({ body }) => body.height + 2 * CELL));
  return {
    height,
    draw: (x, y) => [
      ...name.draw(x, y + CELL),
      ...cells.flatMap(({ place, columns, body, fill }) => {
        const left = x + LANE_HEAD + place * COLUMN;
        return [
          element('rect', {
            x: left,
            y,
            width: columns * COLUMN,
            height,
            fill: fill ?? 'none',
            stroke: paint('line'),
          }),
          ...body.draw(left + CELL, y + CELL),
        ];
      }),
    ],
  };
}

function emotionRow(title: string, { view, columns, translate, paint }: Sheet): Block {
  const [line = ''] = linesOf(title, LANE_HEAD - 12, { size: 11, bold: true, fill: '' }, 1);
  return {
    height: CURVE_HEIGHT,
    draw(x, y) {
      const level = (score: number) => y + levelOf(score);
      const left = x + LANE_HEAD;
      const frame = {
        column: COLUMN,
        left,
        top: y,
        bottom: y + CURVE_HEIGHT,
        level,
        radius: 13,
        paint,
        translate,
      };
      return [
        svgLine(line, x, y + 16, { size: 11, bold: true, fill: paint('muted') }),
        ...[2, 1, 0, -1, -2].map((score) =>
          svgLine(
            `${emotionWord(score, translate)} ${signedScore(score)}`,
            left - 8,
            level(score) + 4,
            { size: 11, fill: paint('muted') },
            { anchor: 'end' },
          ),
        ),
        element('rect', {
          ...{
            x: left,
            y,
            width: columns.length * COLUMN,
            height: CURVE_HEIGHT,
            fill: 'none',
            stroke: paint('line'),
          },
        }),
        ...emotionCurve(view, frame),
      ];
    },
  };
}
