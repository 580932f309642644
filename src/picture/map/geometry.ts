/** Sizes in pixels at the natural size. Columns are of one width, so that nothing has to be measured. */
export const COLUMN = 208;
export const LANE_HEAD = 132;

/** Of the emotion lane. */
export const CURVE_HEIGHT = 236;
const BEST = 34;
/** From one score to the next. */
export const PITCH = 40;

/** Where a score stands. */
export function levelOf(score: number): number {
  return BEST + (2 - score) * PITCH;
}

/** The middle of a step's column. */
export function middleOf(number: number): number {
  return (number + 0.5) * COLUMN;
}
