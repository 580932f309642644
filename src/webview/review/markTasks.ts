import type { Mark, ReviewStep } from '../../core/diff/reviewView.ts';

/** Edges by what happened: as in the map, a pattern and a colour for each besides the sign in the name. */
const EDGES: Readonly<Record<Exclude<Mark, 'same'>, readonly [colour: string, dashes: string]>> = {
  added: ['#2e8540', ''],
  removed: ['#c62828', '8 5'],
  changed: ['#1565c0', ''],
  moved: ['#7b1fa2', '2 4'],
};

/** Pixels between two scores, as Mermaid draws them. */
const RISE = 30;

/**
 * Marks the steps of a journey that Mermaid has drawn, and puts the face of before, hollow and dashed, where it was.
 * What does not look as expected is left as it is.
 */
export function markTasks(svg: SVGSVGElement, tasks: readonly ReviewStep[]): void {
  const boxes = svg.querySelectorAll<SVGRectElement>('rect.task');
  const faces = svg.querySelectorAll<SVGCircleElement>('circle.face');
  if (boxes.length !== tasks.length || faces.length !== tasks.length) return;
  for (const [i, { mark, before, after }] of tasks.entries()) {
    if (mark !== 'same') {
      const [colour, dashes] = EDGES[mark];
      boxes[i]!.style.stroke = colour;
      boxes[i]!.style.strokeWidth = '4';
      boxes[i]!.style.strokeDasharray = dashes;
      if (mark === 'removed') boxes[i]!.style.opacity = '0.6';
    }
    if (before === undefined || after === undefined || before === after) continue;
    const face = faces[i]!;
    const ghost = face.cloneNode() as SVGCircleElement;
    ghost.setAttribute('cy', String(Number(face.getAttribute('cy')) + (after - before) * RISE));
    ghost.style.fill = 'none';
    ghost.style.stroke = '#555';
    ghost.style.strokeDasharray = '4 3';
    face.parentNode?.parentNode?.insertBefore(ghost, face.parentNode);
  }
}
