import type { ZoomAct } from './zoom.ts';

/** What a key can do with the whole picture. */
type KeyAct = ZoomAct | 'find' | 'leave';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const control = (key: string) => (isMac ? `⌘${key}` : `Ctrl+${key}`);

/** As buttons name them. Those with another key are contributed in package.json, where users change them. */
export const SHORTCUTS: Readonly<Record<ZoomAct | 'find' | 'fullScreen', string>> = {
  in: `${control('=')}`,
  out: `${control('−')}`,
  natural: `${control('0')}`,
  fit: 'F',
  find: `${control('F')}, /`,
  fullScreen: isMac ? '⌥↩' : 'Alt+Enter',
};

interface Acts {
  readonly act: (name: KeyAct) => void;
  readonly findNext: (by: 1 | -1) => void;
  readonly isFullScreen: () => boolean;
  /** What scrolls of the panel that is shown. */
  readonly scrollers: () => readonly HTMLElement[];
}

/** Keys of a single letter, and those that move the picture: while nobody writes, whatever part of the page has the keyboard. */
export function listenForShortcuts({ act, findNext, scrollers, isFullScreen }: Acts): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isFullScreen() || isBusy(event.target)) return;
      act('leave');
      // For the editor it would be the first half of a chord, which waits for the other one.
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  window.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isBusy(target)) return;
    if (key === 'f' || key === 'F') act('fit');
    else if (key === '/') act('find');
    else if (key === 'F3') findNext(event.shiftKey ? -1 : 1);
    else if (key === 'Escape') act('leave');
    else if (event.shiftKey && key.startsWith('Arrow')) pan(key, scrollers());
    else return;
    event.preventDefault();
  });
}

/** Somebody writes, or has a menu open. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLInputElement ||
    document.querySelector(':popover-open') !== null
  );
}

/** By a part of what can be seen, so that the eye keeps its hold. */
function pan(key: string, scrollers: readonly HTMLElement[]): void {
  const towards = key === 'ArrowRight' || key === 'ArrowDown' ? 0.3 : -0.3;
  for (const scroller of scrollers) {
    const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
    if (isAcross) scroller.scrollLeft += towards * scroller.clientWidth;
    else scroller.scrollTop += towards * scroller.clientHeight;
  }
}
