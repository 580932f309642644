import { emotionWord, signedScore } from '../../core/diagram/emotionWords.ts';
import type { Translate } from '../../core/host.ts';
import { element, type PictureElement } from '../element.ts';
import { levelOf } from './geometry.ts';
import { type Lane, laneTitle } from './lanes.ts';

/** The name of what stands in a row of heads, which stays in sight. */
export function rowHead(title: string): PictureElement {
  return element(
    'th',
    { key: 'head', class: 'lane-head', scope: 'row' },
    element('span', { class: 'lane-name' }, title),
  );
}

/** The name of a lane, which stays in sight, and by which the lane can be taken to another place. */
export function laneHead(
  lane: Lane,
  rows: number,
  translate: Translate,
  more?: PictureElement,
): PictureElement {
  const title = laneTitle(lane, translate);
  return element(
    'th',
    { key: 'head', class: 'lane-head', scope: 'row', rowspan: rows > 1 ? rows : undefined },
    element(
      'button',
      {
        ...{ type: 'button', class: 'lane-grip', 'data-act': 'lane', 'data-value': lane, 'data-stop': true },
        'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown Delete',
        title: translate('Drag, or Alt and an arrow key: move. Delete: hide.'),
      },
      element('span', { class: 'lane-name' }, title),
    ),
    element(
      'span',
      { class: 'lane-tools' },
      tool('laneUp', lane, '↑', translate('Move "{0}" up', title)),
      tool('laneDown', lane, '↓', translate('Move "{0}" down', title)),
      tool('laneHide', lane, '✕', translate('Hide "{0}"', title)),
    ),
    more,
  );
}

/** For the pointer; the keyboard has keys for the same. */
function tool(act: string, lane: Lane, sign: string, label: string): PictureElement {
  return element(
    'button',
    {
      ...{ type: 'button', tabindex: -1, 'data-act': act, 'data-value': lane },
      ...{ title: label, 'aria-label': label },
    },
    sign,
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
