import type { Translate } from '../../core/host.ts';
import type { PreviewCommand } from '../../protocol/previewMessages.ts';
import { htmlElement } from './htmlDom.ts';

/** What the editor around the page does, within reach of those who look at the page. */
export function commandButtons(
  tools: HTMLElement,
  translate: Translate,
  send: (name: PreviewCommand) => void,
): void {
  const button = (name: PreviewCommand, sign: string, words: string) => {
    const element = htmlElement('button', { type: 'button', title: words, 'aria-label': words }, sign);
    element.addEventListener('click', () => send(name));
    return element;
  };
  tools.append(
    button('find', '⌕', translate('Find in the picture')),
    button('fullScreen', '⛶', translate('Full screen')),
  );
}
