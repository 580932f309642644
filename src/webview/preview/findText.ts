/** What has lines of its own; a text does not go on from one into the next. */
const BLOCKS = 'button, p, li, td, th, dd, dt, h1, h2, h3, caption, summary, label, small, blockquote, pre';
/** Text of an element that nobody sees, or that is no part of the picture. */
const UNSEEN = 'title, desc, style, script, textarea, .unseen, .step-tools, .lane-tools';

interface Letter {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text stands in what is shown, in the order of the picture: whatever its case and accents, and also where a label runs
 * over several lines. Empty for a query of nothing but white space.
 */
export function findText(root: Element, query: string): readonly Range[] {
  const wanted = foldedText(query).trim();
  if (wanted === '') return [];
  const found: Range[] = [];
  const packed = wanted.replaceAll(' ', '');
  for (const texts of blocksIn(root)) {
    // A drawing breaks its lines itself, between words and within them.
    const isDrawn = texts[0]?.parentElement instanceof SVGElement;
    found.push(...rangesIn(texts, isDrawn ? packed : wanted, !isDrawn));
  }
  return found;
}

/** The text nodes that belong together, in their order. */
function blocksIn(root: Element): Iterable<readonly Text[]> {
  const blocks = new Map<Element, Text[]>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || node.nodeValue?.trim() === '' || holder.closest(UNSEEN) || !isShown(holder)) continue;
    const block = holder.closest(holder instanceof SVGElement ? 'g, svg' : BLOCKS) ?? holder;
    const texts = blocks.get(block);
    if (texts) texts.push(node as Text);
    else blocks.set(block, [node as Text]);
  }
  return blocks.values();
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

function rangesIn(texts: readonly Text[], wanted: string, withBlanks: boolean): readonly Range[] {
  const letters: (Letter | undefined)[] = [];
  let line = '';
  for (const node of texts) {
    // From one element to the next there is at least a blank for the eye.
    if (withBlanks && line !== '' && !line.endsWith(' ')) {
      line += ' ';
      letters.push(undefined);
    }
    let at = 0;
    for (const sign of node.data) {
      for (const letter of folded(sign)) {
        if (letter === ' ' && (!withBlanks || line.endsWith(' '))) continue;
        line += letter;
        for (let i = 0; i < letter.length; i++) letters.push({ node, from: at, to: at + sign.length });
      }
      at += sign.length;
    }
  }
  const ranges: Range[] = [];
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
    const first = letters.slice(at).find((letter) => letter !== undefined);
    const last = letters[at + wanted.length - 1];
    if (!first || !last) continue;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
    ranges.push(range);
  }
  return ranges;
}

/** A text as it is compared: small letters without accents and invisible signs, white space as one blank. */
function foldedText(text: string): string {
  return [...text].map(folded).join('').replace(/ +/g, ' ');
}

function folded(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  return sign
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
