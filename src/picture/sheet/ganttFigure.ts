import type { Gantt } from '../../core/diagram/sheet/sheet.ts';
import type { PictureElement } from '../element.ts';
import { figure } from './figure.ts';
import { ganttDrawing } from './ganttDrawing.ts';
import { pagePaint } from './paint.ts';

export function ganttFigure(gantt: Gantt): PictureElement {
  return figure(ganttDrawing(gantt, 1040, pagePaint), gantt.caption);
}
