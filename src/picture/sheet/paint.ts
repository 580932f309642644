import type { Tone } from '../../core/diagram/sheet/sheet.ts';

/** Gives a colour of the palette by its name without `--cx-`: a variable on a page, the colour itself in a file. */
export type Paint = (name: string) => string;

/** For pages, whose theme may change under the picture. */
export const pagePaint: Paint = (name) => `var(--cx-${name})`;

/** For files, which nobody styles: the colours of `paletteOf`. */
export function filePaint(palette: Readonly<Record<string, string>>): Paint {
  return (name) => palette[`--cx-${name}`] ?? '#000000';
}

export interface Shades {
  readonly fill: string;
  readonly text: string;
  readonly edge: string;
}

/** Fill, letters and edge of something with that tone. */
export function shadesOfTone(tone: Tone | undefined, paint: Paint): Shades {
  const shades = (name: string) => ({
    fill: paint(`${name}-fill`),
    text: paint(`${name}-text`),
    edge: paint(`${name}-edge`),
  });
  switch (tone) {
    case 'good':
      return shades('face-2');
    case 'fair':
      return shades('face-0');
    case 'bad':
      return shades('face--2');
    case 'accent':
      return shades('stage-0');
    default:
      return {
        fill: paint('background'),
        text: paint(tone === 'quiet' ? 'muted' : 'text'),
        edge: paint('thread'),
      };
  }
}
