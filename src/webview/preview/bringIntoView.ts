/** Edges in pixels of the page. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a part and what sticks to the edge beside it. */
const GAP = 4;

/** What scrolls to the side by itself, within a panel. */
const ACROSS = '.scroller, .paper-figure, .paper-table';

/** Scrolls only when some of the part is hidden: a picture that moves without need is tiring. */
export function bringIntoView(part: Element): void {
  scrollTo(part, part.getBoundingClientRect(), clearFrame(part));
}

/** Where a part of a panel can be seen: beside the names of lanes and below the heads, which stick to the edges. */
export function clearFrame(part: Element): Frame {
  const panel = part.closest('.panel');
  const across = part.closest(ACROSS) ?? panel;
  if (!panel || !across) return { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  const [rows, columns] = [panel.getBoundingClientRect(), across.getBoundingClientRect()];
  const map = part.closest('.map');
  const heads = map?.querySelector('thead');
  const lane = map?.querySelector('.lane-head') ?? part.closest('.many')?.querySelector('tbody th');
  const isBelow = heads && !heads.contains(part) && isStuck(heads);
  const isBeside = lane && !part.closest('.lane-head, .many th') && isStuck(lane);
  return {
    left: columns.left + (isBeside ? lane.getBoundingClientRect().width : 0),
    right: columns.left + across.clientWidth,
    top: rows.top + (isBelow ? heads.getBoundingClientRect().height : 0),
    bottom: Math.min(rows.top + panel.clientHeight, innerHeight),
  };
}

function isStuck(element: Element): boolean {
  return getComputedStyle(element).position === 'sticky';
}

/** Brings a box of a panel into a frame: across to its middle, up and down by as little as needed. */
export function scrollTo(part: Element, box: Frame, frame: Frame): void {
  const panel = part.closest<HTMLElement>('.panel');
  const across = part.closest<HTMLElement>(ACROSS) ?? panel;
  if (!panel || !across) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'auto' : 'smooth';
  let [left, top] = [0, 0];
  const isWide = box.right - box.left > frame.right - frame.left;
  if (box.left < frame.left || (box.right > frame.right && !(isWide && box.left < frame.right - 60)))
    left = isWide ? box.left - frame.left - GAP : (box.left + box.right) / 2 - (frame.left + frame.right) / 2;
  if (box.top < frame.top) top = box.top - frame.top - GAP;
  else if (box.bottom > frame.bottom)
    top = Math.min(box.bottom - frame.bottom + GAP, box.top - frame.top - GAP);
  if (across === panel) {
    if (left !== 0 || top !== 0) panel.scrollBy({ left, top, behavior });
    return;
  }
  if (left !== 0) across.scrollBy({ left, behavior });
  if (top !== 0) panel.scrollBy({ top, behavior });
}
