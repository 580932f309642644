import type { Suppression } from '../index/facts.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import { innermostAt } from '../yaml/place.ts';
import { resolved, type YamlDocument } from '../yaml/tree.ts';

const COMMENT = /^[ \t]*#[ \t]*cx-ignore\b[ \t]*([\w-]*)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/gm;

/**
 * `# cx-ignore pain-without-opportunity: reason`, a comment on a line of its own. It speaks about the next line
 * that is neither blank nor a comment, so that several of them may stand above one line.
 */
export function suppressionsOf(yaml: YamlDocument, lines: LineIndex): readonly Suppression[] {
  if (!yaml.text.includes('cx-ignore')) return [];
  const found: Suppression[] = [];
  for (const match of yaml.text.matchAll(COMMENT)) {
    const offset = match.index + match[0].indexOf('#');
    if (isText(yaml, offset)) continue;
    found.push({
      line: nextLine(yaml.text, lines, lines.positionAt(offset).line),
      rule: match[1] ?? '',
      reason: match[2] || undefined,
    });
  }
  return found;
}

/** A `#` inside a text of several lines is a part of that text. */
function isText(yaml: YamlDocument, offset: number): boolean {
  const node = resolved(innermostAt(yaml.root, offset));
  return node?.kind === 'scalar' && node.start < offset;
}

function nextLine(text: string, lines: LineIndex, after: number): number {
  for (let line = after + 1; line < lines.lineCount; line++) {
    const content = text.slice(lines.startOfLine(line), lines.endOfLine(line)).trim();
    if (content !== '' && !content.startsWith('#')) return line;
  }
  return after + 1;
}
