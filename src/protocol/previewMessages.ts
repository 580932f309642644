import type { JourneyView } from '../core/diagram/journeyView.ts';
import { isJourneyView } from './journeyViewGuard.ts';
import { isIndex, isRecord } from './shapes.ts';

/** The journey's picture as Mermaid text; the page lets Mermaid draw it and reads names and scores from the view. */
export interface PreviewMermaid {
  readonly text: string;
  /** `StepView.index` of each task in drawing order. */
  readonly steps: readonly number[];
  /** Whether steps or details had to be left out of the text. */
  readonly truncated: boolean;
}

/** The document changed or the preview shows another one. */
export interface UpdateMessage {
  readonly type: 'update';
  readonly uri: string;
  /** Grows with each `update` and `problem` that the extension sends to this page; what is older than the newest is dropped. */
  readonly version: number;
  readonly title: string;
  readonly view: JourneyView;
  readonly mermaid: PreviewMermaid;
}

/** The document cannot be read as a journey just now; the last good picture stays. */
export interface ProblemMessage {
  readonly type: 'problem';
  readonly uri: string;
  readonly version: number;
  /** A sentence for people. */
  readonly message: string;
  /** Whether `showProblem` would lead somewhere. */
  readonly canShow: boolean;
}

/** The step under the cursor changed. */
export interface SelectMessage {
  readonly type: 'select';
  readonly uri: string;
  /** `undefined` when the cursor is in no step. */
  readonly index: number | undefined;
}

export type ToPreview =
  | UpdateMessage
  | ProblemMessage
  | SelectMessage
  /** A locked preview stays with its document when another becomes active. */
  | { readonly type: 'locked'; readonly locked: boolean };

export type FromPreview =
  /** The page listens now; the extension answers with the newest `update` or `problem`. */
  | { readonly type: 'ready' }
  /** The user chose a step. */
  | { readonly type: 'reveal'; readonly uri: string; readonly index: number }
  | { readonly type: 'showProblem'; readonly uri: string }
  /** The picture of this version is on the page, so many milliseconds after its message came. */
  | { readonly type: 'drawn'; readonly uri: string; readonly version: number; readonly ms: number }
  /** The picture could not be drawn; for the log, the page tells the user itself. */
  | { readonly type: 'failed'; readonly uri: string; readonly version: number; readonly message: string };

/** What the page keeps with `setState`, and what the extension gets back when the window is restored. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  /** 1 is the natural size. */
  readonly zoom: number;
  /** Of the picture, in pixels. */
  readonly scrollLeft: number;
  /** Of the page, in pixels. */
  readonly scrollTop: number;
}

export function isToPreview(value: unknown): value is ToPreview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'update':
      return (
        isStamped(value) &&
        typeof value.title === 'string' &&
        isMermaid(value.mermaid) &&
        isJourneyView(value.view)
      );
    case 'problem':
      return isStamped(value) && typeof value.message === 'string' && typeof value.canShow === 'boolean';
    case 'select':
      return typeof value.uri === 'string' && (value.index === undefined || isIndex(value.index));
    case 'locked':
      return typeof value.locked === 'boolean';
    default:
      return false;
  }
}

export function isFromPreview(value: unknown): value is FromPreview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'reveal':
      return typeof value.uri === 'string' && isIndex(value.index);
    case 'showProblem':
      return typeof value.uri === 'string';
    case 'drawn':
      return isStamped(value) && Number.isFinite(value.ms);
    case 'failed':
      return isStamped(value) && typeof value.message === 'string';
    default:
      return false;
  }
}

export function isPreviewState(value: unknown): value is PreviewState {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.locked === 'boolean' &&
    Number.isFinite(value.zoom) &&
    Number.isFinite(value.scrollLeft) &&
    Number.isFinite(value.scrollTop)
  );
}

function isStamped(value: Record<string, unknown>): boolean {
  return typeof value.uri === 'string' && isIndex(value.version);
}

function isMermaid(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    Array.isArray(value.steps) &&
    value.steps.every(isIndex) &&
    typeof value.truncated === 'boolean'
  );
}
