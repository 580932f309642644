import type { ViewName } from '../../core/diagram/views.ts';
import type { Translate } from '../../core/host.ts';
import { FACES } from '../../picture/renderers.ts';
import { htmlElement } from './htmlDom.ts';

export interface Tabs {
  /** Shows these tabs; nothing at all when there is no choice. */
  show(names: readonly ViewName[], chosen: ViewName): void;
}

/** The views of a file, as tabs: the arrow keys go from one to the next, one of them is in the way of the Tab key. */
export function createTabs(bar: HTMLElement, translate: Translate, choose: (name: ViewName) => void): Tabs {
  let shown = '';
  bar.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
    if (tab) choose(tab.dataset.view as ViewName);
  });
  bar.addEventListener('keydown', (event) => {
    const tabs = [...bar.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const towards = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: towards, ArrowLeft: -towards, Home: -at, End: tabs.length - 1 - at }[
      event.key
    ];
    if (at < 0 || step === undefined || event.shiftKey) return;
    event.preventDefault();
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next?.focus();
    if (next) choose(next.dataset.view as ViewName);
  });
  return {
    show(names, chosen) {
      bar.hidden = names.length < 2;
      if (names.join() !== shown) {
        shown = names.join();
        bar.replaceChildren(
          ...names.map((name) =>
            htmlElement(
              'button',
              {
                type: 'button',
                role: 'tab',
                id: `tab-${name}`,
                'data-view': name,
                'aria-controls': `panel-${name}`,
              },
              FACES[name].title(translate),
            ),
          ),
        );
      }
      for (const tab of bar.querySelectorAll<HTMLElement>('[role=tab]')) {
        const isChosen = tab.dataset.view === chosen;
        tab.setAttribute('aria-selected', String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
      }
    },
  };
}
