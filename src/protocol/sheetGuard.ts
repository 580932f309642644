import type {
  Badge,
  Bar,
  Cell,
  Fact,
  GanttBar,
  Item,
  Meter,
  Panel,
  Part,
  Point,
  Portrait,
  Sheet,
  Tone,
} from '../core/diagram/sheet/sheet.ts';
import {
  type Guard,
  isBoolean,
  isListOf,
  isNumber,
  isOneOf,
  isOptional,
  isRecord,
  isRecordOf,
  isText,
} from './shapes.ts';

const isTone: Guard<Tone> = isOneOf('good', 'fair', 'bad', 'accent', 'quiet');
const text = isOptional(isText);
const tone = isOptional(isTone);

const isBadge = isRecordOf<Badge>({ text: isText, tone, at: text });

const isItem = isRecordOf<Item>({
  text: isText,
  at: text,
  note: text,
  badges: isOptional(isListOf(isBadge)),
});

const isFact = isRecordOf<Fact>({ label: isText, value: isText, at: text });

const isBar = isRecordOf<Bar>({
  label: text,
  value: isText,
  share: isOptional(isNumber),
  tone,
  ends: isOptional((value): value is [string, string] => isTexts(value, 2)),
});

const isMeter = isRecordOf<Meter>({
  text: isText,
  at: text,
  note: text,
  badges: isOptional(isListOf(isBadge)),
  bars: isListOf(isBar),
});

const isCell = isRecordOf<Cell>({ items: isListOf(isItem), gap: text, head: isOptional(isBoolean) });

const isPoint = isRecordOf<Point>({
  number: isNumber,
  label: isText,
  words: isText,
  at: text,
  x: isNumber,
  y: isNumber,
});

const isGanttBar = isRecordOf<GanttBar>({
  label: isText,
  at: text,
  from: isDay,
  to: isDay,
  state: text,
  tone,
  words: isText,
  milestones: isListOf(
    isRecordOf<GanttBar['milestones'][number]>({
      label: isText,
      at: text,
      day: isDay,
      tone,
      done: isBoolean,
      words: isText,
    }),
  ),
});

/** By their `kind`; what else a part is, its guard has to look at. */
const PARTS: { readonly [Kind in Part['kind']]: (part: Record<string, unknown>) => boolean } = {
  text: (part) => isText(part.text) && text(part.at) && isOptional(isOneOf('lead', 'quote', 'note'))(part.as),
  list: (part) => isListOf(isItem)(part.items),
  facts: (part) => isListOf(isFact)(part.facts),
  meters: (part) => isListOf(isMeter)(part.meters),
  table: (part) =>
    isText(part.caption) &&
    isListOf(isRecordOf({ title: isText, weight: isOptional(isNumber) }))(part.columns) &&
    isListOf(isRecordOf({ cells: isListOf(isCell) }))(part.rows),
  quadrant: (part) =>
    isText(part.caption) &&
    isTexts(part.x, 2) &&
    isTexts(part.y, 2) &&
    isTexts(part.corners, 4) &&
    isListOf(isPoint)(part.points),
  gantt: (part) =>
    isText(part.caption) &&
    isRecordOf({ day: isDay, label: isText })(part.today) &&
    isListOf(isRecordOf({ title: isText, at: text, bars: isListOf(isGanttBar) }))(part.lanes),
};

function isPart(value: unknown): value is Part {
  if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(PARTS, value.kind)) return false;
  return PARTS[value.kind as Part['kind']](value);
}

const isPanel = isRecordOf<Panel>({
  title: text,
  tone,
  weight: isOptional(isNumber),
  parts: isListOf(isPart),
});

/** Whether a value is a whole sheet, down to each text. */
export const isSheet: Guard<Sheet> = isRecordOf<Sheet>({
  kicker: isText,
  title: isText,
  at: text,
  subtitle: text,
  portrait: isOptional(isRecordOf<Portrait>({ initials: isText, avatar: text, image: isOptional(isImage) })),
  badges: isListOf(isBadge),
  rows: isListOf(isListOf(isListOf(isPanel))),
  empty: text,
  mermaid: isOptional(isRecordOf({ text: isText, truncated: isBoolean })),
  lang: text,
});

function isTexts(value: unknown, count: number): boolean {
  return isListOf(isText)(value) && value.length === count;
}

function isImage(value: unknown): value is string {
  return isText(value) && /^data:image\/[a-z+]+;base64,[A-Za-z0-9+/]+=*$/.test(value);
}

function isDay(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}
