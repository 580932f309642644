import type { PictureElement } from '../element.ts';

/** Something drawn, and the room that it takes, in pixels. */
export interface Drawn {
  readonly nodes: readonly PictureElement[];
  readonly width: number;
  readonly height: number;
}
