import type { LaneChoice } from '../core/diagram/laneChoice.ts';
import type { PictureChange } from '../core/diagram/pictureChange.ts';
import type { Place } from '../core/diagram/place.ts';
import type { ViewName, Views } from '../core/diagram/views.ts';
import type { HoverPart } from '../core/features/hoverPart.ts';
import { isPictureChange } from './pictureChangeGuard.ts';
import { RASTER_ANSWER, RASTER_REQUEST, type RasterAnswer, type RasterRequest } from './rasterMessages.ts';
import {
  type Guard,
  isBoolean,
  isIndex,
  isListOf,
  isNumber,
  isOneOf,
  isOptional,
  isRecord,
  isRecordOf,
  isText,
} from './shapes.ts';
import { VIEW_GUARDS } from './viewGuards.ts';

/** The document changed, the preview shows another one, or another view of it. */
export type UpdateMessage<Name extends ViewName = ViewName> = Name extends ViewName
  ? {
      readonly type: 'update';
      readonly uri: string;
      /** Grows with each `update` and `problem` that the extension sends to this page; what is older than the newest is dropped. */
      readonly version: number;
      readonly title: string;
      /** All views of the document, in the order of their tabs. */
      readonly tabs: readonly ViewName[];
      readonly name: Name;
      readonly view: Views[Name];
    }
  : never;

/** The view cannot be made just now; the last good picture stays. */
export interface ProblemMessage {
  readonly type: 'problem';
  readonly uri: string;
  readonly version: number;
  /** A sentence for people. */
  readonly message: string;
  /** Whether `showProblem` would lead somewhere. */
  readonly canShow: boolean;
}

/** The cursor stands somewhere else. */
export interface SelectMessage {
  readonly type: 'select';
  readonly uri: string;
  /** What is under the cursor; `undefined` when the document is not in an editor. */
  readonly at: Place | undefined;
}

export type ToPreview =
  | UpdateMessage
  | ProblemMessage
  | SelectMessage
  | RasterRequest
  /** A locked preview stays with its document when another becomes active. */
  | { readonly type: 'locked'; readonly locked: boolean }
  /** Whether nothing but the picture is shown. */
  | { readonly type: 'fullScreen'; readonly on: boolean }
  /** The keyboard goes back to where it was in the page. */
  | { readonly type: 'focus' }
  /** A command of the editor for the picture as a whole. */
  | { readonly type: 'act'; readonly name: PictureAct }
  /** Which lanes of the map this user wants to see. */
  | { readonly type: 'lanes'; readonly lanes: LaneChoice }
  /** What there is to say about a part of the picture, as the editor says it. */
  | { readonly type: 'hint'; readonly uri: string; readonly at: Place; readonly parts: readonly HoverPart[] };

export type FromPreview =
  /** The page listens now; the extension answers with the newest `update` or `problem`. */
  | { readonly type: 'ready' }
  /** The user chose a tab. */
  | { readonly type: 'view'; readonly uri: string; readonly name: ViewName }
  /** The user chose a part of the picture. */
  | { readonly type: 'reveal'; readonly uri: string; readonly at: Place }
  | { readonly type: 'showProblem'; readonly uri: string }
  | RasterAnswer
  /** The user changed something in the picture itself. */
  | { readonly type: 'change'; readonly uri: string; readonly change: PictureChange }
  /** The pointer or the keyboard rests on a part of the picture; answered by a `hint` where there is something to say. */
  | { readonly type: 'explain'; readonly uri: string; readonly at: Place }
  | { readonly type: 'lanes'; readonly lanes: LaneChoice }
  | { readonly type: 'command'; readonly name: PreviewCommand }
  /** The picture of this version is on the page, so many milliseconds after its message came. */
  | { readonly type: 'drawn'; readonly uri: string; readonly version: number; readonly ms: number }
  /** The picture could not be drawn; for the log, the page tells the user itself. */
  | { readonly type: 'failed'; readonly uri: string; readonly version: number; readonly message: string };

/** What only the editor around the page can do. */
export const PREVIEW_COMMANDS = [
  'fullScreen',
  'leaveFullScreen',
  'export',
  'copy',
  'copyMermaid',
  'newJourney',
  'coverage',
  'undo',
  'redo',
] as const;

export type PreviewCommand = (typeof PREVIEW_COMMANDS)[number];

