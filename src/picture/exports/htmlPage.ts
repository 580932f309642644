import { element, type PictureNode } from '../element.ts';
import { textDirection } from '../fitText.ts';
import { escapeText, serialise } from '../serialise.ts';
import { withoutPlaces } from '../withoutPlaces.ts';

/** Nothing may be loaded and nothing may run; what is drawn stands in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const BASE = `
body { margin: 0; color: var(--cx-text); background: var(--cx-background); font: 14px/1.45 system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif; }
.sheet > svg { display: block; max-width: none; margin: 0 auto; }
.sheet { overflow-x: auto; }
[role="link"] { cursor: auto; }
@page { margin: 14mm; }
`;

export interface HtmlPageOptions {
  readonly title: string;
  /** A language tag. */
  readonly lang: string;
  /** What the page says to those who hear where they are. */
  readonly nodes: readonly PictureNode[];
  readonly styles: readonly string[];
  readonly palette: Readonly<Record<string, string>>;
}

/** One page that needs nothing else: no network, no script. The same picture gives the same bytes. */
export function htmlPage({ title, lang, nodes, styles, palette }: HtmlPageOptions): string {
  const colours = Object.entries(palette).map(([name, value]) => `${name}: ${value};`);
  const body = element(
    'div',
    { class: 'sheet' },
    ...nodes.map((node) => (typeof node === 'string' ? node : withoutPlaces(node))),
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeText(lang)}" dir="${textDirection(title)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>:root { ${colours.join(' ')} }${BASE}${styles.join('\n')}</style>`,
    '</head>',
    '<body>',
    `<main>${serialise(body, 'html')}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
