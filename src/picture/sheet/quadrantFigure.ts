import type { Quadrant } from '../../core/diagram/sheet/sheet.ts';
import type { PictureElement } from '../element.ts';
import { figure } from './figure.ts';
import { pagePaint } from './paint.ts';
import { quadrantDrawing } from './quadrantDrawing.ts';

export function quadrantFigure(quadrant: Quadrant): PictureElement {
  return figure(quadrantDrawing(quadrant, 1040, pagePaint), quadrant.caption);
}
