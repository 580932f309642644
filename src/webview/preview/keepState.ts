import type { PreviewHost } from './host.ts';
import type { Page } from './page.ts';
import type { Zoom } from './zoom.ts';

export interface KeptState {
  /** A document is on the page; the first time, zoom and scroll position from before are put back if it is the same one. */
  shown(uri: string): void;
  lock(locked: boolean): void;
  save(): void;
}

/** Keeps document, lock, zoom and scroll position over the panel's being hidden and the window's being closed. */
export function keepState(host: PreviewHost, page: Page, zoom: Zoom): KeptState {
  let uri: string | undefined;
  let locked = host.state?.locked ?? false;
  let before = host.state;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    if (uri === undefined) return;
    host.keep({
      uri,
      locked,
      zoom: zoom.value,
      scrollLeft: page.scroller.scrollLeft,
      scrollTop: window.scrollY,
    });
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 150);
  };
  page.scroller.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('scroll', soon, { passive: true });

  return {
    shown(shownUri) {
      const restored = before?.uri === shownUri ? before : undefined;
      before = undefined;
      uri = shownUri;
      if (restored) {
        zoom.set(restored.zoom);
        page.scroller.scrollLeft = restored.scrollLeft;
        window.scrollTo(0, restored.scrollTop);
      }
      save();
    },
    lock(value) {
      locked = value;
      save();
    },
    save,
  };
}
