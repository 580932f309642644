import type { ProblemMessage, SelectMessage, UpdateMessage } from '../../protocol/previewMessages.ts';
import { showBanner } from './banner.ts';
import { headingOf, legendOf, notesOf } from './heading.ts';
import type { PreviewHost } from './host.ts';
import { htmlElement } from './htmlDom.ts';
import type { Page } from './page.ts';
import type { Drawing, IRenderer } from './renderer.ts';
import { focusedStep, restoreFocus, type Selection } from './selection.ts';
import { stepList } from './stepList.ts';
import type { Words } from './words.ts';
import type { Zoom } from './zoom.ts';

interface Parts {
  readonly page: Page;
  readonly words: Words;
  readonly host: PreviewHost;
  readonly selection: Selection;
  readonly zoom: Zoom;
  /** Loads Mermaid with the first picture that needs it. */
  readonly renderer: () => Promise<IRenderer>;
  /** After something new is on the page. */
  readonly shown: (uri: string) => void;
}

/** What is on the page, and how newer things take its place: drawn aside, swapped in at once, never through an empty page. */
export class Preview {
  readonly #parts: Parts;
  /** Of the updates. */
  #newest = -1;
  /** The newest, until a newer update is on the page. */
  #problem: ProblemMessage | undefined;
  #selected: SelectMessage | undefined;
  #last: UpdateMessage | undefined;
  #hasPicture = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get uri(): string | undefined {
    return this.#last?.uri;
  }

  async update(message: UpdateMessage): Promise<void> {
    if (message.version < Math.max(this.#newest, this.#problem?.version ?? -1)) return;
    this.#newest = message.version;
    await this.#show(message);
  }

  /** Does not stop a drawing of the same document that is under way: it may be the last good picture. */
  problem(message: ProblemMessage): void {
    if (message.version < Math.max(this.#newest, this.#problem?.version ?? -1)) return;
    this.#problem = message;
    // Of another document than the one shown, the old picture would be a lie.
    if (this.#last && this.#last.uri !== message.uri) this.#clear();
    this.#showProblem(message);
  }

  /** Marks the step under the cursor, now or as soon as its journey is on the page. */
  select(message: SelectMessage): void {
    this.#selected = message;
    if (message.uri === this.uri) this.#parts.selection.mark(message.index, true);
  }

  /** Draws the same again, since labels were wrapped for another font. */
  async redraw(): Promise<void> {
    if (this.#last) await this.#show(this.#last, false);
  }

  async #show(message: UpdateMessage, isNews = true): Promise<void> {
    const started = performance.now();
    const { host, words } = this.#parts;
    const isStale = () =>
      message.version !== this.#newest ||
      (this.#problem !== undefined &&
        this.#problem.uri !== message.uri &&
        this.#problem.version > message.version);
    let drawing: Drawing | undefined;
    let failure: unknown;
    try {
      if (message.mermaid.steps.length > 0)
        drawing = await (await this.#parts.renderer()).draw(message, words);
    } catch (error) {
      failure = error ?? new Error('unknown');
    }
    if (isStale()) return;
    const { uri, version } = message;
    this.#swap(message, drawing, failure !== undefined);
    if (!isNews) return;
    if (failure === undefined) host.send({ type: 'drawn', uri, version, ms: performance.now() - started });
    else host.send({ type: 'failed', uri, version, message: String(failure) });
  }

  /** Everything changes in one go, so that no frame shows half of it. */
  #swap(message: UpdateMessage, drawing: Drawing | undefined, failed: boolean): void {
    const { page, words, selection, zoom } = this.#parts;
    const isOther = this.#last?.uri !== message.uri;
    const focused = focusedStep(page);
    if (isOther) this.#clear();
    this.#last = message;
    document.title = message.title;
    page.header.replaceChildren(...headingOf(message, words));
    // The numbers in an old picture keep their old names.
    if (!failed) page.legend.replaceChildren(...legendOf(message));
    page.notes.replaceChildren(...notesOf(message, words));
    page.list.replaceChildren(stepList(message.view, words));
    if (drawing) {
      zoom.apply(drawing);
      page.scroller.replaceChildren(drawing.svg);
      this.#hasPicture = true;
    } else if (!failed) {
      const sentence = message.view.stages.length > 0 ? words.noStepsAtAll : words.noStages;
      page.scroller.replaceChildren(htmlElement('p', { class: 'sentence' }, sentence));
      this.#hasPicture = false;
    } else if (!this.#hasPicture) {
      page.scroller.replaceChildren();
    }
    page.legend.parentElement!.hidden = !this.#hasPicture;
    page.list.parentElement!.hidden = message.view.stages.length === 0;
    if (this.#problem && this.#problem.version < message.version) this.#problem = undefined;
    if (this.#problem) this.#showProblem(this.#problem);
    else showBanner(page, failed ? { message: words.drawingFailed } : undefined);
    if (isOther && this.#selected?.uri === message.uri) selection.mark(this.#selected.index, true);
    else selection.remark();
    restoreFocus(page, focused);
    this.#parts.shown(message.uri);
  }

  #showProblem({ uri, message, canShow }: ProblemMessage): void {
    const { page, words, host } = this.#parts;
    if (!this.#hasPicture) page.scroller.replaceChildren();
    showBanner(page, {
      message,
      hint: this.#hasPicture ? words.stale : undefined,
      button: canShow
        ? { label: words.showProblem, act: () => host.send({ type: 'showProblem', uri }) }
        : undefined,
    });
  }

  #clear(): void {
    const { page, selection } = this.#parts;
    this.#hasPicture = false;
    this.#last = undefined;
    selection.mark(undefined, false);
    for (const part of [page.header, page.legend, page.notes, page.list]) part.replaceChildren();
    page.legend.parentElement!.hidden = page.list.parentElement!.hidden = true;
    page.scroller.scrollLeft = 0;
  }
}
