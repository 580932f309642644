import type { Translate } from '../../core/host.ts';
import { htmlElement } from './htmlDom.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { svgElement } from './svgDom.ts';

export type ButtonName = 'find' | 'fullScreen' | 'export' | 'copy';

/** What somebody does with a whole picture, within reach of those who look at it. */
export function commandButtons(
  tools: HTMLElement,
  translate: Translate,
  act: (name: ButtonName) => void,
): Readonly<Record<ButtonName, HTMLButtonElement>> {
  const button = (name: ButtonName, lines: string, words: string, key?: string) => {
    const sign = svgElement(
      'svg',
      { viewBox: '0 0 16 16', width: 16, height: 16, class: 'sign', 'aria-hidden': 'true' },
      svgElement('path', { d: lines }),
    );
    const title = key === undefined ? words : `${words} (${key})`;
    const element = htmlElement('button', { type: 'button', title, 'aria-label': words }, sign);
    element.addEventListener('click', () => act(name));
    return element;
  };
  const buttons = {
    find: button(
      'find',
      'M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3L14 14',
      translate('Find in the picture'),
      SHORTCUTS.find,
    ),
    fullScreen: button(
      'fullScreen',
      'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
      translate('Full screen'),
      SHORTCUTS.fullScreen,
    ),
    copy: button('copy', 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3', translate('Copy the picture as')),
    export: button('export', 'M8 10V2M5 5l3-3 3 3M2.5 9v4.5h11V9', translate('Export the picture as')),
  };
  tools.append(...Object.values(buttons));
  return buttons;
}
