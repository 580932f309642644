import { htmlElement } from './htmlDom.ts';

/** What a name may have by the format. */
const LONGEST = 120;

/**
 * Lets somebody write over a part of the picture. Enter and leaving it keep what was written, Escape does not. An
 * empty text, and the same one, are no news.
 */
export function writeHere(
  over: Element,
  {
    text,
    label,
    longest = LONGEST,
  }: { readonly text: string; readonly label: string; readonly longest?: number },
  done: (text: string) => void,
): void {
  const box = over.getBoundingClientRect();
  const field = htmlElement('textarea', {
    class: 'write-here',
    'aria-label': label,
    maxlength: String(longest),
    spellcheck: 'true',
    dir: 'auto',
  });
  field.value = text;
  field.style.left = `${Math.round(box.left)}px`;
  field.style.top = `${Math.round(box.top)}px`;
  field.style.width = `${Math.round(Math.max(box.width, 150))}px`;
  field.style.height = `${Math.round(Math.max(box.height, 34))}px`;
  const before = document.activeElement;
  let isOpen = true;

  function close(keeps: boolean): void {
    if (!isOpen) return;
    isOpen = false;
    const written = field.value.replace(/\s+/g, ' ').trim();
    field.remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    if (keeps && written !== '' && written !== text) done(written);
  }

  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close(false);
    else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      close(true);
    }
  });
  field.addEventListener('blur', () => close(true));
  document.body.append(field);
  field.focus();
  field.select();
}