/** What can be done with the picture as a whole. */
export const PICTURE_ACTS = ['in', 'out', 'natural', 'fit', 'find'] as const;

export type PictureAct = (typeof PICTURE_ACTS)[number];

/** How somebody looks at a picture. */
export interface PlaceOnPage {
  readonly uri: string;
  readonly view: ViewName;
  /** 1 is the natural size. */
  readonly zoom: number;
  /** Of the picture, in pixels. */
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** What the page keeps with `setState`, and what the extension gets back when the window is restored. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  readonly view: ViewName;
  /** Pictures that somebody may come back to, the newest first. */
  readonly places: readonly PlaceOnPage[];
}

const isViewName = (value: unknown): value is ViewName =>
  typeof value === 'string' && Object.hasOwn(VIEW_GUARDS, value);

const stamped = { uri: isText, version: isIndex };

/** Lanes that nobody knows are passed over where the map is drawn. */
export const isLaneChoice: Guard<LaneChoice> = isRecordOf<LaneChoice>({
  order: isListOf(isText),
  hidden: isListOf(isText),
});

const isHoverPart = (value: unknown): value is HoverPart =>
  isRecord(value) &&
  (value.kind === 'list'
    ? isListOf(isText)(value.items)
    : isOneOf('heading', 'text', 'markdown', 'code')(value.kind) && isText(value.text));

/** By their `type`. */
const TO_PREVIEW: Readonly<Record<ToPreview['type'], Guard<unknown>>> = {
  update: (value): value is unknown => isUpdate(value),
  problem: isRecordOf({ ...stamped, message: isText, canShow: isBoolean }),
  select: isRecordOf({ uri: isText, at: isOptional(isText) }),
  locked: isRecordOf({ locked: isBoolean }),
  rasterise: RASTER_REQUEST,
  fullScreen: isRecordOf({ on: isBoolean }),
  focus: isRecord,
  act: isRecordOf({ name: isOneOf(...PICTURE_ACTS) }),
  lanes: isRecordOf({ lanes: isLaneChoice }),
  hint: isRecordOf({ uri: isText, at: isText, parts: isListOf(isHoverPart) }),
};

const FROM_PREVIEW: Readonly<Record<FromPreview['type'], Guard<unknown>>> = {
  ready: isRecord,
  view: isRecordOf({ uri: isText, name: isViewName }),
  reveal: isRecordOf({ uri: isText, at: isText }),
  showProblem: isRecordOf({ uri: isText }),
  raster: RASTER_ANSWER,
  change: isRecordOf({ uri: isText, change: isPictureChange }),
  explain: isRecordOf({ uri: isText, at: isText }),
  lanes: isRecordOf({ lanes: isLaneChoice }),
  command: isRecordOf({ name: isOneOf(...PREVIEW_COMMANDS) }),
  drawn: isRecordOf({ ...stamped, ms: isNumber }),
  failed: isRecordOf({ ...stamped, message: isText }),
};

export function isToPreview(value: unknown): value is ToPreview {
  return guardOf(TO_PREVIEW, value)?.(value) ?? false;
}

export function isFromPreview(value: unknown): value is FromPreview {
  return guardOf(FROM_PREVIEW, value)?.(value) ?? false;
}

const isPlaceOnPage = isRecordOf<PlaceOnPage>({
  uri: isText,
  view: isViewName,
  zoom: isNumber,
  scrollLeft: isNumber,
  scrollTop: isNumber,
});

export const isPreviewState: Guard<PreviewState> = isRecordOf<PreviewState>({
  uri: isText,
  locked: isBoolean,
  view: isViewName,
  places: isListOf(isPlaceOnPage),
});

const isUpdateHead = isRecordOf({ ...stamped, title: isText, tabs: isListOf(isViewName), name: isViewName });

function isUpdate(value: unknown): boolean {
  if (!isUpdateHead(value)) return false;
  const { name, view }: { readonly name: ViewName; readonly view?: unknown } = value;
  return VIEW_GUARDS[name](view);
}

function guardOf(
  guards: Readonly<Record<string, Guard<unknown>>>,
  value: unknown,
): Guard<unknown> | undefined {
  if (!isRecord(value) || typeof value.type !== 'string') return undefined;
  return Object.hasOwn(guards, value.type) ? guards[value.type] : undefined;
}
