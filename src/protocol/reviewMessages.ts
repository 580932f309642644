import type { ReviewView } from '../core/diff/reviewView.ts';
import { CHANGE_KINDS, MARKS } from './reviewWords.ts';
import { isBoolean, isIndex, isListOf, isNumber, isOneOf, isOptional, isRecordOf, isText } from './shapes.ts';

/** What the extension tells the page of a review. */
export type ToReview =
  | { readonly type: 'review'; readonly view: ReviewView }
  /** There is nothing to show, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** What the page tells the extension. */
export type FromReview =
  /** The page listens now; the extension answers with the newest state. */
  | { readonly type: 'ready' }
  /** The user wants to see the lines of a change, by its number, on one side of the text diff. */
  | { readonly type: 'open'; readonly change: number; readonly side: 'before' | 'after' }
  /** The same for a problem, and for a file or one of its lines that say what changes no meaning. */
  | { readonly type: 'openProblem'; readonly problem: number }
  | { readonly type: 'openFile'; readonly file: number; readonly line?: number }
  /** The page shows so many changes. */
  | { readonly type: 'shown'; readonly changes: number };

const isSide = isOneOf('before', 'after');
const isTrend = isOptional(isOneOf('better', 'worse'));
const isMark = isOneOf(...MARKS);

const isStep = isRecordOf({
  name: isText,
  mark: isMark,
  before: isOptional(isNumber),
  after: isOptional(isNumber),
  momentOfTruth: isBoolean,
  changes: isListOf(isIndex),
});

const isStage = isRecordOf({
  name: isText,
  mark: isMark,
  changes: isListOf(isIndex),
  steps: isListOf(isStep),
});

const isRow = isRecordOf({
  kind: isOneOf(...CHANGE_KINDS),
  class: isText,
  weight: isOneOf('high', 'medium', 'low'),
  message: isText,
  trend: isTrend,
  words: isOptional(isListOf(isRecordOf({ kind: isOneOf('same', 'added', 'removed'), text: isText }))),
  before: isOptional(isText),
  after: isOptional(isText),
  users: isListOf(isText),
  owners: isListOf(isText),
  personas: isListOf(isText),
});

const isView = isRecordOf({
  before: isText,
  after: isText,
  verdict: isText,
  besides: isText,
  changes: isListOf(isRow),
  maps: isListOf(isRecordOf({ name: isText, mean: isText, stages: isListOf(isStage) })),
  files: isListOf(
    isRecordOf({
      path: isText,
      state: isText,
      lines: isListOf(isRecordOf({ side: isSide, line: isNumber, text: isText })),
    }),
  ),
  problems: isListOf(isRecordOf({ isNew: isBoolean, place: isText, message: isText, rule: isText })),
  coverage: isListOf(isText),
  reviewers: isListOf(isRecordOf({ name: isText, because: isText })),
});

export function isToReview(message: unknown): message is ToReview {
  return (
    isRecordOf({ type: isOneOf('review'), view: isView })(message) ||
    isRecordOf({ type: isOneOf('empty'), message: isText })(message)
  );
}

export function isFromReview(message: unknown): message is FromReview {
  return (
    isRecordOf({ type: isOneOf('ready') })(message) ||
    isRecordOf({ type: isOneOf('open'), change: isIndex, side: isSide })(message) ||
    isRecordOf({ type: isOneOf('openProblem'), problem: isIndex })(message) ||
    isRecordOf({ type: isOneOf('openFile'), file: isIndex, line: isOptional(isIndex) })(message) ||
    isRecordOf({ type: isOneOf('shown'), changes: isIndex })(message)
  );
}
