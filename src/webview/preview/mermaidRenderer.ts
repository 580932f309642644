import mermaid from 'mermaid';
import { arrange } from './arrange.ts';
import type { IRenderer } from './renderer.ts';

/** Far above what the extension sends, since the limit of other hosts is no limit of this page. */
const MAX_TEXT = 2_000_000;

/** Lets Mermaid draw, and gives the picture the sizes, colours and handles of this page. */
export function createMermaidRenderer(): IRenderer {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    maxTextSize: MAX_TEXT,
    theme: 'base',
    suppressErrorRendering: true,
    // No foreignObject: pictures must open elsewhere, and text must be measurable.
    journey: { textPlacement: 'tspan', useMaxWidth: false },
  });
  let drawings = 0;
  return {
    async draw(diagram, words) {
      // Mermaid measures in the document. This corner of it is never seen.
      const workshop = document.createElement('div');
      workshop.className = 'workshop';
      workshop.setAttribute('aria-hidden', 'true');
      document.body.append(workshop);
      try {
        const { svg } = await mermaid.render(`cx-picture-${drawings++}`, diagram.mermaid.text, workshop);
        const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
        if (!parsed) throw new Error('Mermaid drew nothing');
        return arrange(document.importNode(parsed, true), diagram, words);
      } finally {
        workshop.remove();
      }
    },
  };
}
