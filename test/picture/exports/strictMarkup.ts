import { isPermittedTag } from '../../../src/picture/permitted.ts';

const TOKEN =
  /<!DOCTYPE html>|<\?xml version="1\.0" encoding="UTF-8"\?>|<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [A-Za-z][A-Za-z0-9-]*="[^"<>]*")*)\/?>|[^<>]+|[<>]/g;

/** What stands around a picture in a page. */
const FRAME = ['html', 'head', 'meta', 'title', 'style', 'body', 'main'];

/** Attributes by which a page could run, load or lead somewhere. */
const DANGEROUS = /^(?:on|href|xlink|src|srcset|action|formaction|ping|poster|background|data)/i;

export interface StrictMarkup {
  readonly faults: readonly string[];
  /** What is there to read, with its entities decoded. */
  readonly content: string;
}

/**
 * Reads markup more strictly than any browser: every `<` and `>` belongs to a tag that pictures may have, every attribute
 * is quoted, and text has no sign of markup. What passes here means the same in every parser.
 */
export function strictMarkup(markup: string): StrictMarkup {
  const faults: string[] = [];
  const texts: string[] = [];
  // The page's own style sheet is the same whatever the data is.
  for (const [token, close, tag, attributes] of markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(TOKEN)) {
    if (tag === undefined) {
      if (token === '<' || token === '>') faults.push(`a loose ${token}`);
      else if (/&(?!#\d+;)/.test(token)) faults.push(`an open &: ${token}`);
      else if (!token.startsWith('<')) texts.push(decoded(token));
      continue;
    }
    if (!isPermittedTag(tag) && !FRAME.includes(tag)) faults.push(`<${close}${tag}>`);
    for (const [, name = ''] of (attributes ?? '').matchAll(/ ([A-Za-z-]+)="/g))
      if (DANGEROUS.test(name) && tag !== 'meta') faults.push(`${name} of <${tag}>`);
    for (const [, style = ''] of (attributes ?? '').matchAll(/ style="([^"]*)"/g))
      if (!/^(?:[\w-]+: [\w.%() -]+;? ?)*$/.test(style)) faults.push(`style of <${tag}>: ${style}`);
  }
  return { faults, content: texts.join('') };
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
