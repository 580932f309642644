/** Sizes of the picture in pixels at zoom 1. */
export const FONT_SIZE = 13;
export const LINE = 17;
/** Room for the scale on the left. */
export const LEFT = 40;
export const BOX = 164;
export const GAP = 20;
export const PITCH = BOX + GAP;
/** Between the edge of a box and its text. */
export const PADDING = 10;
export const STAGE_LINES = 3;
export const STEP_LINES = 5;
export const FACE = 15;
export const LEVEL = 36;
export const DOT = 8;

/** Where things stand vertically; boxes are as tall as the longest label of the journey needs. */
export interface Rows {
  readonly stageTop: number;
  readonly stageHeight: number;
  readonly stepTop: number;
  readonly stepHeight: number;
  readonly bottom: number;
  /** The middle of a face. */
  level(emotion: number): number;
}

export function rowsFor(stageLines: number, stepLines: number): Rows {
  const stageTop = 8;
  const stageHeight = stageLines * LINE + 14;
  const stepTop = stageTop + stageHeight + 18;
  const stepHeight = stepLines * LINE + 24;
  const best = stepTop + stepHeight + 34;
  return {
    stageTop,
    stageHeight,
    stepTop,
    stepHeight,
    bottom: best + 4 * LEVEL + FACE + 26,
    level: (emotion) => best + (2 - emotion) * LEVEL,
  };
}

export function stepLeft(position: number): number {
  return LEFT + position * PITCH;
}
