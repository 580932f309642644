import type { StepView } from '../../core/diagram/journeyView.ts';
import { ACTOR_COLOURS, shadesOf } from '../../picture/palette.ts';
import { DOT } from './geometry.ts';
import { svgElement } from './svgDom.ts';
import { shownActors } from './words.ts';

/** More would run into the star. */
const MOST = 7;

/** A numbered dot for each actor on the upper edge of the box; the number stands in the legend, colour alone would not do. */
export function drawActors(
  step: StepView,
  left: number,
  top: number,
  numbers: ReadonlyMap<string, number>,
): readonly SVGElement[] {
  const actors = shownActors(step.actors);
  const shown = actors.length > MOST ? actors.slice(0, MOST - 1) : actors;
  const at = (i: number) => left + 12 + i * (2 * DOT + 2);
  const dots = shown.map((actor, i) => {
    const number = numbers.get(actor) ?? 0;
    const style = shadesOf('actor', number % ACTOR_COLOURS);
    return dot({ class: 'actor', style }, at(i), top, String(number + 1), actor);
  });
  if (shown.length < actors.length) {
    const rest = actors.slice(shown.length);
    dots.push(dot({ class: 'actor more' }, at(shown.length), top, `+${rest.length}`, rest.join(', ')));
  }
  return dots;
}

function dot(
  attributes: Readonly<Record<string, string>>,
  x: number,
  y: number,
  label: string,
  name: string,
) {
  return svgElement(
    'g',
    attributes,
    svgElement('title', {}, name),
    svgElement('circle', { cx: x, cy: y, r: DOT }),
    svgElement('text', { x, y }, label),
  );
}
