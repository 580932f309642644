import type { ViewName, Views } from '../../core/diagram/views.ts';
import type { ProblemMessage, SelectMessage, UpdateMessage } from '../../protocol/previewMessages.ts';
import { showBanner } from './banner.ts';
import type { PreviewHost } from './host.ts';
import type { Page } from './page.ts';
import type { Panel, Swap } from './panel.ts';
import type { Selection } from './selection.ts';
import type { Tabs } from './tabs.ts';
import type { Words } from './words.ts';
import type { Zoom } from './zoom.ts';

interface Parts {
  readonly page: Page;
  readonly words: Words;
  readonly host: PreviewHost;
  readonly selection: Selection;
  readonly tabs: Tabs;
  readonly zoom: Zoom;
  readonly makePanel: <Name extends ViewName>(name: Name) => Panel<Name>;
  /** What stands in the place of a picture where there is none. */
  readonly instead: (reason: string) => readonly Node[];
  /** After something new is on the page; whether somebody is back where they have been. */
  readonly shown: (uri: string, name: ViewName, panel: Panel) => boolean;
  /** Before what is on the page goes. */
  readonly leaving: () => void;
}

/** What is on the page, and how newer things take its place: drawn aside, swapped in at once, never through an empty page. */
export class Preview {
  readonly #parts: Parts;
  readonly #panels = new Map<ViewName, Panel>();
  /** Of the updates. */
  #newest = -1;
  /** The newest, until a newer update is on the page. */
  #problem: ProblemMessage | undefined;
  #selected: SelectMessage | undefined;
  #last: UpdateMessage | undefined;
  /** Somebody has been at this picture before, and sees it as it was. */
  #isBack = false;

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

  /** Marks what is under the cursor, now or as soon as its document is on the page. */
  select(message: SelectMessage): void {
    const before = this.#selected;
    this.#selected = message;
    if (message.uri !== this.uri) return;
    // Said again with each update: who has scrolled somewhere else stays there until the cursor goes on.
    const isNews = before?.uri === message.uri ? before.at !== message.at : !this.#isBack;
    this.#parts.selection.mark(message.at, isNews);
  }

  /** Draws the same again, since labels were wrapped for another font. */
  async redraw(): Promise<void> {
    if (this.#last) await this.#show(this.#last, false);
  }

  async #show(message: UpdateMessage, isNews = true): Promise<void> {
    const started = performance.now();
    const { uri, version, name } = message;
    const isStale = () =>
      version !== this.#newest ||
      (this.#problem !== undefined && this.#problem.uri !== uri && this.#problem.version > version);
    const panel = this.#panel(name);
    let swap: Swap | undefined;
    let failure: unknown;
    try {
      const prepared = panel.prepare(message.view);
      swap = prepared instanceof Promise ? await prepared : prepared;
    } catch (error) {
      failure = error ?? new Error('unknown');
    }
    if (isStale()) return;
    this.#swap(message, panel, swap);
    if (!isNews) return;
    const { host } = this.#parts;
    if (swap) host.send({ type: 'drawn', uri, version, ms: performance.now() - started });
    else host.send({ type: 'failed', uri, version, message: String(failure) });
  }

  #panel(name: ViewName): Panel<keyof Views> {
    const present = this.#panels.get(name);
    if (present) return present;
    const panel = this.#parts.makePanel(name);
    this.#panels.set(name, panel);
    panel.element.hidden = true;
    this.#parts.page.panels.append(panel.element);
    return panel;
  }

  /** Everything changes in one go, so that no frame shows half of it. `swap` is missing when the drawing failed. */
  #swap(message: UpdateMessage, panel: Panel, swap: Swap | undefined): void {
    const { page, words, selection, tabs, zoom } = this.#parts;
    const isOther = this.#last?.uri !== message.uri;
    const isOtherView = isOther || this.#last?.name !== message.name;
    if (isOtherView) this.#parts.leaving();
    if (isOther) this.#clear(message.name);
    this.#last = message;
    document.title = message.title;
    tabs.show(message.tabs, message.name);
    for (const [name, { element }] of this.#panels) element.hidden = name !== message.name;
    selection.around(panel.element, () => {
      const hasMoved = swap?.() ?? false;
      zoom.apply(panel);
      return hasMoved;
    });
    page.waiting.hidden = true;
    page.tools.hidden = !panel.filled;
    if (this.#problem && this.#problem.version < message.version) this.#problem = undefined;
    if (this.#problem) this.#showProblem(this.#problem);
    else showBanner(page, swap ? undefined : { message: words.drawingFailed });
    const isBack = this.#parts.shown(message.uri, message.name, panel);
    if (!isOtherView) return;
    this.#isBack = isBack;
    if (this.#selected?.uri === message.uri) selection.mark(this.#selected.at, !isBack);
  }

  #showProblem({ uri, message, canShow }: ProblemMessage): void {
    const { page, words, host } = this.#parts;
    const panel = this.#last && this.#panels.get(this.#last.name);
    page.waiting.hidden = canShow || panel?.filled === true;
    if (!page.waiting.hidden) {
      page.waiting.replaceChildren(...this.#parts.instead(message));
      page.tabs.hidden = true;
      showBanner(page, undefined);
      return;
    }
    showBanner(page, {
      message,
      hint: panel?.filled ? words.stale : undefined,
      button: canShow
        ? { label: words.showProblem, act: () => host.send({ type: 'showProblem', uri }) }
        : undefined,
    });
  }

  /** A panel that is about to be filled again keeps what it has until then. */
  #clear(except?: ViewName): void {
    const { page, selection, leaving } = this.#parts;
    leaving();
    this.#last = undefined;
    selection.mark(undefined, false);
    for (const [name, panel] of this.#panels) {
      panel.clear();
      panel.element.hidden = name !== except;
    }
    page.tools.hidden = true;
  }
}
