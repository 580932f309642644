import type { ViewName } from '../../core/diagram/views.ts';
import type { PreviewHost } from './host.ts';
import type { Page } from './page.ts';
import type { Panel } from './panel.ts';
import type { Zoom } from './zoom.ts';

export interface KeptState {
  /** A view is on the page; the first time, zoom and scroll position from before are put back if it is the same one. */
  shown(uri: string, view: ViewName, panel: Panel): void;
  lock(locked: boolean): void;
  save(): void;
}

/** Keeps document, view, lock, zoom and scroll position over the panel's being hidden and the window's being closed. */
export function keepState(host: PreviewHost, page: Page, zoom: Zoom): KeptState {
  let on: { readonly uri: string; readonly view: ViewName; readonly panel: Panel } | undefined;
  let locked = host.state?.locked ?? false;
  let before = host.state;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    if (!on) return;
    const { uri, view, panel } = on;
    host.keep({
      uri,
      view,
      locked,
      zoom: zoom.value,
      scrollLeft: panel.scroller.scrollLeft,
      scrollTop: panel.element.scrollTop,
    });
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 150);
  };
  // Scrolling does not bubble.
  page.panels.addEventListener('scroll', soon, { passive: true, capture: true });

  return {
    shown(uri, view, panel) {
      const restored = before?.uri === uri && before.view === view ? before : undefined;
      before = undefined;
      on = { uri, view, panel };
      if (restored) {
        zoom.set(restored.zoom);
        panel.scroller.scrollLeft = restored.scrollLeft;
        panel.element.scrollTop = restored.scrollTop;
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
