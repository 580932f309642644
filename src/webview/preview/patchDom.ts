import type { PictureElement, PictureNode } from '../../picture/element.ts';
import { isPermittedAttribute, isPermittedTag } from '../../picture/permitted.ts';
import { attributeText } from '../../picture/serialise.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/** What each node of the page was made from. */
type Drawn = WeakMap<Node, PictureNode>;

/**
 * Keeps the children of an element like a picture. Whatever stays the same stays untouched, so that focus, scroll positions and
 * selections survive an update; attributes that the page itself has set are left alone.
 * Returns the function that takes the next picture, and says whether elements have come, gone or changed places.
 */
export function patchInto(parent: Element): (nodes: readonly PictureNode[]) => boolean {
  const drawn: Drawn = new WeakMap();
  return (nodes) => patchChildren(parent, nodes, drawn);
}

function patchChildren(parent: Element, nodes: readonly PictureNode[], drawn: Drawn): boolean {
  let hasMoved = false;
  const present = [...parent.childNodes];
  if (isInOrder(present, nodes, drawn)) {
    for (const [i, node] of nodes.entries()) if (update(present[i]!, node, drawn)) hasMoved = true;
    return hasMoved;
  }
  const matches = matchesOf(present, nodes, drawn);
  const kept = new Set(matches);
  for (const node of present) {
    if (kept.has(node)) continue;
    node.remove();
    hasMoved = true;
  }
  let next: Node | null = parent.firstChild;
  for (const [i, node] of nodes.entries()) {
    const match = matches[i];
    const shown = match ?? create(node, namespaceIn(parent));
    if (shown === next) next = next.nextSibling;
    else {
      parent.insertBefore(shown, next);
      hasMoved = true;
    }
    if (update(shown, node, drawn)) hasMoved = true;
  }
  return hasMoved;
}

/** The usual case: nothing came, nothing went. */
function isInOrder(present: readonly ChildNode[], nodes: readonly PictureNode[], drawn: Drawn): boolean {
  return (
    present.length === nodes.length &&
    nodes.every((node, i) => {
      const was = drawn.get(present[i]!);
      return was !== undefined && (was === node || sortOf(was) === sortOf(node));
    })
  );
}

/** For each new node the old one that it takes over: of the same key, else the next of the same tag without one. */
function matchesOf(present: readonly ChildNode[], nodes: readonly PictureNode[], drawn: Drawn) {
  const keyed = new Map<string, ChildNode>();
  const loose = new Map<string, ChildNode[]>();
  for (const child of present) {
    const was = drawn.get(child);
    if (was === undefined) continue;
    const sort = sortOf(was);
    if (typeof was !== 'string' && was.key !== undefined) keyed.set(sort, child);
    else if (loose.has(sort)) loose.get(sort)!.push(child);
    else loose.set(sort, [child]);
  }
  return nodes.map((node) => {
    const sort = sortOf(node);
    if (typeof node === 'string' || node.key === undefined) return loose.get(sort)?.shift();
    const match = keyed.get(sort);
    keyed.delete(sort);
    return match;
  });
}

function sortOf(node: PictureNode): string {
  if (typeof node === 'string') return '';
  return node.key === undefined ? node.tag : `${node.tag} ${node.key}`;
}

function create(node: PictureNode, namespace: string): ChildNode {
  if (typeof node === 'string') return document.createTextNode(node);
  const { tag } = node;
  if (!isPermittedTag(tag)) throw new Error(`A picture has no <${tag}>.`);
  return document.createElementNS(tag === 'svg' ? SVG : namespace, tag);
}

function update(shown: Node, node: PictureNode, drawn: Drawn): boolean {
  const was = drawn.get(shown);
  if (was === node) return false;
  drawn.set(shown, node);
  if (typeof node === 'string') {
    shown.nodeValue = node;
    return false;
  }
  const element = shown as Element;
  updateAttributes(element, typeof was === 'object' ? was : undefined, node);
  return patchChildren(element, node.children, drawn);
}

function updateAttributes(
  element: Element,
  was: PictureElement | undefined,
  { attributes }: PictureElement,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    const before = was && attributeText(was.attributes[name as keyof typeof attributes]);
    if (text === before) continue;
    if (text === undefined) element.removeAttribute(name);
    else if (isPermittedAttribute(name, text)) element.setAttribute(name, text);
    else throw new Error(`A picture has no ${name}="${text}".`);
  }
  for (const name of Object.keys(was?.attributes ?? {})) {
    if (!Object.hasOwn(attributes, name)) element.removeAttribute(name);
  }
}

function namespaceIn(parent: Element): string {
  return parent.namespaceURI === SVG ? SVG : HTML;
}
