import { journeyMarkdown } from '../../core/diagram/journeyMarkdown.ts';
import { columnsOf } from '../../core/diagram/mapColumns.ts';
import { mapMarkdown } from '../../core/diagram/mapMarkdown.ts';
import type { MapView } from '../../core/diagram/mapView.ts';
import { journeyMermaid } from '../../core/diagram/mermaidJourney.ts';
import type { MermaidText } from '../../core/diagram/mermaidText.ts';
import type { Sheet } from '../../core/diagram/sheet/sheet.ts';
import { sheetMarkdown } from '../../core/diagram/sheet/sheetMarkdown.ts';
import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { Translate } from '../../core/host.ts';
import type { PictureElement, PictureNode } from '../element.ts';
import { journeySvg } from '../journey/journeySvg.ts';
import { curveSvg } from '../map/curveSvg.ts';
import { COLUMN, LANE_HEAD } from '../map/geometry.ts';
import { mapSvg } from '../map/mapSvg.ts';
import { renderCurve } from '../map/renderCurve.ts';
import { renderMap } from '../map/renderMap.ts';
import { sheetPage } from '../sheet/sheetPage.ts';
import { type FileContext, sheetSvg } from '../sheet/svg/sheetSvg.ts';
import { still } from './still.ts';

/** How a view leaves the editor; `undefined` where it has no such form. */
export interface Exporter<View> {
  readonly svg: (view: View, context: FileContext) => PictureElement;
  /** What stands on a page of its own; where this is missing, the SVG does. */
  readonly page?: (view: View, translate: Translate) => readonly PictureNode[];
  readonly markdown: (view: View, translate: Translate) => string;
  /** `undefined` for a view that has nothing to draw. */
  readonly mermaid?: (view: View, translate: Translate) => MermaidText | undefined;
  /** It runs on to the side, so that on paper it is one picture as wide as the sheet. */
  readonly wide?: boolean;
  /** Pixels of what stands on its page; `undefined` where that fits any width. */
  readonly pageWidth?: (view: View) => number;
  /** What it is called. */
  readonly title: (view: View) => string;
  /** The language of its texts. */
  readonly lang?: (view: View) => string | undefined;
}

const SHEET: Exporter<Sheet> = {
  svg: sheetSvg,
  page: (sheet, translate) => sheetPage(sheet, { translate }),
  markdown: sheetMarkdown,
  title: ({ title }) => title,
  lang: ({ lang }) => lang,
};

const WITH_DIAGRAM: Exporter<Sheet> = { ...SHEET, mermaid: ({ mermaid }) => mermaid };

const MAP: Exporter<MapView> = {
  svg: (view, context) => mapSvg(view, context),
  page: (view, translate) => renderMap(view, { translate }).map(still),
  markdown: mapMarkdown,
  title: ({ name }) => name,
  wide: true,
  pageWidth: (view) => LANE_HEAD + columnsOf(view).length * COLUMN,
};

const CURVE: Exporter<MapView> = {
  ...MAP,
  pageWidth: undefined,
  svg: curveSvg,
  page: (view, translate) => renderCurve(view, { translate }).map(still),
};

export const EXPORTERS: { readonly [Name in ViewName]: Exporter<Views[Name]> } = {
  map: MAP,
  curve: CURVE,
  journey: {
    svg: ({ journey }, context) => journeySvg(journey, context),
    markdown: ({ journey }, translate) => journeyMarkdown(journey, translate),
    mermaid: ({ journey }, translate) => journeyMermaid(journey, { translate }),
    title: ({ journey }) => journey.name,
    wide: true,
  },
  persona: SHEET,
  strategy: SHEET,
  opportunities: WITH_DIAGRAM,
  roadmap: WITH_DIAGRAM,
  coverage: SHEET,
};
