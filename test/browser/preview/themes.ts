/** Default values of VS Code for the variables that the page reads. */
export const THEMES = {
  'dark modern': {
    kind: 'vscode-dark',
    variables: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      descriptionForeground: '#9d9d9d',
      focusBorder: '#0078d4',
      'panel-border': '#2b2b2b',
      'textLink-foreground': '#4daafc',
      'charts-red': '#f14c4c',
      'charts-blue': '#59a4f9',
      'charts-yellow': '#cca700',
      'charts-orange': '#d18616',
      'charts-green': '#89d185',
      'charts-purple': '#b180d7',
    },
  },
  'light modern': {
    kind: 'vscode-light',
    variables: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      focusBorder: '#005fb8',
      'panel-border': '#e5e5e5',
      'textLink-foreground': '#005fb8',
      'charts-red': '#e51400',
      'charts-blue': '#0063d3',
      'charts-yellow': '#bf8803',
      'charts-orange': '#d18616',
      'charts-green': '#388a34',
      'charts-purple': '#652d90',
    },
  },
  'high contrast': {
    kind: 'vscode-high-contrast',
    variables: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'panel-border': '#6fc3df',
      'textLink-foreground': '#21a6ff',
      'charts-red': '#f48771',
      'charts-blue': '#59a4f9',
      'charts-yellow': '#ffd37a',
      'charts-orange': '#ab5a00',
      'charts-green': '#89d185',
      'charts-purple': '#b180d7',
    },
  },
  'high contrast light': {
    kind: 'vscode-high-contrast-light',
    variables: {
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'panel-border': '#0f4a85',
      'textLink-foreground': '#0f4a85',
      'charts-red': '#b5200d',
      'charts-blue': '#0063d3',
      'charts-yellow': '#895503',
      'charts-orange': '#0f4a85',
      'charts-green': '#374e06',
      'charts-purple': '#652d90',
    },
  },
} as const;

export type ThemeName = keyof typeof THEMES;

/** The style attribute that VS Code writes to the root of a webview. */
export function rootStyle(theme: ThemeName): string {
  const variables = {
    'font-family': 'system-ui, sans-serif',
    'font-size': '13px',
    ...THEMES[theme].variables,
  };
  return Object.entries(variables)
    .map(([name, value]) => `--vscode-${name}: ${value}`)
    .join('; ');
}
