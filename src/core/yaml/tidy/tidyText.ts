import { sameData } from '../../index/sameData.ts';
import { toData } from '../data.ts';
import { layoutOf } from '../layout.ts';
import { readYaml } from '../read.ts';
import { resolved, type YamlDocument, type YamlNode } from '../tree.ts';
import type { OrderOf } from './inOrder.ts';
import { Printer } from './printer.ts';
import { linesOf } from './scalarLines.ts';

/**
 * The text with its keys in order and one layout: everything two blanks further in than what holds it, one blank behind
 * a colon and inside braces, no blanks at the ends of lines. Values, quotes, comments, empty lines and line breaks stay.
 * `undefined` where that could change what the text says; such a text is better left alone.
 */
export function tidyText(yaml: YamlDocument, orderOf: OrderOf): string | undefined {
  const { text, root, problems } = yaml;
  if (problems.length > 0) return undefined;
  if (root?.kind !== 'map' || root.flow) return text;
  const layout = layoutOf(text, root);
  // An alias must not come before its anchor.
  const printer = new Printer(text, layout, hasAlias(root) ? () => [] : orderOf);
  const head = headOf(text, layout.lineStart(root.start));
  const printed = head && printer.document(root, head.comments);
  if (!printed) return undefined;
  const end = printed.findLastIndex((line) => line !== '') + 1;
  const lines = [...head.lines, ...(keepsEnd(text, root) ? printed : printed.slice(0, end))];
  const tidy = lines.join(layout.lineBreak) + layout.lineBreak;
  return saysTheSame(yaml, tidy) ? tidy : undefined;
}

/** What stands above the first key: marks such as `---` as they are, then comments. */
function headOf(text: string, end: number) {
  const above = text.slice(0, end);
  const mark = above.lastIndexOf('---');
  const count = mark < 0 ? 0 : linesOf(above.slice(0, mark)).length;
  const all = linesOf(above).slice(0, -1);
  const lines = all.slice(0, count).map((line) => line.replace(/[ \t]+$/, ''));
  const comments = all.slice(count).map((line) => ({ comment: line.trim(), column: 0 }));
  return comments.every(({ comment }) => comment === '' || comment.startsWith('#'))
    ? { lines, comments }
    : undefined;
}

/** The empty lines at the end belong to a text that keeps them. */
function keepsEnd(text: string, root: YamlNode): boolean {
  return /[|>]\d?\+/.test(text) && layoutOf(text, root).contentEnd(root) > root.end;
}

function hasAlias(node: YamlNode | undefined): boolean {
  if (node?.kind === 'alias') return true;
  if (node?.kind === 'map') return node.pairs.some(({ value }) => hasAlias(value));
  return node?.kind === 'sequence' && node.items.some(hasAlias);
}

/** The same data and the same letters, which has comments, quotes, anchors and tags in it. */
function saysTheSame(before: YamlDocument, after: string): boolean {
  if (!sameLetters(before.text, after)) return false;
  const read = readYaml(after);
  return read.problems.length === 0 && sameData(toData(resolved(before.root)).data, toData(read.root).data);
}

function sameLetters(a: string, b: string): boolean {
  const counts = new Map<number, number>();
  const count = (text: string, by: number) => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (!' \t\r\n'.includes(text[i]!)) counts.set(unit, (counts.get(unit) ?? 0) + by);
    }
  };
  count(a, 1);
  count(b, -1);
  return [...counts.values()].every((left) => left === 0);
}
