import { blackOrWhite, type Colour, mix, readable, toCss } from './colour.ts';

export type ThemeKind = 'light' | 'dark' | 'hc-dark' | 'hc-light';

/** The colours of the editor's theme that the page builds on. */
export interface ThemeColours {
  readonly kind: ThemeKind;
  readonly background: Colour;
  readonly foreground: Colour;
  readonly muted: Colour;
  readonly accent: Colour;
  readonly border: Colour;
  readonly charts: Readonly<Record<'red' | 'blue' | 'yellow' | 'orange' | 'green' | 'purple', Colour>>;
}

export const STAGE_COLOURS = 6;
export const ACTOR_COLOURS = 12;

/**
 * Values for the custom properties that the style sheet uses. Text keeps 4.5:1 against what lies under it (7:1 in high
 * contrast), edges that carry meaning 3:1. In high contrast nothing is filled: borders, words and shapes say it all.
 */
export function paletteOf(theme: ThemeColours): Readonly<Record<string, string>> {
  const { background, charts } = theme;
  const high = theme.kind.startsWith('hc');
  const text = readable(theme.foreground, background, high ? 7 : 4.5);
  const values: Record<string, string> = {
    '--cx-text': toCss(text),
    '--cx-muted': toCss(readable(theme.muted, background, high ? 7 : 4.5)),
    '--cx-background': toCss(background),
    '--cx-line': toCss(high ? theme.border : mix(text, background, 0.16)),
    '--cx-thread': toCss(readable(mix(text, background, 0.4), background, high ? 4.5 : 2)),
    '--cx-accent': toCss(readable(theme.accent, background, 3)),
    '--cx-accent-fill': toCss(
      high ? background : mix(readable(theme.accent, background, 3), background, 0.14),
    ),
    '--cx-accent-opacity': high ? '0' : '0.14',
    '--cx-star': toCss(readable(charts.orange, background, 3)),
    '--cx-curve': toCss(high ? text : readable(charts.blue, background, 3)),
    '--cx-good': toCss(readable(charts.green, background, high ? 7 : 4.5)),
    '--cx-bad': toCss(readable(charts.red, background, high ? 7 : 4.5)),
    '--cx-gap': toCss(high ? mix(text, background, 0.22) : mix(text, background, 0.06)),
    '--cx-found': toCss(high ? background : mix(charts.yellow, background, 0.35)),
    '--cx-hover': high ? 'transparent' : `rgb(${text.join(' ')} / 6%)`,
    '--cx-tint': high ? '0' : '0.08',
  };
  const shade = (name: string, fill: Colour, letters: Colour, edge: Colour) => {
    values[`--cx-${name}-fill`] = toCss(fill);
    values[`--cx-${name}-text`] = toCss(letters);
    values[`--cx-${name}-edge`] = toCss(edge);
  };
  const stages = [charts.blue, charts.purple, charts.green, charts.orange, charts.red, charts.yellow];
  for (const [i, hue] of stages.entries()) {
    const edge = high ? theme.border : readable(mix(hue, background, 0.6), background, 2);
    const [stage, step] = high
      ? [background, background]
      : [mix(hue, background, 0.26), mix(hue, background, 0.1)];
    shade(`stage-${i}`, stage, readable(text, stage, high ? 7 : 4.5), edge);
    shade(`step-${i}`, step, readable(text, step, high ? 7 : 4.5), edge);
  }
  for (const [i, hue] of actorHues(theme).entries()) {
    if (high) shade(`actor-${i}`, background, text, theme.border);
    else shade(`actor-${i}`, hue, blackOrWhite(hue), readable(hue, background, 3));
  }
  const faces = [
    charts.red,
    mix(charts.red, charts.orange, 0.35),
    charts.yellow,
    mix(charts.green, charts.yellow, 0.6),
  ];
  for (const [i, hue] of [...faces, charts.green].entries()) {
    const fill = high ? background : mix(hue, background, 0.34);
    shade(`face-${i - 2}`, fill, text, high ? text : readable(hue, background, 3));
    values[`--cx-face-${i - 2}-tint`] = toCss(high ? background : mix(hue, background, 0.1));
  }
  return values;
}

/**
 * The value of a style attribute that gives an element and what is in it the colours of the palette:
 * `--fill`, `--text` and `--edge`, and for a face a fainter `--tint`.
 */
export function shadesOf(kind: 'stage' | 'step' | 'actor' | 'face', number: number): string {
  const parts = kind === 'face' ? ['fill', 'text', 'edge', 'tint'] : ['fill', 'text', 'edge'];
  return parts.map((part) => `--${part}: var(--cx-${kind}-${number}-${part})`).join('; ');
}

/** Twelve that can be told apart side by side: hues of the theme, then their mixtures. */
function actorHues({ charts, background }: ThemeColours): readonly Colour[] {
  const { blue, orange, green, purple, red, yellow } = charts;
  const contrary = blackOrWhite(background);
  return [
    blue,
    orange,
    green,
    purple,
    // Themes tend to have nearly the same yellow and orange.
    mix(contrary, yellow, 0.4),
    red,
    mix(contrary, blue, 0.45),
    mix(background, orange, 0.45),
    mix(blue, green, 0.5),
    mix(red, purple, 0.5),
    mix(contrary, green, 0.5),
    mix(contrary, background, 0.55),
  ];
}
