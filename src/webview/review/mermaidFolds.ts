import { reviewMermaid } from '../../core/diagram/reviewMermaid.ts';
import type { ReviewMap } from '../../core/diff/reviewView.ts';
import type { Translate } from '../../core/host.ts';
import { createMermaidFold, type MermaidFold } from '../preview/mermaidFold.ts';
import type { IMermaid } from '../preview/renderer.ts';
import { markTasks } from './markTasks.ts';

/** For each journey of the review, folded: both of its states as one Mermaid diagram, and its text. */
export interface MermaidFolds {
  readonly element: HTMLElement;
  show(maps: readonly ReviewMap[]): void;
}

export function createMermaidFolds(translate: Translate): MermaidFolds {
  const element = document.createElement('div');
  const folds: { readonly fold: MermaidFold; map: ReviewMap }[] = [];
  let loaded: Promise<IMermaid> | undefined;
  const load = () => {
    loaded ??= import('../preview/mermaidRenderer.ts').then(({ createMermaid }) => createMermaid());
    return loaded;
  };

  function add(map: ReviewMap): void {
    const entry = {
      map,
      fold: createMermaidFold({
        translate,
        mermaid: async () => {
          const mermaid = await load();
          const marked = (svg: SVGSVGElement) => markTasks(svg, reviewMermaid(entry.map, translate).tasks);
          return { drawByItself: (text) => mermaid.drawByItself(text, marked) };
        },
        copy: () => void navigator.clipboard.writeText(reviewMermaid(entry.map, translate).text),
      }),
    };
    folds.push(entry);
    element.append(entry.fold.element);
  }

  return {
    element,
    show(maps) {
      for (const map of maps.slice(folds.length)) add(map);
      for (const [i, entry] of folds.entries()) {
        const map = maps[i];
        if (map) entry.map = map;
        const hasSteps = map?.stages.some(({ steps }) => steps.length > 0);
        entry.fold.show(map && hasSteps ? () => reviewMermaid(map, translate).text : undefined);
        const summary = entry.fold.element.querySelector('summary');
        if (summary && map) summary.textContent = translate('{0} as Mermaid draws it', map.name);
      }
    },
  };
}
