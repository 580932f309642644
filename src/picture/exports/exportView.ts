/// <reference path="../css.d.ts" />
import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { Translate } from '../../core/host.ts';
import curveCss from '../map/curve.css';
import mapCss from '../map/map.css';
import { paletteOf } from '../palette.ts';
import { serialise } from '../serialise.ts';
import sheetCss from '../sheet/sheet.css';
import { EXPORTERS, type Exporter } from './exporters.ts';
import { htmlPage } from './htmlPage.ts';
import { LIGHT_THEME } from './lightTheme.ts';

export const EXPORT_FORMATS = ['mermaid', 'markdown', 'html', 'svg'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly translate: Translate;
  /** What a page is called whose picture has no name. */
  readonly title: string;
}

export interface Exported {
  readonly text: string;
  /** Whether something had to be left out of its Mermaid diagram. */
  readonly truncated: boolean;
}

/** A view as the text of a file, on a light ground; `undefined` when the view has no such form. The same view gives the same bytes. */
export function exportView<Name extends ViewName>(
  name: Name,
  view: Views[Name],
  format: ExportFormat,
  { translate, title }: ExportOptions,
): Exported | undefined {
  const exporter: Exporter<Views[Name]> = EXPORTERS[name];
  const palette = paletteOf(LIGHT_THEME);
  switch (format) {
    case 'mermaid':
      return exporter.mermaid?.(view, translate);
    case 'markdown':
      return {
        text: exporter.markdown(view, translate),
        truncated: exporter.mermaid?.(view, translate)?.truncated ?? false,
      };
    case 'svg': {
      const picture = serialise(exporter.svg(view, { translate, palette }), 'xml');
      return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`, truncated: false };
    }
    case 'html':
      return { text: pageOf(exporter, view, { translate, title }), truncated: false };
  }
}

/** As HTML for paper: what is wider than a sheet of paper becomes one picture that fits it. */
export function printablePage<Name extends ViewName>(
  name: Name,
  view: Views[Name],
  options: ExportOptions,
): string {
  const exporter: Exporter<Views[Name]> = EXPORTERS[name];
  return pageOf(exporter.wide ? { ...exporter, page: undefined } : exporter, view, options, exporter.wide);
}

function pageOf<View>(
  exporter: Exporter<View>,
  view: View,
  { translate, title }: ExportOptions,
  fitting = false,
): string {
  const palette = paletteOf(LIGHT_THEME);
  const nodes = exporter.page?.(view, translate) ?? [exporter.svg(view, { translate, palette })];
  const onPaper = fitting ? [FITTING] : exporter.wide ? [wideOnPaper(exporter.pageWidth?.(view))] : [];
  const styles = [sheetCss, curveCss, mapCss, ...onPaper];
  const named = exporter.title(view).trim() || title;
  return htmlPage({ title: named, lang: languageTag(exporter.lang?.(view)), nodes, styles, palette });
}

const FITTING = '@page { size: landscape; } .sheet > svg { width: 100%; height: auto; max-height: 96vh; }';

/** Pixels between the margins of a sheet that lies on its side, Letter as well as A4. */
const PAPER = 940;

/** What scrolls to the side on a screen is as small on paper as it takes; a table has a width of its own. */
function wideOnPaper(width = PAPER): string {
  const zoom = Math.min(1, PAPER / width).toFixed(3);
  const svg = 'width: 100%; height: auto; max-height: 96vh;';
  return `@media print { @page { size: landscape; } .sheet { overflow: visible; } .map { zoom: ${zoom}; } .sheet > svg, .curve-sheet > svg { ${svg} } }`;
}

/** The formats that a view has, in the order in which they are offered. */
export function formatsOf(name: ViewName): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) => format !== 'mermaid' || EXPORTERS[name].mermaid !== undefined);
}

/** English where nobody says, or what is said is no language. */
function languageTag(lang: string | undefined): string {
  return lang !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en';
}
