/**
 * Runs in the page, so it must not use anything from outside itself.
 * Texts of a panel that reach out of the box in which they stand: a cell, a card, a badge, the picture around them. What is
 * cut off on purpose (with an ellipsis) stays inside. Empty when nothing does.
 */
export function textOutside(panel: Element): string[] {
  const BOX =
    'td, th, .paper-panel, .paper-head, .badge, .flag, .item, .head, .map-heading, .legend li, .list li, svg';
  const found: string[] = [];
  const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent?.trim();
    if (!text || !holder?.checkVisibility() || holder.closest('title, desc, caption, .unseen, [hidden]'))
      continue;
    const box = holder.closest(BOX);
    if (!box) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const own = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const cut = [holder, holder.parentElement].some(
      (one) => one && one !== box && getComputedStyle(one).overflowX === 'hidden',
    );
    const inner = cut ? (holder.closest('bdi')?.parentElement ?? holder).getBoundingClientRect() : own;
    const { left, right, top, bottom } = cut ? inner : own;
    const isOut =
      left < frame.left - 1.5 ||
      right > frame.right + 1.5 ||
      top < frame.top - 3 ||
      bottom > frame.bottom + 3;
    if (isOut) {
      const numbers = [left - frame.left, right - frame.right, top - frame.top, bottom - frame.bottom];
      found.push(
        `${box.localName}.${box.getAttribute('class') ?? ''} ${numbers.map(Math.round)}: ${text.slice(0, 60)}`,
      );
    }
  }
  return found;
}
