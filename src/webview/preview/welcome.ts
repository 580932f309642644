import type { Translate } from '../../core/host.ts';
import type { PreviewCommand } from '../../protocol/previewMessages.ts';
import { htmlElement } from './htmlDom.ts';

/** What stands in the place of a picture where a file has none: which files have one, and how to come to them. */
export function welcome(
  reason: string,
  translate: Translate,
  run: (command: PreviewCommand) => void,
): readonly Node[] {
  const button = (command: PreviewCommand, label: string) => {
    const element = htmlElement('button', { type: 'button' }, label);
    element.addEventListener('click', () => run(command));
    return element;
  };
  return [
    htmlElement('h1', {}, reason),
    htmlElement(
      'p',
      {},
      translate(
        'Journeys, personas, strategies and catalogs have pictures: files whose first line is "apiVersion: cx/v1", or that are called *.journey.yaml, *.persona.yaml, *.strategy.yaml or *.catalog.yaml.',
      ),
    ),
    htmlElement(
      'p',
      {},
      translate('This preview follows the active editor: choose such a file, or begin one.'),
    ),
    htmlElement(
      'p',
      { class: 'choices' },
      button('newJourney', translate('New Journey')),
      button('coverage', translate('Show Coverage')),
    ),
  ];
}
