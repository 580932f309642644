import type { ViewName, Views } from '../../core/diagram/views.ts';
import { htmlElement } from './htmlDom.ts';

/** Puts a new picture into a panel; whether parts have come, gone or changed places. */
export type Swap = () => boolean;

/** The place of one view on the page, and how it is drawn there. */
export interface Panel<Name extends ViewName = ViewName> {
  /** Scrolls up and down. */
  readonly element: HTMLElement;
  /** Scrolls sideways; may be the same. */
  readonly scroller: HTMLElement;
  /**
   * Prepares a picture apart from the visible page and returns what puts it there in one go, and says whether parts have
   * come or gone. Throws, or rejects, when it cannot be drawn; what is there then stays.
   */
  prepare(view: Views[Name]): Swap | Promise<Swap>;
  /** Of the picture at its natural size, in pixels; 0 while there is none. */
  readonly width: number;
  readonly height: number;
  resize(zoom: number): void;
  /** It makes itself as wide as the page by itself. */
  readonly flows: boolean;
  /** Whether something is drawn. */
  readonly filled: boolean;
  clear(): void;
}

/** The element of a panel, tied to its tab. */
export function panelElement(name: ViewName): HTMLElement {
  return htmlElement('section', {
    class: `panel panel-${name}`,
    id: `panel-${name}`,
    role: 'tabpanel',
    'aria-labelledby': `tab-${name}`,
  });
}
