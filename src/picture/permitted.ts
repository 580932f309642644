import { isImageAddress } from '../core/diagram/imageAddress.ts';

/** The only elements that a picture may consist of. Nothing here loads or runs anything. */
const TAGS = [
  ...['div', 'span', 'p', 'h1', 'h2', 'h3', 'h4', 'section', 'article', 'header', 'footer', 'ul', 'ol', 'li'],
  ...['dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'button'],
  ...[
    'b',
    'em',
    'small',
    'bdi',
    'q',
    'blockquote',
    'cite',
    'figure',
    'figcaption',
    'time',
    'abbr',
    'img',
    'a',
  ],
  ...[
    'svg',
    'g',
    'defs',
    'title',
    'desc',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['text', 'tspan', 'pattern', 'clipPath', 'linearGradient', 'stop', 'image'],
] as const;

export type Tag = (typeof TAGS)[number];

const ATTRIBUTES = [
  ...['class', 'id', 'style', 'role', 'title', 'lang', 'dir', 'tabindex', 'hidden', 'type', 'disabled'],
  ...['scope', 'colspan', 'rowspan', 'span', 'datetime', 'alt', 'src', 'href', 'rel', 'width', 'height'],
  // Places, and what a click does; see CONTRIBUTING.
  ...['data-at', 'data-act', 'data-value', 'data-stop', 'data-lane', 'data-mermaid'],
  ...['viewBox', 'preserveAspectRatio', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd'],
  ...[
    'points',
    'dx',
    'dy',
    'transform',
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
  ],
  ...['stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order', 'text-anchor', 'dominant-baseline'],
  ...[
    'direction',
    'unicode-bidi',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'text-decoration',
  ],
  ...[
    'clip-path',
    'offset',
    'stop-color',
    'stop-opacity',
    'patternUnits',
    'patternTransform',
    'xmlns',
    'version',
  ],
  ...['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden', 'aria-valuenow', 'aria-valuemin'],
  ...[
    'aria-valuemax',
    'aria-valuetext',
    'aria-pressed',
    'aria-keyshortcuts',
    'aria-roledescription',
    'aria-orientation',
  ],
  ...['aria-level', 'aria-colindex', 'aria-rowindex', 'aria-colcount', 'aria-rowcount'],
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

const tags: ReadonlySet<string> = new Set(TAGS);
const attributes: ReadonlySet<string> = new Set(ATTRIBUTES);

export function isPermittedTag(tag: string): tag is Tag {
  return tags.has(tag);
}

/**
 * Whether an attribute may have that value. Renderers are typed to the lists above; the two outputs ask again, since
 * a mistake here would be a hole: no address but a secure or an inner one, no style that could fetch.
 */
export function isPermittedAttribute(name: string, value: string): boolean {
  if (!attributes.has(name)) return false;
  if (name === 'href') return /^(?:https:\/\/|#)/i.test(value) || isImageAddress(value);
  if (name === 'src') return isImageAddress(value);
  if (name === 'style' || name === 'clip-path' || name === 'fill' || name === 'stroke') {
    return !/[\\@<>]|\/\*|expression|javascript|url\s*\((?!#[\w-]+\))/i.test(value);
  }
  return true;
}
