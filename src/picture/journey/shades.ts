import { STAGE_COLOURS } from '../palette.ts';
import type { Paint, Shades } from '../sheet/paint.ts';

/** The colours of the stage with that number, or of its steps. */
export function shadesOf(kind: 'stage' | 'step', stage: number, paint: Paint): Shades {
  const name = `${kind}-${stage % STAGE_COLOURS}`;
  return { fill: paint(`${name}-fill`), text: paint(`${name}-text`), edge: paint(`${name}-edge`) };
}
