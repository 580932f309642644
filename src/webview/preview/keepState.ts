import type { ViewName } from '../../core/diagram/views.ts';
import type { PlaceOnPage } from '../../protocol/previewMessages.ts';
import type { PreviewHost } from './host.ts';
import type { Page } from './page.ts';
import type { Panel } from './panel.ts';
import type { Zoom } from './zoom.ts';

export interface KeptState {
  /** What is on the page is about to go. */
  leaving(): void;
  /** A view is on the page; where somebody has been there before, zoom and scroll position are what they were, and the answer is `true`. */
  shown(uri: string, view: ViewName, panel: Panel): boolean;
  lock(locked: boolean): void;
  save(): void;
}

/** As many pictures as somebody may come back to. */
const MOST = 40;

/** Keeps document, view, lock, zooms and scroll positions over the panel's being hidden and the window's being closed. */
export function keepState(host: PreviewHost, page: Page, zoom: Zoom): KeptState {
  let on: { readonly uri: string; readonly view: ViewName; readonly panel: Panel } | undefined;
  let locked = host.state?.locked ?? false;
  /** The newest first. */
  let places: readonly PlaceOnPage[] = host.state?.places ?? [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    if (!on) return;
    const { uri, view, panel } = on;
    const here = {
      ...{ uri, view, zoom: zoom.value },
      ...{ scrollLeft: panel.scroller.scrollLeft, scrollTop: panel.element.scrollTop },
    };
    places = [here, ...places.filter((one) => one.uri !== uri || one.view !== view)].slice(0, MOST);
    host.keep({ uri, view, locked, places });
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 150);
  };
  // Scrolling does not bubble.
  page.panels.addEventListener('scroll', soon, { passive: true, capture: true });

  return {
    leaving() {
      save();
      on = undefined;
    },
    shown(uri, view, panel) {
      const isSame = on?.uri === uri && on.view === view;
      const before = isSame ? undefined : places.find((one) => one.uri === uri && one.view === view);
      on = { uri, view, panel };
      if (!isSame) {
        // Another file is looked at as the last one was.
        zoom.set((before ?? places.find((one) => one.view === view))?.zoom ?? 1);
        panel.scroller.scrollLeft = before?.scrollLeft ?? 0;
        panel.element.scrollTop = before?.scrollTop ?? 0;
      }
      save();
      return before !== undefined;
    },
    lock(value) {
      locked = value;
      save();
    },
    save,
  };
}
