import type { PictureNode } from './element.ts';
import { isPermittedAttribute, isPermittedTag } from './permitted.ts';

/** Elements of HTML that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['img', 'col']);

/**
 * The picture as text: `html` for a page, `xml` for an SVG file. The same tree gives the same bytes.
 * Throws when the tree holds what no picture may hold; that is a fault of a renderer, not of a file.
 */
export function serialise(node: PictureNode, as: 'html' | 'xml'): string {
  const parts: string[] = [];
  write(node, as, parts);
  return parts.join('');
}

/** Text as it may stand between tags and in quoted attributes, in HTML and in XML. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function write(node: PictureNode, as: 'html' | 'xml', parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeText(node));
    return;
  }
  const { tag, attributes, children } = node;
  if (!isPermittedTag(tag)) throw new Error(`A picture has no <${tag}>.`);
  parts.push('<', tag);
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    if (text === undefined) continue;
    if (!isPermittedAttribute(name, text)) throw new Error(`A picture has no ${name}="${text}".`);
    parts.push(' ', name, '="', escapeText(text), '"');
  }
  if (children.length === 0 && (as === 'xml' || VOID.has(tag))) {
    parts.push(as === 'xml' ? '/>' : '>');
    return;
  }
  parts.push('>');
  for (const child of children) write(child, as, parts);
  parts.push('</', tag, '>');
}

/** The value as it is written; `undefined` for an attribute that is not. */
export function attributeText(value: string | number | boolean | undefined): string | undefined {
  if (value === undefined || value === false) return undefined;
  return value === true ? '' : String(value);
}

/** Without what XML cannot hold: control characters, non-characters; a lone surrogate becomes U+FFFD. */
function printable(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
