/** A drag ends with what may be a click for the browser; nobody else hears of that one. */
export function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  // Where there is none, the next one is meant.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
