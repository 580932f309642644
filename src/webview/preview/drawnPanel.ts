import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { RenderContext } from '../../picture/renderContext.ts';
import type { ViewFace } from '../../picture/renderers.ts';
import { drawnOnce } from './drawnOnce.ts';
import { htmlElement } from './htmlDom.ts';
import { keepParts } from './keepParts.ts';
import type { MermaidFold } from './mermaidFold.ts';
import { type Panel, panelElement } from './panel.ts';
import { patchInto } from './patchDom.ts';

/** Pixels at each side of the curve, as its style sheet says. */
const CURVE_PADDING = 16;

/** A view that one of our renderers draws; updates change only what is different. */
export class DrawnPanel<Name extends ViewName> implements Panel<Name> {
  readonly element: HTMLElement;
  readonly #sheet = htmlElement('div', { class: 'sheet' });
  readonly #patch = patchInto(this.#sheet);
  readonly #render: (view: Views[Name]) => () => boolean;
  /** What is drawn. */
  #view: Views[Name] | undefined;
  #filled = false;
  #zoom = 1;

  /** The context is asked for anew with each picture. */
  constructor(
    name: Name,
    { drawing }: ViewFace<Views[Name]>,
    context: () => RenderContext,
    fold?: MermaidFold,
  ) {
    this.element = panelElement(name);
    this.element.append(this.#sheet, ...(fold ? [fold.element] : []));
    const once = drawnOnce();
    this.#render = (view) => {
      const kept = keepParts(this.#view, view);
      const nodes = drawing.by === 'renderer' ? drawing.render(kept, { ...context(), once }) : [];
      return () => {
        this.#view = kept;
        this.#filled = true;
        const hasMoved = this.#patch(nodes);
        const text = 'mermaid' in kept ? kept.mermaid?.text : undefined;
        fold?.show(text === undefined ? undefined : () => text);
        return hasMoved;
      };
    };
  }

  get scroller(): HTMLElement {
    return this.element;
  }

  /** Of what is drawn; the sheet around it is at least as wide as the page. */
  get width(): number {
    const widths = [...this.#sheet.querySelectorAll('.map, .curves')].map((drawn) => {
      const { width } = drawn.getBoundingClientRect();
      return width / this.#zoom + (drawn.closest('.map') ? 0 : 2 * CURVE_PADDING);
    });
    return Math.max(0, ...widths);
  }

  get flows(): boolean {
    return this.#sheet.querySelector('.paper') !== null;
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
    this.#zoom = zoom;
    this.#giveRoom();
  }

  /** What sticks to the edges must leave room for what scrolls between them. */
  #giveRoom(): void {
    const heads = this.#sheet.querySelector('.map thead');
    const lane = this.#sheet.querySelector('.map .lane-head');
    const { classList, clientHeight, clientWidth } = this.element;
    classList.toggle('low', clientHeight > 0 && (heads?.clientHeight ?? 0) * this.#zoom > 0.4 * clientHeight);
    classList.toggle('narrow', clientWidth > 0 && (lane?.clientWidth ?? 0) * this.#zoom > 0.4 * clientWidth);
  }

  clear(): void {
    this.#patch([]);
    this.#view = undefined;
    this.#filled = false;
    this.element.scrollTo(0, 0);
  }
}
