import { element, type PictureElement } from '../element.ts';
import type { Paint } from '../sheet/paint.ts';
import { type Block, indent, stack } from '../sheet/svg/block.ts';
import { textBlock } from '../sheet/svg/textBlock.ts';
import { svgLine } from '../sheet/svgText.ts';
import { mediumPath } from './mediumIcon.ts';
import type { Note } from './notes.ts';

const SIZE = 12;
const SIGN = 20;
const PAD = 8;

/** A note in a cell of that width. */
export function noteBlock(note: Note, width: number, paint: Paint): Block {
  const { text, quiet, tag, sign, medium, isThought } = note;
  const left = sign || medium ? SIGN : 0;
  const inner = width - left - (tag === undefined ? 0 : 2 * PAD);
  const words = stack(
    [
      textBlock(tag ?? '', inner, { size: 11, bold: true, fill: paint('text') }),
      textBlock(isThought ? `“${text}”` : text, inner, {
        size: SIZE,
        italic: isThought,
        fill: paint('text'),
      }),
      textBlock(quiet ?? '', inner, { size: 11, fill: paint('muted') }),
    ],
    2,
  );
  if (tag !== undefined) return boxed(words, width, note, paint);
  return {
    height: words.height,
    draw: (x, y) => [
      ...(sign
        ? [
            svgLine(
              sign,
              x + 6,
              y + SIZE,
              { size: SIZE, bold: true, fill: toneOf(note, paint) },
              { anchor: 'middle' },
            ),
          ]
        : []),
      ...(medium ? [icon(medium, x, y, paint)] : []),
      ...indent(words, left).draw(x, y),
    ],
  };
}

function boxed(words: Block, width: number, note: Note, paint: Paint): Block {
  const height = words.height + 10;
  const shade = (part: string) => paint(`face-${note.tone === 'bad' ? -2 : 0}-${part}`);
  return {
    height,
    draw: (x, y) => [
      element('rect', { x, y, width, height, rx: 4, fill: shade('tint'), stroke: shade('edge') }),
      element('rect', { x, y, width: 3, height, fill: shade('edge') }),
      ...words.draw(x + PAD, y + 5),
    ],
  };
}

function icon(medium: string, x: number, y: number, paint: Paint): PictureElement {
  return element('path', {
    d: mediumPath(medium),
    transform: `translate(${x} ${y})`,
    ...{
      fill: 'none',
      stroke: paint('muted'),
      'stroke-width': 1.2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  });
}

function toneOf({ tone, sign }: Note, paint: Paint): string {
  if (tone === 'good') return paint('good');
  if (tone === 'bad') return paint('bad');
  return paint(sign === '✦' ? 'star' : 'muted');
}
