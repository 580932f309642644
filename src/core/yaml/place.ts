import { resolved, type YamlNode } from './tree.ts';

/** A stretch of text, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys and item numbers that lead from the root to a place, such as `['stages', 0, 'name']`. */
export type Path = readonly (string | number)[];

/**
 * The node at a path, as far as the path leads: a path that goes on where the tree ends gives the last node on it.
 * `undefined` only for an empty document.
 */
export function nearestNode(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const part of path) {
    const inside = resolved(node);
    let next: YamlNode | undefined;
    if (inside?.kind === 'map') next = inside.pairs.find((pair) => pair.name === String(part))?.value;
    else if (inside?.kind === 'sequence') next = inside.items[Number(part)];
    if (!next) return node;
    node = next;
  }
  return node;
}

/** The parts of a JSON pointer such as `/stages/0/na~1me`. */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The innermost node that the offset touches; `undefined` outside the root. Aliases are not looked through. */
export function innermostAt(node: YamlNode | undefined, offset: number): YamlNode | undefined {
  if (!node || offset < node.start || offset > node.end) return undefined;
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      const hit = innermostAt(pair.key, offset) ?? innermostAt(pair.value, offset);
      if (hit) return hit;
    }
  } else if (node.kind === 'sequence') {
    for (const item of node.items) {
      const hit = innermostAt(item, offset);
      if (hit) return hit;
    }
  }
  return node;
}

/** The way to the innermost value that the offset touches, or to the key that it stands on; `undefined` outside the root. */
export function pathAt(node: YamlNode | undefined, offset: number): Path | undefined {
  if (!node || offset < node.start || offset > node.end) return undefined;
  if (node.kind === 'map') {
    for (const { name, key, value } of node.pairs) {
      if (key.start <= offset && offset <= key.end) return [name];
      const inside = pathAt(value, offset);
      if (inside) return [name, ...inside];
    }
  } else if (node.kind === 'sequence') {
    for (const [i, item] of node.items.entries()) {
      const inside = pathAt(item, offset);
      if (inside) return [i, ...inside];
    }
  }
  return [];
}
