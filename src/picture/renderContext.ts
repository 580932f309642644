import type { LaneChoice } from '../core/diagram/laneChoice.ts';
import type { Translate } from '../core/host.ts';

/** Gives what was drawn from a part of a view before, in that way; else draws it. `as` names everything else that it depends on. */
export type DrawOnce = <T>(part: object, as: string, draw: () => T) => T;

/** What a renderer knows besides its view. */
export interface RenderContext {
  readonly translate: Translate;
  /** Of the map; every lane when nobody has chosen. */
  readonly lanes?: LaneChoice;
  /** Without it, everything is drawn. */
  readonly once?: DrawOnce;
}
