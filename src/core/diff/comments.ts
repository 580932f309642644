import type { Span } from '../yaml/place.ts';
import { resolved, type YamlDocument, type YamlNode } from '../yaml/tree.ts';

/** Where the comments of a text stand, from their `#` to the end of the line, in order. A `#` within a text is none. */
export function commentsOf({ text, root }: YamlDocument): readonly Span[] {
  const texts = textSpans(text, root);
  const found: Span[] = [];
  let next = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    while (next < texts.length && texts[next]!.end <= at) next++;
    const within = texts[next];
    if (within && within.start <= at) {
      at = within.end - 1;
      continue;
    }
    if (at > 0 && !/[\s,[\]{}]/.test(text[at - 1]!)) continue;
    const rest = text.slice(at).search(/[\r\n]/);
    const end = rest < 0 ? text.length : at + rest;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/** Stretches in which a `#` is a letter like any other: what is quoted, and texts of several lines. In order, none within another. */
function textSpans(text: string, root: YamlNode | undefined): readonly Span[] {
  const spans: Span[] = [];
  const visit = (node: YamlNode | undefined): void => {
    if (!node || node.kind === 'alias') return;
    const target = resolved(node);
    if (target?.kind === 'map') {
      for (const { key, value } of target.pairs) {
        visit(key);
        visit(value);
      }
    } else if (target?.kind === 'sequence') {
      for (const item of target.items) visit(item);
    } else if (target?.kind === 'scalar' && target.style !== 'plain') {
      // Behind the sign that opens a block, a comment may stand.
      const line = target.style === 'block' ? text.slice(target.start).search(/[\r\n]/) : 0;
      spans.push({ start: target.start + Math.max(line, 0), end: target.end });
    }
  };
  visit(root);
  return spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}
