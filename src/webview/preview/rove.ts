type Stop = HTMLElement | SVGElement;

/**
 * Of the parts of a picture (`data-stop`), only one of each lane (`data-lane`), or of a picture without lanes, is in the way of
 * the Tab key; the arrow keys lead to the others. To be called after each change of the page.
 */
export function settleStops(panel: HTMLElement): void {
  const settled = new Map<Element, Stop>();
  const stops = stopsIn(panel);
  for (const stop of stops) {
    const lane = laneOf(stop, panel);
    const present = settled.get(lane);
    const isBetter = present && (present.tabIndex !== 0 ? stop.tabIndex === 0 : isName(present));
    if (!present || stop === document.activeElement || isBetter) {
      if (present !== document.activeElement) settled.set(lane, stop);
    }
  }
  const chosen = new Set(settled.values());
  for (const stop of stops) {
    const wanted = chosen.has(stop) ? '0' : '-1';
    if (stop.getAttribute('tabindex') !== wanted) stop.setAttribute('tabindex', wanted);
  }
}

/** Where an arrow key leads from a part: along its lane, or to what stands above or below; `undefined` at an end. */
export function nextStop(from: Stop, key: string, panel: HTMLElement): Stop | undefined {
  const lane = laneOf(from, panel);
  const along = stopsIn(lane);
  const at = along.indexOf(from);
  // Which way the row runs; the text of a part may run the other way.
  const towards = isRow(lane) && getComputedStyle(lane).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return along[at + towards];
    case 'ArrowLeft':
      return along[at - towards];
    case 'Home':
      return along[0];
    case 'End':
      return along.at(-1);
    case 'ArrowDown':
    case 'PageDown':
      return isRow(lane) ? across(from, lane, panel, 1) : along[at + 1];
    case 'ArrowUp':
    case 'PageUp':
      return isRow(lane) ? across(from, lane, panel, -1) : along[at - 1];
    default:
      return undefined;
  }
}

/** Goes to a part, which then is the one that the Tab key finds. */
export function focusStop(stop: Stop, panel: HTMLElement): void {
  stop.focus({ preventScroll: true });
  // The other lanes are as they were: a long map has thousands of parts.
  const lane = laneOf(stop, panel);
  for (const other of lane.querySelectorAll<Stop>('[data-stop][tabindex="0"]')) {
    if (other !== stop && laneOf(other, panel) === lane) other.setAttribute('tabindex', '-1');
  }
  stop.setAttribute('tabindex', '0');
}

/** Within the same cell first, then the nearest of the next lane that has anything. */
function across(from: Stop, lane: Element, panel: HTMLElement, by: 1 | -1): Stop | undefined {
  const middle = centreOf(from);
  const cell = from.closest('td, th');
  const inCell = cell ? stopsIn(cell) : [];
  const beside = inCell[inCell.indexOf(from) + by];
  if (beside) return beside;
  const lanes = [...panel.querySelectorAll('[data-lane]')];
  for (let i = lanes.indexOf(lane) + by; i >= 0 && i < lanes.length; i += by) {
    // From name to name, from content to content.
    const candidates = stopsIn(lanes[i] as Element).filter((stop) => isName(stop) === isName(from));
    const nearest = candidates.reduce<Stop | undefined>(
      (best, one) =>
        best && Math.abs(centreOf(best) - middle) <= Math.abs(centreOf(one) - middle) ? best : one,
      undefined,
    );
    if (nearest) return nearest;
  }
  return undefined;
}

/** Lanes of a table lie above each other; what else is a lane runs on from its first part to its last. */
function isRow(lane: Element): boolean {
  return lane.localName === 'tr';
}

function centreOf(stop: Stop): number {
  const { left, width } = stop.getBoundingClientRect();
  return left + width / 2;
}

function laneOf(stop: Stop, panel: HTMLElement): Element {
  const lane = stop.closest('[data-lane]');
  return lane && panel.contains(lane) ? lane : panel;
}

/** The name of a lane, which is not what somebody looks for in it. */
function isName(stop: Stop): boolean {
  return stop.dataset.act === 'lane';
}

/** Those that can be seen. */
function stopsIn(place: Element): readonly Stop[] {
  return [...place.querySelectorAll<Stop>('[data-stop]')].filter((stop) => !stop.closest('[hidden]'));
}
