import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { RenderContext } from '../../picture/renderContext.ts';
import type { ViewFace } from '../../picture/renderers.ts';
import { drawnOnce } from './drawnOnce.ts';
import { htmlElement } from './htmlDom.ts';
import { keepParts } from './keepParts.ts';
import { type Panel, panelElement } from './panel.ts';
import { patchInto } from './patchDom.ts';

/** A view that one of our renderers draws; updates change only what is different. */
export class DrawnPanel<Name extends ViewName> implements Panel<Name> {
  readonly element: HTMLElement;
  readonly #sheet = htmlElement('div', { class: 'sheet' });
  readonly #patch = patchInto(this.#sheet);
  readonly #render: (view: Views[Name]) => () => boolean;
  /** What is drawn. */
  #view: Views[Name] | undefined;
  #filled = false;

  /** The context is asked for anew with each picture. */
  constructor(name: Name, { drawing }: ViewFace<Views[Name]>, context: () => RenderContext) {
    this.element = panelElement(name);
    this.element.append(this.#sheet);
    const once = drawnOnce();
    this.#render = (view) => {
      const kept = keepParts(this.#view, view);
      const nodes = drawing.by === 'renderer' ? drawing.render(kept, { ...context(), once }) : [];
      return () => {
        this.#view = kept;
        this.#filled = true;
        return this.#patch(nodes);
      };
    };
  }

  get scroller(): HTMLElement {
    return this.element;
  }

  get width(): number {
    return this.#sheet.scrollWidth;
  }

  get height(): number {
    return this.#sheet.scrollHeight;
  }

  get filled(): boolean {
    return this.#filled;
  }

  prepare(view: Views[Name]): () => boolean {
    return this.#render(view);
  }

  resize(zoom: number): void {
    // Changes the layout, unlike a transform: what sticks goes on sticking, and what scrolls knows how far.
    this.#sheet.style.zoom = String(zoom);
  }

  clear(): void {
    this.#patch([]);
    this.#view = undefined;
    this.#filled = false;
    this.element.scrollTo(0, 0);
  }
}
