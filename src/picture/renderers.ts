import type { ViewName, Views } from '../core/diagram/views.ts';
import type { Translate } from '../core/host.ts';
import type { PictureNode } from './element.ts';
import { renderCurve } from './map/renderCurve.ts';
import { renderMap } from './map/renderMap.ts';
import type { RenderContext } from './renderContext.ts';
import { sheetPage } from './sheet/sheetPage.ts';

/** How a page draws a view: by a renderer, or as a diagram of Mermaid, which the page loads when the view opens. */
export type Drawing<View> =
  | {
      readonly by: 'renderer';
      readonly render: (view: View, context: RenderContext) => readonly PictureNode[];
    }
  | { readonly by: 'mermaid' };

export interface ViewFace<View> {
  /** What stands on its tab. */
  title(translate: Translate): string;
  readonly drawing: Drawing<View>;
}

const SHEET = { by: 'renderer', render: sheetPage } as const;

export const FACES: { readonly [Name in ViewName]: ViewFace<Views[Name]> } = {
  map: { title: (translate) => translate('Map'), drawing: { by: 'renderer', render: renderMap } },
  curve: { title: (translate) => translate('Curve'), drawing: { by: 'renderer', render: renderCurve } },
  journey: { title: (translate) => translate('Journey'), drawing: { by: 'mermaid' } },
  persona: { title: (translate) => translate('Persona'), drawing: SHEET },
  strategy: { title: (translate) => translate('Strategy'), drawing: SHEET },
  opportunities: { title: (translate) => translate('Opportunities'), drawing: SHEET },
  roadmap: { title: (translate) => translate('Roadmap'), drawing: SHEET },
  coverage: { title: (translate) => translate('Coverage'), drawing: SHEET },
};
