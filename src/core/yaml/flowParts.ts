import type { Span } from './place.ts';

// By name: an expression that is written where it is used is made anew for each character.
const BLANK = /\s/;
const QUOTE = /["']/;
const ENDS_KEY = /^[\s,[\]{}]?$/;
const ENDS_WORD = /[,[\]{}\r\n]/;

/** A word of a `{…}` or `[…]`, with its quotes. */
export interface FlowToken extends Span {
  readonly kind: 'token';
  readonly quote: '"' | "'" | undefined;
  /** For a word in quotes: its closing quote is there. */
  readonly closed: boolean;
}

/** What stands between two commas. `end` is the place of the comma or bracket behind it. */
export interface FlowPart extends Span {
  readonly tokens: readonly (FlowToken | FlowCollection)[];
  /** Where the colon stands that ends the key; `undefined` without one. */
  readonly colon: number | undefined;
}

/** A `{…}` or `[…]`, perhaps without its end. `end` is behind the closing bracket. */
export interface FlowCollection extends Span {
  readonly kind: 'map' | 'list';
  readonly parts: readonly FlowPart[];
  readonly closed: boolean;
}

/** Takes a collection apart that begins at `start`, tolerant of everything that is missing; never looks beyond `limit`. */
export function flowAt(text: string, start: number, limit: number): FlowCollection {
  const parts: FlowPart[] = [];
  const { end, closed } = walk(text, start, limit, parts);
  return { kind: text[start] === '{' ? 'map' : 'list', parts, start, end, closed };
}

/** Where such a collection ends, and whether a bracket closes it. */
export function flowEnd(text: string, start: number, limit: number): Pick<FlowCollection, 'end' | 'closed'> {
  return walk(text, start, limit, undefined);
}

/** @param into where the parts go, if anybody wants them: those of a whole file are many */
function walk(
  text: string,
  start: number,
  limit: number,
  into: FlowPart[] | undefined,
): Pick<FlowCollection, 'end' | 'closed'> {
  let tokens: (FlowToken | FlowCollection)[] = [];
  let count = 0;
  let colon: number | undefined;
  let from = start + 1;
  let at = from;
  while (at < limit) {
    const unit = text[at]!;
    if (unit === ',' || unit === ']' || unit === '}') {
      into?.push({ start: from, tokens, colon, end: at });
      at++;
      if (unit !== ',') return { end: at, closed: true };
      from = at;
      count = 0;
      colon = undefined;
      if (into) tokens = [];
    } else if (unit === ':' && colon === undefined && endsKey(text, at, count)) {
      colon = at++;
    } else if (unit === '#' && BLANK.test(text[at - 1] ?? ' ')) {
      at = lineEnd(text, at, limit);
    } else if (BLANK.test(unit)) {
      at++;
    } else if (into) {
      const token = unit === '[' || unit === '{' ? flowAt(text, at, limit) : tokenAt(text, at, limit);
      tokens.push(token);
      count++;
      at = token.end;
    } else {
      at = unit === '[' || unit === '{' ? walk(text, at, limit, into).end : tokenAt(text, at, limit).end;
      count++;
    }
  }
  into?.push({ start: from, tokens, colon, end: limit });
  return { end: limit, closed: false };
}

function endsKey(text: string, at: number, before: number): boolean {
  return before > 0 && (QUOTE.test(text[at - 1]!) || ENDS_KEY.test(text[at + 1] ?? ''));
}

function tokenAt(text: string, start: number, limit: number): FlowToken {
  const first = text[start]!;
  if (first === '"' || first === "'") {
    const end = quoteEnd(text, start, limit);
    return {
      kind: 'token',
      start,
      end: end ?? lineEnd(text, start, limit),
      quote: first,
      closed: end !== undefined,
    };
  }
  let at = start;
  while (at < limit && !ENDS_WORD.test(text[at]!)) {
    if (text[at] === ':' && ENDS_KEY.test(text[at + 1] ?? '')) break;
    if (text[at] === '#' && at > start && BLANK.test(text[at - 1]!)) break;
    at++;
  }
  // A colon alone has to lead on.
  at = Math.max(at, start + 1);
  while (at > start + 1 && BLANK.test(text[at - 1]!)) at--;
  return { kind: 'token', start, end: at, quote: undefined, closed: true };
}

/** Behind the closing quote of a text that begins at `start`; `undefined` when it has none before `limit`. */
export function quoteEnd(text: string, start: number, limit: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

function lineEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
