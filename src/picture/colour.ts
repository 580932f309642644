/** Red, green and blue from 0 to 255, opaque. */
export type Colour = readonly [number, number, number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** `part` of `top` over the rest of `bottom`. */
export function mix(top: Colour, bottom: Colour, part: number): Colour {
  const channel = (i: 0 | 1 | 2) => Math.round(top[i] * part + bottom[i] * (1 - part));
  return [channel(0), channel(1), channel(2)];
}

export function toCss([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 to 21, as WCAG 2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards black or white just far enough to stand out from the background. */
export function readable(colour: Colour, background: Colour, ratio: number): Colour {
  const goal = blackOrWhite(background);
  for (let part = 0; part < 1; part += 0.05) {
    const moved = mix(goal, colour, part);
    if (contrast(moved, background) >= ratio) return moved;
  }
  return goal;
}

/** Whichever stands out more; at least 4.5 on every background. */
export function blackOrWhite(background: Colour): Colour {
  return contrast(BLACK, background) > contrast(WHITE, background) ? BLACK : WHITE;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
