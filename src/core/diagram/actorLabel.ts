import { mermaidEscape } from './mermaidEscape.ts';
import { plainLabel } from './plainLabel.ts';
import { shortenLabel } from './shortenLabel.ts';

/** Pixels that Mermaid 12 gives to a word of its legend (`maxLabelWidth`), with some reserve for other fonts. */
const ROOM = 340;
/** While Mermaid measures, a spelt sign is seven letters long; others are at most so wide. */
const SPELT = 64;
const LETTER = 10;
const WIDE = 17;

/**
 * A name for Mermaid's legend, in at most so many columns. A word wider than the legend is broken there after any letter,
 * also within a sign that is spelt, so a word with such signs is shortened before.
 */
export function actorLabel(name: string, columns: number, untitled: string): string {
  const plain = plainLabel(name, untitled);
  for (let room = columns; room > 1; room--) {
    const label = mermaidEscape(shortenLabel(plain, room), untitled);
    // Names are keys of an object there.
    if (label === '__proto__') return '#95;_proto__';
    if (label.split(' ').every(staysWhole)) return label;
  }
  return mermaidEscape(untitled);
}

function staysWhole(word: string): boolean {
  if (!/#\d+;/.test(word)) return true;
  const signs = word.match(/#\d+;|./gsu) ?? [];
  return signs.reduce((width, sign) => width + widthOf(sign), 0) <= ROOM;
}

function widthOf(sign: string): number {
  if (sign.length > 1 && sign.startsWith('#')) return SPELT;
  return /[a-z\d.-]/.test(sign) ? LETTER : WIDE;
}
