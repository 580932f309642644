import type { Translate } from '../../core/host.ts';
import { htmlElement } from './htmlDom.ts';
import type { IMermaid } from './renderer.ts';

export interface MermaidFold {
  readonly element: HTMLElement;
  /** What writes the text of the picture as it is now; `undefined` for a picture that has none. */
  show(write: (() => string) | undefined): void;
}

interface Parts {
  readonly translate: Translate;
  /** Loads it, when somebody first unfolds. */
  readonly mermaid: () => Promise<Pick<IMermaid, 'drawByItself'>>;
  readonly copy: () => void;
}

/** Below a picture, folded until somebody wants to see it: what those make of it who draw its Mermaid text, and that text. */
export function createMermaidFold({ translate, mermaid, copy }: Parts): MermaidFold {
  const image = htmlElement('img', { alt: translate('The picture as Mermaid draws it') });
  const frame = htmlElement('div', {
    ...{ class: 'mermaid-image', role: 'region', tabindex: '0' },
    'aria-label': translate('Mermaid diagram'),
  });
  const problem = htmlElement('p', { role: 'status' });
  const source = htmlElement('code');
  const button = htmlElement('button', { type: 'button' }, translate('Copy'));
  button.addEventListener('click', copy);
  const element = htmlElement(
    'details',
    { class: 'mermaid-fold' },
    htmlElement('summary', {}, translate('As Mermaid, for GitHub, GitLab and wikis')),
    frame,
    problem,
    button,
    htmlElement(
      'pre',
      { class: 'mermaid-text', role: 'region', tabindex: '0', 'aria-label': translate('Mermaid text') },
      source,
    ),
  );
  element.hidden = true;
  let wanted: (() => string) | undefined;
  let shown: string | undefined;
  element.addEventListener('toggle', () => void draw());

  async function draw(): Promise<void> {
    if (!element.open || !wanted) return;
    const text = wanted();
    if (text === shown) return;
    shown = text;
    source.textContent = text;
    try {
      const address = await (await mermaid()).drawByItself(text);
      if (text !== shown) return;
      image.src = address;
      frame.append(image);
      problem.textContent = '';
    } catch {
      // The text is there even so, and the former image stays until there is a newer one.
      if (text === shown) problem.textContent = translate('Mermaid cannot draw this text.');
    }
  }

  return {
    element,
    show(write) {
      wanted = write;
      element.hidden = write === undefined;
      void draw();
    },
  };
}
