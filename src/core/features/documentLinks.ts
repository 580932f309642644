import { folderOf } from '../address.ts';
import type { Range, Uri } from '../host.ts';
import { branchFor, rootShape, type Shape } from '../schema/shape.ts';
import { resolved, type YamlNode } from '../yaml/tree.ts';
import { idLinks } from './idLinks.ts';
import type { FeatureSubject } from './subject.ts';

export interface DocumentLink {
  readonly range: Range;
  /** A `https:` address, a file below one of the folders that are open, or a place in a file: `…#L3,5`, counted from 1. */
  readonly target: string;
}

/** Addresses, files and things that a document names, in the order of their places. A path that leads out of the folders that are open is no link. */
export function documentLinks(subject: FeatureSubject): readonly DocumentLink[] {
  const { yaml, lines, facts, uri, workspace } = subject;
  const links: DocumentLink[] = [];
  const visit = (node: YamlNode | undefined, anyShape: Shape): void => {
    // What an alias repeats is a link where it is written out.
    if (!node || node.kind === 'alias') return;
    const shape = branchFor(anyShape, node);
    if (node.kind === 'map') {
      for (const { name, value } of node.pairs) {
        const inner = shape.properties.get(name) ?? (name.startsWith('x-') ? undefined : shape.values);
        if (inner && resolved(value)) visit(value, inner);
      }
    } else if (node.kind === 'sequence') {
      if (shape.items) for (const item of node.items) visit(item, shape.items);
    } else if (typeof node.value === 'string') {
      const target = targetOf(node.value, shape, uri, workspace.folders);
      const quotes = node.style === 'single' || node.style === 'double' ? 1 : 0;
      const letters = { start: node.start + quotes, end: node.end - quotes };
      if (target !== undefined) links.push({ range: lines.rangeOf(letters), target });
    }
  };
  if (facts) visit(yaml.root, rootShape(facts.kind));
  return [...links, ...idLinks(subject)].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function targetOf(value: string, shape: Shape, uri: Uri, folders: readonly Uri[]): string | undefined {
  if (shape.format === 'url') return /^https:\/\/[^\s/]/i.test(value) ? value : undefined;
  if (shape.format !== 'path' || !(shape.pattern?.test(value) ?? true)) return undefined;
  return fileBeside(uri, value, folders);
}

/** The address of a file by its path from another one; `undefined` when it lies in none of the folders. */
function fileBeside(uri: Uri, path: string, folders: readonly Uri[]): Uri | undefined {
  if (path === '' || /^[/\\]|^[a-z][a-z\d+.-]*:|[\\\r\n\0]/i.test(path)) return undefined;
  let folder = folderOf(uri);
  const parts = path.split('/');
  for (const part of parts.slice(0, -1)) {
    if (part === '..') folder = folderOf(folder);
    else if (part !== '.' && part !== '') folder += `/${encoded(part)}`;
  }
  const name = parts[parts.length - 1]!;
  if (name === '' || name === '.' || name === '..') return undefined;
  return folders.some((open) => folder === open || folder.startsWith(`${open}/`))
    ? `${folder}/${encoded(name)}`
    : undefined;
}

/** A lone half of a pair of surrogates cannot be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'));
}
