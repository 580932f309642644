import mermaid from 'mermaid';
import { arrange } from './arrange.ts';
import type { IMermaid } from './renderer.ts';
import { wrapNames } from './wrapNames.ts';

/** Far above what the extension sends, since the limit of other hosts is no limit of this page. */
const MAX_TEXT = 2_000_000;

const COMMON = {
  startOnLoad: false,
  securityLevel: 'strict',
  maxTextSize: MAX_TEXT,
  suppressErrorRendering: true,
} as const;

/** For a picture that gets the sizes, colours and handles of this page. */
const OURS = {
  ...COMMON,
  theme: 'base',
  // No foreignObject: pictures must open elsewhere, and text must be measurable.
  journey: { textPlacement: 'tspan', useMaxWidth: false },
} as const;

/** As Mermaid draws by itself, and with it whoever shows Markdown. */
const BY_ITSELF = {
  ...COMMON,
  theme: 'default',
  journey: { textPlacement: 'tspan', useMaxWidth: false },
  quadrantChart: { useMaxWidth: false },
  gantt: { useMaxWidth: false, useWidth: 1000 },
} as const;

/** What no XML may hold, and so no image: Mermaid may leave it where it breaks a long name within a sign that was spelt. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Mermaid has one configuration for everybody, so it draws one thing after the other. */
export function createMermaid(): IMermaid {
  let drawings = 0;
  let busy: Promise<unknown> = Promise.resolve();

  function drawn(text: string, look: typeof OURS | typeof BY_ITSELF): Promise<SVGSVGElement> {
    const drawing = busy.then(async () => {
      mermaid.initialize(look);
      // Mermaid measures in the document. This corner of it is never seen.
      const workshop = document.createElement('div');
      workshop.className = 'workshop';
      workshop.setAttribute('aria-hidden', 'true');
      document.body.append(workshop);
      try {
        const { svg } = await mermaid.render(`cx-picture-${drawings++}`, text, workshop);
        const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
        if (!parsed) throw new Error('Mermaid drew nothing');
        return parsed;
      } finally {
        workshop.remove();
      }
    });
    busy = drawing.catch(() => undefined);
    return drawing;
  }

  return {
    async draw(diagram, words) {
      const svg = await drawn(diagram.mermaid.text, OURS);
      return arrange(document.importNode(svg, true), diagram, words);
    },
    async drawByItself(text, finish) {
      const svg = await drawn(text, BY_ITSELF);
      // Without HTML in the picture, Mermaid writes the names of a journey in white on light boxes.
      for (const text of svg.querySelectorAll('text[fill="#fff"]')) text.setAttribute('fill', '#333');
      wrapNames(svg);
      finish?.(svg);
      // In an image nothing runs and nothing is fetched, and its styles stay its own.
      const source = new XMLSerializer().serializeToString(svg).replace(NOT_XML, '');
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    },
  };
}
