import { toData } from '../../yaml/data.ts';
import type { MapNode, SequenceNode, YamlNode } from '../../yaml/tree.ts';
import { mergeOrder } from './mergeOrder.ts';

/** A value within brackets, with the text that it stands in. */
export interface FlowValue {
  readonly text: string;
  readonly node: YamlNode;
}

interface Entry {
  readonly key: string;
  /** As it is written, with its key. */
  readonly written: string;
  readonly head: string;
  readonly value: FlowValue | undefined;
}

/** Joins three versions of what stands in brackets, each part as it is written; `undefined` when both changed the same. */
export function mergeFlow(base: FlowValue, ours: FlowValue, theirs: FlowValue): string | undefined {
  const nodes = [base.node, ours.node, theirs.node];
  if (!nodes.every(isFlow) || new Set(nodes.map(({ kind }) => kind)).size > 1) return undefined;
  if ([base, ours, theirs].some((value) => /[#\r\n&*!]/.test(source(value)))) return undefined;
  const sides = [base, ours, theirs].map(entriesOf);
  if (sides.some((side) => new Set(side.map(({ key }) => key)).size < side.length)) return undefined;
  const [old, own, other] = sides.map((side) => new Map(side.map((entry) => [entry.key, entry])));
  const [a, b, c] = sides.map((side) => side.map(({ key }) => key));
  const parts: string[] = [];
  for (const key of mergeOrder(a!, b!, c!) ?? b!) {
    const merged = mergeEntry(old!.get(key), own!.get(key), other!.get(key));
    if (merged === undefined) return undefined;
    if (merged !== '') parts.push(merged);
  }
  return bracketed(ours, own!, parts);
}

/** Empty when the entry is gone; `undefined` for a conflict. */
function mergeEntry(
  base: Entry | undefined,
  ours: Entry | undefined,
  theirs: Entry | undefined,
): string | undefined {
  if (!ours || !theirs) {
    const left = ours ?? theirs;
    if (!left || (base && dataOf(base.value) === dataOf(left.value))) return '';
    return base ? undefined : left.written;
  }
  if (dataOf(ours.value) === dataOf(theirs.value)) return ours.written;
  if (base && dataOf(base.value) === dataOf(theirs.value)) return ours.written;
  if (base && dataOf(base.value) === dataOf(ours.value)) return theirs.written;
  if (!base?.value || !ours.value || !theirs.value) return undefined;
  const inner = mergeFlow(base.value, ours.value, theirs.value);
  return inner === undefined ? undefined : ours.head + inner;
}

function bracketed(ours: FlowValue, entries: ReadonlyMap<string, Entry>, parts: readonly string[]): string {
  const written = source(ours);
  const [open, close] = ours.node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (parts.length === 0) return open + close;
  const gap = entries.size > 0 ? /^.(\s*)/.exec(written)![1]! : ours.node.kind === 'map' ? ' ' : '';
  return `${open}${gap}${parts.join(', ')}${gap}${close}`;
}

function entriesOf({ text, node }: FlowValue): readonly Entry[] {
  if (node.kind === 'map') {
    return node.pairs.map(({ key, name, value }) => ({
      key: name,
      written: text.slice(key.start, value?.end ?? key.end),
      head: text.slice(key.start, value?.start ?? key.end),
      value: value && { text, node: value },
    }));
  }
  return (node as SequenceNode).items.flatMap((item) => {
    if (!item) return [];
    const value = { text, node: item };
    return [{ key: dataOf(value), written: source(value), head: '', value }];
  });
}

function isFlow(node: YamlNode): node is MapNode | SequenceNode {
  return (node.kind === 'map' || node.kind === 'sequence') && node.flow;
}

function source({ text, node }: FlowValue): string {
  return text.slice(node.start, node.end);
}

function dataOf(value: FlowValue | undefined): string {
  return value ? JSON.stringify(toData(value.node).data) : '';
}
