import { emotionWord, signedScore } from '../../core/diagram/emotionWords.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { levelOf } from './geometry.ts';

/** The name of a lane, which stays in sight. */
export function laneHead(title: string, rows = 1, more?: PictureElement): PictureElement {
  return element(
    'th',
    { key: 'head', class: 'lane-head', scope: 'row', rowspan: rows > 1 ? rows : undefined },
    element('span', { class: 'lane-name' }, title),
    more,
  );
}

/** What the heights of the curve mean. */
export function emotionScale(translate: Translate): PictureElement {
  return element(
    'span',
    { class: 'scale', 'aria-hidden': 'true' },
    ...[2, 1, 0, -1, -2].map((score) =>
      element(
        'span',
        { class: 'mark', style: `top: ${levelOf(score)}px` },
        element('span', {}, emotionWord(score, translate)),
        element('b', {}, signedScore(score)),
      ),
    ),
  );
}
