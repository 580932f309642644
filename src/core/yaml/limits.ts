import type { SyntaxProblem } from './tree.ts';

/**
 * What we refuse before a parser sees it, because a parser may need seconds for it, or abort the whole process:
 * `yaml` 2.9.1 on Node 20 dies at some 850 nested brackets while it is cold.
 */

/** UTF-16 units. A journey of 10,000 lines has about 350,000. */
export const MAX_LENGTH = 512 * 1024;

/** Levels of nesting. The deepest place that the format knows is at level 12. */
export const MAX_DEPTH = 200;

const BRACKET_OPEN = new Set(['[', '{']);
const BRACKET_CLOSE = new Set([']', '}']);

/** The first limit that the text breaks; `undefined` for a text that can be parsed. */
export function limitProblem(text: string): SyntaxProblem | undefined {
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
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return refusal(
      deep,
      deep + 1,
      'This is nested too deeply: more than {0} levels. Write it with less nesting.',
      MAX_DEPTH,
    );
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
 * Counts generously (brackets inside quotes and texts count too), since nobody writes 200 of them without closing any.
 * Three ways to nest: brackets, several `- ` or `? ` on one line, deeper indentation from line to line.
 */
function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let markers = 0;
  let column = 0;
  let lineStart = true;
  let comment = false;
  /** Where the blocks begin that are open here; half a column more for a dash, since its list may stand right below a key. */
  const blocks: number[] = [];
  const open = (at: number) => {
    while (blocks.length > 0 && blocks[blocks.length - 1]! >= at) blocks.pop();
    blocks.push(at);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === '\n' || unit === '\r') {
      lineStart = true;
      comment = false;
      column = 0;
      markers = 0;
      continue;
    }
    const marker = (unit === '-' || unit === '?') && isBlank(text[i - 1]) && isBlank(text[i + 1]);
    if (marker && !comment) markers++;
    if (lineStart && unit !== '\t') {
      if (marker) open(column + 0.5);
      else if (unit !== ' ' && !(unit === ':' && isBlank(text[i + 1]))) {
        lineStart = false;
        // A comment closes nothing, wherever it begins.
        comment = unit === '#';
        if (!comment) open(column);
      }
      column++;
    }
    if (BRACKET_OPEN.has(unit)) brackets++;
    else if (BRACKET_CLOSE.has(unit) && brackets > 0) brackets--;
    if (brackets + Math.max(blocks.length, markers) > MAX_DEPTH) return i;
  }
  return undefined;
}

function isBlank(unit: string | undefined): boolean {
  return unit === undefined || unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r';
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
