interface ScoresUnderWay {
  add(point: Element, score: number): void;
  /** `undefined` when what is drawn is the newest. */
  last(point: Element): number | undefined;
}

/** Scores that are sent and not yet drawn, so that quick keys add up. What is drawn instead of them, as after an undo, ends them. */
export function scoresUnderWay(panels: HTMLElement): ScoresUnderWay {
  const sent = new WeakMap<Node, readonly number[]>();
  new MutationObserver((mutations) => {
    for (const point of new Set(mutations.map(({ target }) => target as Part))) {
      const scores = sent.get(point);
      if (!scores) continue;
      const drawn = scores.indexOf(Number(point.dataset.value));
      sent.set(point, drawn < 0 ? [] : scores.slice(drawn + 1));
    }
  }).observe(panels, { subtree: true, attributeFilter: ['data-value'] });
  return {
    add: (point, score) => sent.set(point, [...(sent.get(point) ?? []), score]),
    last: (point) => sent.get(point)?.at(-1),
  };
}

type Part = HTMLElement | SVGElement;
