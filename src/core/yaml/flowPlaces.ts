import type { CursorPlace, Found } from './cursorContext.ts';
import { type FlowCollection, type FlowPart, type FlowToken, flowAt } from './flowParts.ts';
import { pathOf, type Stretch } from './outline.ts';
import type { Path } from './place.ts';

/** What may be written at a place inside of `{…}` or `[…]`; `undefined` for nothing. */
export function flowPlaces(text: string, stretch: Stretch, offset: number): Found | undefined {
  const column = stretch.owner?.column ?? 0;

  function walk(flow: FlowCollection, path: Path): Found | undefined {
    if (flow.closed && offset >= flow.end) return undefined;
    const at = flow.parts.findIndex((one) => one.start <= offset && offset <= one.end);
    const part = flow.parts[at];
    if (!part || inComment(text, part.start, offset)) return undefined;
    const { colon, tokens } = part;
    const isMap = flow.kind === 'map';
    // A pair in a list is a map of one key: legal, and nobody's wish.
    if (colon !== undefined && !isMap) return undefined;
    const valueSide = colon !== undefined && offset > colon;
    const here = tokens.filter((one) => colon === undefined || one.start > colon === valueSide);
    const inner = valueSide ? [...path, nameOf(text, part)] : isMap ? path : [...path, at];
    const others = flow.parts.filter((one) => one !== part).map((one) => nameOf(text, one));
    const place: CursorPlace = {
      expects: isMap && !valueSide ? 'key' : 'value',
      path: inner,
      column,
      form: 'flow',
      taken: new Set(valueSide ? [] : others),
    };
    const [token] = here;
    if (!token)
      return { places: [place], hasColon: colon !== undefined, glued: valueSide && offset === colon + 1 };
    if (token.kind !== 'token') return offset > token.start ? walk(token, inner) : undefined;
    return here.length === 1 ? inToken(token, place, colon !== undefined) : undefined;
  }

  function inToken(token: FlowToken, place: CursorPlace, hasColon: boolean): Found | undefined {
    const { start, end, quote, closed } = token;
    const replace = quote ? { start: start + 1, end: end - (closed ? 1 : 0) } : { start, end };
    const isKey = place.expects === 'key';
    if (offset < replace.start || offset > replace.end || (isKey && offset === start)) return undefined;
    if (/[\r\n]/.test(text.slice(start, end))) return undefined;
    // Nobody can tell where a text was to end whose quote is missing.
    if (!closed && text.slice(offset, end).trim() !== '') return undefined;
    return { places: [place], replace, quote, openQuote: !closed, hasColon: isKey && hasColon };
  }

  return walk(flowAt(text, stretch.start, stretch.end), pathOf(stretch.owner));
}

/** The word of a part, which for a map is its key; empty without one. */
function nameOf(text: string, { tokens }: FlowPart): string {
  const [token] = tokens;
  if (token?.kind !== 'token') return '';
  return text.slice(token.start, token.end).replace(/^["']|["']$/g, '');
}

function inComment(text: string, start: number, offset: number): boolean {
  const line =
    text
      .slice(start, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /(?:^|\s)#/.test(line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '""'));
}
