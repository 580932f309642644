import type { JourneyDiagram } from '../../core/diagram/journeyDiagram.ts';
import type { Words } from './words.ts';

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws a journey. The page knows nothing of how: Mermaid today, another renderer beside it tomorrow. */
export interface IRenderer {
  /** Works apart from the visible page. Throws when the picture cannot be drawn. */
  draw(diagram: JourneyDiagram, words: Words): Promise<Drawing>;
}

export interface IMermaid extends IRenderer {
  /**
   * The address of an image as other hosts would show it, with what `finish` adds to it. Rejects when Mermaid cannot draw
   * the text.
   */
  drawByItself(text: string, finish?: (svg: SVGSVGElement) => void): Promise<string>;
}
