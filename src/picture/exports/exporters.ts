import { journeyMarkdown } from '../../core/diagram/journeyMarkdown.ts';
import { journeyMermaid } from '../../core/diagram/mermaidJourney.ts';
import type { MermaidText } from '../../core/diagram/mermaidText.ts';
import type { Sheet } from '../../core/diagram/sheet/sheet.ts';
import { sheetMarkdown } from '../../core/diagram/sheet/sheetMarkdown.ts';
import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { Translate } from '../../core/host.ts';
import type { PictureElement, PictureNode } from '../element.ts';
import { journeySvg } from '../journey/journeySvg.ts';
import { sheetPage } from '../sheet/sheetPage.ts';
import { type FileContext, sheetSvg } from '../sheet/svg/sheetSvg.ts';

/** How a view leaves the editor; `undefined` where it has no such form. */
export interface Exporter<View> {
  readonly svg: (view: View, context: FileContext) => PictureElement;
  /** What stands on a page of its own; where this is missing, the SVG does. */
  readonly page?: (view: View, translate: Translate) => readonly PictureNode[];
  readonly markdown: (view: View, translate: Translate) => string;
  /** `undefined` for a view that has nothing to draw. */
  readonly mermaid?: (view: View, translate: Translate) => MermaidText | undefined;
  /** The language of its texts. */
  readonly lang?: (view: View) => string | undefined;
}

const SHEET: Exporter<Sheet> = {
  svg: sheetSvg,
  page: (sheet, translate) => sheetPage(sheet, { translate }),
  markdown: sheetMarkdown,
  lang: ({ lang }) => lang,
};

const WITH_DIAGRAM: Exporter<Sheet> = { ...SHEET, mermaid: ({ mermaid }) => mermaid };

export const EXPORTERS: { readonly [Name in ViewName]: Exporter<Views[Name]> } = {
  journey: {
    svg: ({ journey }, context) => journeySvg(journey, context),
    markdown: ({ journey }, translate) => journeyMarkdown(journey, translate),
    mermaid: ({ journey }, translate) => journeyMermaid(journey, { translate }),
  },
  persona: SHEET,
  strategy: SHEET,
  opportunities: WITH_DIAGRAM,
  roadmap: WITH_DIAGRAM,
  coverage: SHEET,
};
