import type { Place } from '../../core/diagram/place.ts';
import type { HoverPart } from '../../core/features/hoverPart.ts';
import { htmlElement } from './htmlDom.ts';

/** Milliseconds for which the pointer or the keyboard rests before somebody asks. */
const REST = 450;

export interface Hints {
  /** The words have come. */
  show(at: Place, parts: readonly HoverPart[]): void;
  hide(): void;
}

/** What the editor says about a part of the picture, beside that part, when the pointer or the keyboard rests on it. */
export function createHints(body: HTMLElement, panels: HTMLElement, ask: (at: Place) => void): Hints {
  const hint = htmlElement('div', { class: 'hint', role: 'tooltip', id: 'hint' });
  hint.hidden = true;
  body.append(hint);
  let on: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest(target: EventTarget | null): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    if (part === (on ?? null)) return;
    hide();
    if (!part) return;
    on = part;
    timer = setTimeout(() => ask(part.dataset.at ?? ''), REST);
  }

  function hide(): void {
    clearTimeout(timer);
    on?.removeAttribute('aria-describedby');
    on = undefined;
    hint.hidden = true;
  }

  panels.addEventListener('pointerover', ({ target, buttons }) => (buttons === 0 ? rest(target) : hide()));
  panels.addEventListener('pointerleave', hide);
  panels.addEventListener('focusin', ({ target }) => rest(target));
  panels.addEventListener('focusout', hide);
  panels.addEventListener('scroll', hide, { capture: true, passive: true });
  panels.addEventListener('pointerdown', hide);
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  return {
    hide,
    show(at, parts) {
      if (!on?.isConnected || on.dataset.at !== at || parts.length === 0) return;
      hint.replaceChildren(...parts.map(paragraph));
      hint.hidden = false;
      place(hint, on);
      on.setAttribute('aria-describedby', hint.id);
    },
  };
}

/** What users have written is a text; of our own Markdown, the words. */
function paragraph(part: HoverPart): HTMLElement {
  if (part.kind === 'list') {
    return htmlElement('ul', {}, ...part.items.map((item) => htmlElement('li', { dir: 'auto' }, item)));
  }
  const text = part.kind === 'markdown' ? part.text.replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1') : part.text;
  return htmlElement(part.kind === 'code' ? 'pre' : 'p', { class: part.kind, dir: 'auto' }, text);
}

/** Below the part, above it where there is no room, and always within the page. */
function place(hint: HTMLElement, part: HTMLElement): void {
  const box = part.getBoundingClientRect();
  const { width, height } = hint.getBoundingClientRect();
  const left = Math.min(Math.max(box.left, 8), innerWidth - width - 8);
  const below = box.bottom + 6;
  const top = below + height < innerHeight - 8 ? below : Math.max(8, box.top - height - 6);
  hint.style.left = `${Math.round(left)}px`;
  hint.style.top = `${Math.round(top)}px`;
}
