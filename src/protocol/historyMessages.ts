import type { JourneyHistory } from '../core/diagram/history/journeyHistory.ts';
import { isBoolean, isIndex, isListOf, isNumber, isOneOf, isOptional, isRecordOf, isText } from './shapes.ts';

/** What the extension tells the page of a history. */
export type ToHistory =
  | { readonly type: 'history'; readonly history: JourneyHistory }
  /** So many of the commits have been read. */
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  /** There is nothing to show, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** What the page tells the extension. */
export type FromHistory =
  /** The page listens now; the extension answers with the newest state. */
  | { readonly type: 'ready' }
  /** The user wants to see what a commit changed, by its number. */
  | { readonly type: 'open'; readonly point: number }
  /** The user wants to see earlier commits. */
  | { readonly type: 'earlier' }
  /** The page shows so many commits. */
  | { readonly type: 'shown'; readonly points: number };

const isJourney = isRecordOf({
  kind: isOneOf('journey'),
  name: isText,
  mean: isOptional(isNumber),
  lowest: isOptional(isRecordOf({ name: isText, score: isNumber })),
  promises: isRecordOf({ kept: isIndex, broken: isIndex, unmeasured: isIndex }),
  pains: isRecordOf({ all: isIndex, open: isIndex }),
});

const isTrouble = isRecordOf({ kind: isOneOf('notUnderstood'), line: isNumber, message: isText });

const isNothing = isRecordOf({ kind: isOneOf('missing', 'noJourney') });

const isPoint = isRecordOf({
  commit: isOptional(isText),
  date: isText,
  subject: isText,
  path: isText,
  elsewhere: isOptional(isBoolean),
  pulse: (value: unknown): value is unknown => isJourney(value) || isTrouble(value) || isNothing(value),
});

const isHistory = isRecordOf({
  name: isText,
  path: isText,
  points: isListOf(isPoint),
  before: isOneOf('nothing', 'earlier', 'cutOff'),
});

export function isToHistory(message: unknown): message is ToHistory {
  return (
    isRecordOf({ type: isOneOf('history'), history: isHistory })(message) ||
    isRecordOf({ type: isOneOf('reading'), done: isIndex, total: isIndex })(message) ||
    isRecordOf({ type: isOneOf('empty'), message: isText })(message)
  );
}

export function isFromHistory(message: unknown): message is FromHistory {
  return (
    isRecordOf({ type: isOneOf('ready', 'earlier') })(message) ||
    isRecordOf({ type: isOneOf('open'), point: isIndex })(message) ||
    isRecordOf({ type: isOneOf('shown'), points: isIndex })(message)
  );
}
