import type { LaneChoice } from '../core/diagram/laneChoice.ts';
import type { Translate } from '../core/host.ts';

/** What a renderer knows besides its view. */
export interface RenderContext {
  readonly translate: Translate;
  /** Of the map; every lane when nobody has chosen. */
  readonly lanes?: LaneChoice;
}
