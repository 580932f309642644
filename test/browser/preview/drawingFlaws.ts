/**
 * Runs in the page, so it must not use anything from outside itself.
 * Everything that would make the picture unreadable: text beyond its box or the picture, things on top of each other.
 */
export function drawingFlaws(): string[] {
  const flaws: string[] = [];
  const svg = document.querySelector<SVGSVGElement>('svg.journey');
  if (!svg) return ['no picture'];
  const picture = svg.viewBox.baseVal;
  const inside = (inner: DOMRect, outer: { x: number; y: number; width: number; height: number }) =>
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5;
  const apart = (one: DOMRect, other: DOMRect) =>
    one.x + one.width <= other.x + 0.5 ||
    other.x + other.width <= one.x + 0.5 ||
    one.y + one.height <= other.y + 0.5 ||
    other.y + other.height <= one.y + 0.5;
  const boxOf = (element: Element) => (element as SVGGraphicsElement).getBBox();

  for (const group of svg.querySelectorAll('.stage, .step')) {
    const box = group.querySelector('.box');
    if (!box) flaws.push('a group without a box');
    const labels = [...group.querySelectorAll('.label')];
    if (labels.length === 0) flaws.push('a group without a label');
    for (const label of labels) {
      if (box && !inside(boxOf(label), boxOf(box))) flaws.push(`outside its box: ${label.textContent}`);
    }
    // Ink, not line boxes: the dots stand on the edge of the box, over the padding of the first line.
    for (const dot of group.querySelectorAll('.actor circle, .star')) {
      for (const label of labels) {
        const ink = boxOf(label);
        const line = new DOMRect(ink.x, ink.y + 3, ink.width, ink.height - 6);
        if (!apart(boxOf(dot), line)) flaws.push(`a dot on: ${label.textContent}`);
      }
    }
  }
  const column = [...svg.querySelectorAll('.step')];
  for (const [i, step] of column.entries()) {
    const next = column[i + 1];
    const ring = step.querySelector('.ring');
    for (const text of step.querySelectorAll('.score, .feeling')) {
      const face = step.querySelector('.face');
      if (face && !apart(boxOf(text), boxOf(face))) flaws.push(`words on a face: ${text.textContent}`);
      if (ring && !inside(boxOf(text), boxOf(ring))) flaws.push(`outside its column: ${text.textContent}`);
    }
    const [box, other] = [step.querySelector('.box'), next?.querySelector('.box')];
    if (box && other && !apart(boxOf(box), boxOf(other))) flaws.push(`boxes ${i} and ${i + 1} overlap`);
  }
  for (const part of svg.querySelectorAll('text, circle, polygon, rect')) {
    if (!inside(boxOf(part), picture)) flaws.push(`outside the picture: ${part.outerHTML.slice(0, 120)}`);
  }
  const legend = document.querySelector('.legend')?.getBoundingClientRect();
  if (legend && !apart(legend, svg.getBoundingClientRect())) flaws.push('the legend lies on the picture');
  if (/NaN|undefined/.test(svg.outerHTML)) flaws.push('a number is missing');
  return flaws;
}
