import type { ThemeColours } from '../palette.ts';

/** The colours of what leaves the editor, which is looked at on paper and in documents: VS Code's light theme, on white. */
export const LIGHT_THEME: ThemeColours = {
  kind: 'light',
  background: [255, 255, 255],
  foreground: [31, 31, 31],
  muted: [92, 92, 92],
  accent: [0, 95, 184],
  border: [200, 200, 200],
  charts: {
    red: [229, 20, 0],
    blue: [0, 99, 211],
    yellow: [191, 136, 3],
    orange: [209, 134, 22],
    green: [56, 138, 52],
    purple: [101, 45, 144],
  },
};
