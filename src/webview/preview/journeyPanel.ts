import type { JourneyDiagram } from '../../core/diagram/journeyDiagram.ts';
import { journeyMermaid, MERMAID_TEXT_LIMIT } from '../../core/diagram/mermaidJourney.ts';
import type { Translate } from '../../core/host.ts';
import { headingOf, legendOf, notesOf } from './heading.ts';
import { htmlElement } from './htmlDom.ts';
import type { MermaidFold } from './mermaidFold.ts';
import { type Panel, panelElement, type Swap } from './panel.ts';
import type { Drawing, IRenderer } from './renderer.ts';
import { stepList } from './stepList.ts';
import type { Words } from './words.ts';

interface JourneyPanelParts {
  readonly translate: Translate;
  /** Mermaid is asked for with the first picture that needs it. */
  readonly renderer: () => Promise<IRenderer>;
  readonly fold: MermaidFold;
}

/** The journey as Mermaid draws it, with its name, its legend and a list that says the same in words. */
export class JourneyPanel implements Panel<'journey'> {
  readonly element = panelElement('journey');
  readonly scroller: HTMLElement;
  readonly flows = false;
  readonly #words: Words;
  readonly #renderer: () => Promise<IRenderer>;
  readonly #header = htmlElement('header');
  readonly #legend: HTMLElement;
  readonly #notes = htmlElement('div', { class: 'notes' });
  readonly #list = htmlElement('div', { class: 'list', 'data-lane': 'list' });
  readonly #details: HTMLElement;
  readonly #fold: MermaidFold;
  readonly #translate: Translate;
  #drawing: Drawing | undefined;
  #filled = false;

  constructor(words: Words, { translate, renderer, fold }: JourneyPanelParts) {
    this.#translate = translate;
    this.#fold = fold;
    this.#words = words;
    this.#renderer = renderer;
    this.#legend = htmlElement('ul', { class: 'legend', 'aria-label': words.who });
    this.scroller = htmlElement('div', { class: 'scroller', role: 'region', 'aria-label': words.picture });
    this.#details = htmlElement('details', {}, htmlElement('summary', {}, words.list), this.#list);
    this.element.append(this.#header, this.#legend, this.scroller, this.#notes, this.#details, fold.element);
  }

  get width(): number {
    return this.#drawing?.width ?? 0;
  }

  get height(): number {
    return this.#drawing?.height ?? 0;
  }

  get filled(): boolean {
    return this.#filled;
  }

  async prepare(diagram: JourneyDiagram): Promise<Swap> {
    let drawing: Drawing | undefined;
    try {
      if (diagram.mermaid.steps.length > 0)
        drawing = await (await this.#renderer()).draw(diagram, this.#words);
    } catch (error) {
      // The words are up to date even so. The numbers in an old picture keep their old names.
      this.#write(diagram);
      throw error;
    }
    return () => {
      this.#swap(diagram, drawing);
      return true;
    };
  }

  resize(zoom: number): void {
    const { svg, width, height } = this.#drawing ?? {};
    svg?.setAttribute('width', String(Math.round((width ?? 0) * zoom)));
    svg?.setAttribute('height', String(Math.round((height ?? 0) * zoom)));
  }

  clear(): void {
    this.#drawing = undefined;
    this.#filled = false;
    for (const part of [this.#header, this.#legend, this.scroller, this.#notes, this.#list])
      part.replaceChildren();
    this.#details.hidden = true;
    this.scroller.scrollLeft = 0;
  }

  #swap(diagram: JourneyDiagram, drawing: Drawing | undefined): void {
    const { stages } = diagram.journey;
    this.#write(diagram);
    this.#legend.replaceChildren(...(drawing ? legendOf(diagram) : []));
    this.#drawing = drawing;
    this.#filled = true;
    if (drawing) {
      this.scroller.replaceChildren(drawing.svg);
      return;
    }
    const sentence = stages.length > 0 ? this.#words.noStepsAtAll : this.#words.noStages;
    this.scroller.replaceChildren(htmlElement('p', { class: 'sentence' }, sentence));
  }

  #write(diagram: JourneyDiagram): void {
    this.#header.replaceChildren(...headingOf(diagram, this.#words));
    this.#notes.replaceChildren(...notesOf(diagram, this.#words));
    this.#list.replaceChildren(stepList(diagram.journey, this.#words));
    this.#details.hidden = diagram.journey.stages.length === 0;
    this.#fold.show(diagram.mermaid.steps.length > 0 ? () => this.#textFor(diagram) : undefined);
  }

  /** For hosts, which draw less than this page does. */
  #textFor({ journey, mermaid }: JourneyDiagram): string {
    if (mermaid.text.length <= MERMAID_TEXT_LIMIT) return mermaid.text;
    return journeyMermaid(journey, { translate: this.#translate }).text;
  }
}
