import type { ZoomAct } from './zoom.ts';

/** What a key can do with the whole picture. */
type KeyAct = ZoomAct | 'find' | 'leave' | 'undo' | 'redo';

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
      const name = event.key === 'Escape' ? isFullScreen() && 'leave' : historyAct(event);
      if (!name || isBusy(event.target)) return;
      act(name);
      // For the editor Escape would be the first half of a chord, and the page itself would be what is undone.
      event.preventDefault();
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

/** What was changed in the picture is undone by the keys that undo it in the text. */
function historyAct({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(isMac ? metaKey : ctrlKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !isMac ? 'redo' : undefined;
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
