/** Pixels that a text takes on one line. */
export type Measure = (text: string) => number;

/** Made when they are asked for: that takes longer than all the rest of loading the script of the extension. */
const segmenters = new Map<'grapheme' | 'word', Intl.Segmenter>();

function segmenter(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const made = segmenters.get(granularity) ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(granularity, made);
  return made;
}

/** Unless told otherwise: nothing beyond this many UTF-16 units can be seen in a box, and measuring a whole essay takes time. */
const LONGEST = 400;

/**
 * The text in lines no wider than `width`, broken where the language allows it (also between Chinese words) and inside
 * a word only when it is wider than a line. What does not fit into `maxLines` ends with “…”.
 */
export function fitText(
  text: string,
  width: number,
  maxLines: number,
  measure: Measure,
  longest = LONGEST,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, spaced } of breakable(text.slice(0, longest))) {
    const longer = line === '' ? piece : `${line}${spaced ? ' ' : ''}${piece}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const part of pieces(piece, width, measure)) {
      if (line !== '') lines.push(line);
      line = part;
    }
    if (lines.length > maxLines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines && text.length <= longest) return lines;
  return [...lines.slice(0, maxLines - 1), ellipsis(lines[maxLines - 1] ?? '', width, measure)];
}

/** Words with the punctuation that belongs to them. */
function breakable(text: string): readonly { readonly text: string; readonly spaced: boolean }[] {
  const units: { text: string; spaced: boolean; closed: boolean }[] = [];
  let spaced = false;
  for (const { segment, isWordLike } of segmenter('word').segment(text)) {
    if (segment.trim() === '') {
      spaced = true;
      continue;
    }
    const last = units.at(-1);
    // Punctuation stays with the word before it, an opening bracket with the word after it.
    if (last && !spaced && (!isWordLike || !last.closed)) {
      last.text += segment;
      last.closed ||= isWordLike === true;
    } else {
      units.push({ text: segment, spaced, closed: isWordLike === true });
    }
    spaced = false;
  }
  return units;
}

/** A word in as few parts as fit a line each, about equally long, so that no single letter is left over. */
function pieces(word: string, width: number, measure: Measure): readonly string[] {
  const whole = measure(word);
  if (whole <= width) return [word];
  const parts = cut(word, width, measure);
  for (const slack of [1.08, 1.15, 1.25]) {
    const even = cut(word, Math.min(width, (whole / parts.length) * slack), measure);
    if (even.length === parts.length) return even;
  }
  return parts;
}

function cut(word: string, width: number, measure: Measure): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter('grapheme').segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function ellipsis(line: string, width: number, measure: Measure): string {
  const characters = Array.from(segmenter('grapheme').segment(line), ({ segment }) => segment);
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069?/g;

/** Which way a text runs, by its first letter that is not isolated: as `dir="auto"`. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text.replace(ISOLATED, ''))?.[0];
  return letter && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
