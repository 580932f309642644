import { flowBrackets } from './flowBrackets.ts';
import { MAX_LENGTH } from './maxLength.ts';
import type { SyntaxProblem } from './tree.ts';

/**
 * What we refuse before a parser sees it, because a parser may need seconds for it, or abort the whole process:
 * `yaml` 2.9.1 on Node 20 dies at some 850 nested brackets while it is cold.
 */

/** Levels of nesting. The deepest place that the format knows is at level 12. */
export const MAX_DEPTH = 200;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const DASH = 45;
const COLON = 58;
const QUESTION = 63;
const SQUARE_OPEN = 91;
const SQUARE_CLOSE = 93;
const CURLY_OPEN = 123;
const CURLY_CLOSE = 125;

/** The first limit that the text breaks; `undefined` for a text that can be parsed. */
export function limitProblem(text: string): SyntaxProblem | undefined {
  const size = sizeProblem(text);
  if (size) return size;
  const seemsDeep = tooDeepAt(text);
  const deep = seemsDeep === undefined ? undefined : tooDeepAt(text, flowBrackets(text));
  if (deep === undefined) return undefined;
  return refusal(
    deep,
    deep + 1,
    'This is nested too deeply: more than {0} levels. Write it with less nesting.',
    MAX_DEPTH,
  );
}

/** Whether a text is too large, or none at all. */
export function sizeProblem(text: string): SyntaxProblem | undefined {
  if (text.length > MAX_LENGTH) {
    return refusal(
      0,
      firstLineEnd(text),
      'This file is too large to check: {0} KB, and the limit is {1} KB. Split it into several files.',
      Math.ceil(text.length / 1024),
      MAX_LENGTH / 1024,
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return refusal(nul, nul + 1, 'This is not a text file: it holds a NUL character. Save it as UTF-8 text.');
  }
  return undefined;
}

/** The problem to report for a file that is too large to be even read. */
export function tooLargeProblem(bytes: number): SyntaxProblem {
  return refusal(
    0,
    0,
    'This file is too large to check: {0} KB, and the limit is {1} KB. Split it into several files.',
    Math.ceil(bytes / 1024),
    MAX_LENGTH / 1024,
  );
}

/**
 * Three ways to nest: brackets, several `- ` or `? ` on one line, deeper indentation from line to line. Without knowing
 * which brackets count, every one opens a level, also in a text or a comment, and one closes a level only if nothing
 * stands between that may begin or end a text or a comment: no text is deeper than this says.
 *
 * @param flow where the brackets stand that make lists and maps
 */
function tooDeepAt(text: string, flow?: ReadonlySet<number>): number | undefined {
  let brackets = 0;
  /** Those of them that the next closing brackets surely close. */
  let closable = 0;
  let markers = 0;
  let lineBegin = 0;
  let lineStart = true;
  let comment = false;
  /** Where the blocks begin that are open here; half a column more for a dash, since its list may stand right below a key. */
  const blocks: number[] = [];
  const open = (at: number) => {
    while (blocks.length > 0 && blocks[blocks.length - 1]! >= at) blocks.pop();
    blocks.push(at);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === HASH || unit === DOUBLE || unit === SINGLE) closable = 0;
    // Most of a text is letters and blanks within its lines.
    if (!lineStart && (unit === SPACE || (unit > QUESTION && !isBracket(unit)))) continue;
    if (unit === LF || unit === CR) {
      lineStart = true;
      comment = false;
      lineBegin = i + 1;
      markers = 0;
      continue;
    }
    const marker = (unit === DASH || unit === QUESTION) && isBlankAt(text, i - 1) && isBlankAt(text, i + 1);
    if (marker && !comment) markers++;
    if (lineStart && unit !== TAB) {
      if (marker) open(i - lineBegin + 0.5);
      else if (unit !== SPACE && !(unit === COLON && isBlankAt(text, i + 1))) {
        lineStart = false;
        // A comment closes nothing, wherever it begins.
        comment = unit === HASH;
        if (!comment) open(i - lineBegin);
      }
    }
    if (unit === SQUARE_OPEN || unit === CURLY_OPEN) {
      if (flow && !flow.has(i)) continue;
      brackets++;
      closable++;
    } else if (unit === SQUARE_CLOSE || unit === CURLY_CLOSE) {
      if (flow ? !flow.has(i) || brackets === 0 : closable === 0) continue;
      brackets--;
      closable--;
    }
    if (brackets + Math.max(blocks.length, markers) > MAX_DEPTH) return i;
  }
  return undefined;
}

function isBracket(unit: number): boolean {
  return unit === SQUARE_OPEN || unit === SQUARE_CLOSE || unit === CURLY_OPEN || unit === CURLY_CLOSE;
}

/** Beyond the text everything is blank. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === SPACE || unit === LF || unit === CR || unit === TAB || Number.isNaN(unit);
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? Math.min(text.length, 200) : end;
}

function refusal(
  start: number,
  end: number,
  sentence: string,
  ...args: readonly (string | number)[]
): SyntaxProblem {
  return { start, end, sentence, args, origin: 'limit' };
}
