import type { Translate } from '../../core/host.ts';
import type { PreviewCommand } from '../../protocol/previewMessages.ts';
import { htmlElement } from './htmlDom.ts';
import { svgElement } from './svgDom.ts';

/** What the editor around the page does, within reach of those who look at the page. */
export function commandButtons(
  tools: HTMLElement,
  translate: Translate,
  send: (name: PreviewCommand) => void,
): void {
  const button = (name: PreviewCommand, lines: string, words: string) => {
    const sign = svgElement(
      'svg',
      { viewBox: '0 0 16 16', width: 16, height: 16, class: 'sign', 'aria-hidden': 'true' },
      svgElement('path', { d: lines }),
    );
    const element = htmlElement('button', { type: 'button', title: words, 'aria-label': words }, sign);
    element.addEventListener('click', () => send(name));
    return element;
  };
  tools.append(
    button('find', 'M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3L14 14', translate('Find in the picture')),
    button('fullScreen', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', translate('Full screen')),
  );
}
