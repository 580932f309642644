import { fitText, type Measure, textDirection } from '../../picture/fitText.ts';

/** Mermaid's own size and font of names in a journey, and how much of a box stays free at each side. */
const SIZE = 14;
const FAMILY = '"Open Sans", sans-serif';
const EDGE = 6;
const LINES = 2;

/**
 * Without HTML in the picture, Mermaid writes a name on one line, however wide it is. This breaks it into lines that fit
 * its box, as a browser does it in the pictures of those who let Mermaid use HTML.
 */
export function wrapNames(svg: SVGSVGElement): void {
  let measure: Measure | undefined;
  for (const text of svg.querySelectorAll<SVGTextElement>('text.task, text.journey-section')) {
    const box = text.parentElement?.querySelector('rect');
    const width = Number(box?.getAttribute('width')) - 2 * EDGE;
    const name = text.textContent ?? '';
    measure ??= measureNames();
    if (!(width > 0) || measure(name) <= width) continue;
    const lines = fitText(name, width, LINES, measure);
    const middle = Number(text.getAttribute('y'));
    text.replaceWith(
      ...lines.map((line, i) => {
        const copy = text.cloneNode() as SVGTextElement;
        copy.textContent = line;
        copy.setAttribute('y', String(middle + (i - (lines.length - 1) / 2) * (SIZE + 3)));
        copy.setAttribute('direction', textDirection(name));
        return copy;
      }),
    );
  }
}

function measureNames(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * SIZE * 0.6;
  context.font = `${SIZE}px ${FAMILY}`;
  return (text) => context.measureText(text).width;
}
