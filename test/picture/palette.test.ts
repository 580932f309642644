import assert from 'node:assert/strict';
import test from 'node:test';
import { type Colour, contrast } from '../../src/picture/colour.ts';
import { ACTOR_COLOURS, paletteOf, STAGE_COLOURS, type ThemeColours } from '../../src/picture/palette.ts';
import { THEMES, type ThemeName } from '../browser/preview/themes.ts';

const KINDS = {
  'dark modern': 'dark',
  'light modern': 'light',
  'high contrast': 'hc-dark',
  'high contrast light': 'hc-light',
} as const;

function hex(value: string): Colour {
  const channel = (at: number) => Number.parseInt(value.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function themeOf(name: ThemeName): ThemeColours {
  const values: Readonly<Record<string, string>> = THEMES[name].variables;
  const read = (key: string) => hex(values[key] ?? '#808080');
  return {
    kind: KINDS[name],
    background: read('editor-background'),
    foreground: read('editor-foreground'),
    muted: hex(values.descriptionForeground?.startsWith('#') ? values.descriptionForeground : '#808080'),
    accent: read('focusBorder'),
    border: read(values.contrastBorder ? 'contrastBorder' : 'panel-border'),
    charts: {
      red: read('charts-red'),
      blue: read('charts-blue'),
      yellow: read('charts-yellow'),
      orange: read('charts-orange'),
      green: read('charts-green'),
      purple: read('charts-purple'),
    },
  };
}

for (const name of Object.keys(THEMES) as ThemeName[]) {
  const palette = paletteOf(themeOf(name));
  const colour = (key: string) => hex(palette[`--cx-${key}`] ?? assert.fail(key));
  const between = (one: string, other: string) => contrast(colour(one), colour(other));
  const text = name.startsWith('high') ? 7 : 4.5;

  test(`${name}: text can be read on everything it stands on`, () => {
    assert.ok(between('text', 'background') >= text);
    assert.ok(between('muted', 'background') >= text);
    for (let i = 0; i < STAGE_COLOURS; i++) {
      assert.ok(between(`stage-${i}-text`, `stage-${i}-fill`) >= text, `stage ${i}`);
      assert.ok(between(`step-${i}-text`, `step-${i}-fill`) >= text, `step ${i}`);
    }
    for (let i = 0; i < ACTOR_COLOURS; i++) {
      assert.ok(between(`actor-${i}-text`, `actor-${i}-fill`) >= 4.5, `actor ${i}`);
    }
    for (let emotion = -2; emotion <= 2; emotion++) assert.ok(between('text', `face-${emotion}-fill`) >= 3);
    // Words under a face also stand on the tint of the chosen step.
    assert.ok(between('text', 'accent-fill') >= text && between('muted', 'accent-fill') >= 3);
  });

  test(`${name}: edges that carry meaning can be seen`, () => {
    for (const key of ['accent', 'star', 'face--2-edge', 'face-0-edge', 'face-2-edge']) {
      assert.ok(between(key, 'background') >= 3, key);
    }
  });

  if (!name.startsWith('high')) {
    test(`${name}: no two actors have one colour`, () => {
      const colours = Array.from({ length: ACTOR_COLOURS }, (_, i) => colour(`actor-${i}-fill`));
      for (const [i, one] of colours.entries()) {
        for (const other of colours.slice(i + 1)) {
          const distance = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
          assert.ok(distance > 30, `${one} and ${other}`);
        }
      }
    });
  } else {
    test(`${name}: nothing is filled`, () => {
      const filled = Object.entries(palette).filter(([key]) =>
        /^--cx-(?:stage|step|actor|face)-+\d+-fill$/.test(key),
      );
      assert.ok(filled.length > 20);
      for (const [key, value] of filled) assert.equal(value, palette['--cx-background'], key);
    });
  }
}
