import type { Span } from './place.ts';

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
  const kind = text[start] === '{' ? 'map' : 'list';
  const parts: FlowPart[] = [];
  let part: { start: number; tokens: (FlowToken | FlowCollection)[]; colon: number | undefined };
  part = { start: start + 1, tokens: [], colon: undefined };
  let at = start + 1;
  while (at < limit) {
    const unit = text[at]!;
    if (unit === ',' || unit === ']' || unit === '}') {
      parts.push({ ...part, end: at });
      if (unit !== ',') return { kind, parts, start, end: at + 1, closed: true };
      part = { start: at + 1, tokens: [], colon: undefined };
      at++;
    } else if (unit === '[' || unit === '{') {
      const inner = flowAt(text, at, limit);
      part.tokens.push(inner);
      at = inner.end;
    } else if (unit === ':' && part.colon === undefined && endsKey(text, at, part.tokens.length)) {
      part.colon = at++;
    } else if (unit === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      at = lineEnd(text, at, limit);
    } else if (/\s/.test(unit)) {
      at++;
    } else {
      const token = tokenAt(text, at, limit);
      part.tokens.push(token);
      at = token.end;
    }
  }
  parts.push({ ...part, end: limit });
  return { kind, parts, start, end: limit, closed: false };
}

function endsKey(text: string, at: number, before: number): boolean {
  return before > 0 && (/["']/.test(text[at - 1]!) || /^[\s,[\]{}]?$/.test(text[at + 1] ?? ''));
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
  while (at < limit && !/[,[\]{}\r\n]/.test(text[at]!)) {
    if (text[at] === ':' && /^[\s,[\]{}]?$/.test(text[at + 1] ?? '')) break;
    if (text[at] === '#' && at > start && /\s/.test(text[at - 1]!)) break;
    at++;
  }
  // A colon alone has to lead on.
  at = Math.max(at, start + 1);
  while (at > start + 1 && /\s/.test(text[at - 1]!)) at--;
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
