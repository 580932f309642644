/** Pixels that a hand may tremble. */
const TREMBLE = 4;

/** Lets the pointer take hold of the ground of a picture and move it. */
export function panByDragging(panels: HTMLElement): void {
  panels.addEventListener('pointerdown', (down) => {
    const { target } = down;
    if (!(target instanceof Element) || (down.button !== 0 && down.button !== 1)) return;
    const isGround = target.matches(
      'td, th, svg, .panel, .sheet, .curve-sheet, .scroller, rect:not(.touch), line',
    );
    if (down.button === 0 && (!isGround || target.closest('[data-stop], button, a, summary'))) return;
    const panel = target.closest<HTMLElement>('.panel');
    const across = target.closest<HTMLElement>('.scroller') ?? panel;
    if (!panel || !across || onScrollbar(down, across)) return;
    const [left, top] = [across.scrollLeft, panel.scrollTop];
    let moved = false;
    const move = ({ clientX, clientY }: PointerEvent) => {
      moved ||= Math.hypot(clientX - down.clientX, clientY - down.clientY) > TREMBLE;
      if (!moved) return;
      document.body.classList.add('panning');
      across.scrollLeft = left + down.clientX - clientX;
      panel.scrollTop = top + down.clientY - clientY;
    };
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      document.body.classList.remove('panning');
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    if (down.button === 1) down.preventDefault();
  });
}

function onScrollbar({ clientX, clientY }: PointerEvent, element: HTMLElement): boolean {
  const { left, top } = element.getBoundingClientRect();
  return clientX > left + element.clientWidth || clientY > top + element.clientHeight;
}
