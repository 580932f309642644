import type { Colour } from '../../picture/colour.ts';
import { paletteOf, type ThemeColours, type ThemeKind } from '../../picture/palette.ts';

/** Puts the editor's theme into the page's own colours. */
export function applyTheme(): void {
  const { style } = document.documentElement;
  const values = paletteOf(readTheme());
  for (const [name, value] of Object.entries(values)) {
    // The observer below watches this very attribute; writing only what differs ends the circle.
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }
  document.body.dataset.theme = themeKind();
}

/** Calls after each change of theme; VS Code writes variables to the root and the kind of theme to the body. */
export function onThemeChange(listener: () => void): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-kind'] });
}

/** The font in which the picture is written; when it changes, labels must be wrapped anew. */
export function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}

function themeKind(): ThemeKind {
  switch (document.body.dataset.vscodeThemeKind) {
    case 'vscode-light':
      return 'light';
    case 'vscode-high-contrast':
      return 'hc-dark';
    case 'vscode-high-contrast-light':
      return 'hc-light';
    default:
      return 'dark';
  }
}

function readTheme(): ThemeColours {
  const kind = themeKind();
  const styles = getComputedStyle(document.documentElement);
  const light = kind === 'light' || kind === 'hc-light';
  const background = parse(styles.getPropertyValue('--vscode-editor-background'), light ? WHITE : DARK, DARK);
  const read = (names: readonly string[], fallback: Colour) => {
    for (const name of names) {
      const value = styles.getPropertyValue(`--vscode-${name}`).trim();
      if (value !== '') return parse(value, fallback, background);
    }
    return fallback;
  };
  const foreground = read(['editor-foreground', 'foreground'], light ? [31, 31, 31] : [204, 204, 204]);
  return {
    kind,
    background,
    foreground,
    muted: read(['descriptionForeground'], foreground),
    accent: read(['focusBorder', 'contrastActiveBorder'], [0, 120, 212]),
    border: read(['contrastBorder', 'panel-border'], foreground),
    charts: {
      red: read(['charts-red'], [241, 76, 76]),
      blue: read(['charts-blue'], [55, 148, 255]),
      yellow: read(['charts-yellow'], [204, 167, 0]),
      orange: read(['charts-orange'], [209, 134, 22]),
      green: read(['charts-green'], [137, 209, 133]),
      purple: read(['charts-purple'], [177, 128, 215]),
    },
  };
}

const WHITE: Colour = [255, 255, 255];
const DARK: Colour = [31, 31, 31];
let brush: CanvasRenderingContext2D | null | undefined;

/** Themes write colours in any notation of CSS and see-through ones too, so the browser paints one to find out. */
function parse(value: string, fallback: Colour, background: Colour): Colour {
  brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!brush || !CSS.supports('color', value.trim())) return fallback;
  brush.fillStyle = `rgb(${background.join(' ')})`;
  brush.fillRect(0, 0, 1, 1);
  brush.fillStyle = value.trim();
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
