import type { YamlDocument } from '../yaml/tree.ts';
import { commentsOf } from './comments.ts';

/** One line of a text that holds more than blanks and comments. */
export interface CodeLine {
  readonly line: number;
  /** Without its comment and the blanks at its end. */
  readonly code: string;
}

export interface CommentLine {
  readonly line: number;
  readonly text: string;
}

export interface LinesOfText {
  readonly code: readonly CodeLine[];
  readonly comments: readonly CommentLine[];
}

export function linesOfText(document: YamlDocument): LinesOfText {
  const { text } = document;
  const spans = commentsOf(document);
  const code: CodeLine[] = [];
  const comments: CommentLine[] = [];
  let next = 0;
  let start = 0;
  for (let line = 0; start <= text.length; line++) {
    const { end, after } = lineEnd(text, start);
    const comment = spans[next] && spans[next]!.start < after ? spans[next++] : undefined;
    if (comment) comments.push({ line, text: text.slice(comment.start, end).trimEnd() });
    const plain = text.slice(start, comment?.start ?? end).trimEnd();
    if (plain !== '') code.push({ line, code: plain });
    if (after === end) break;
    start = after;
  }
  return { code, comments };
}

function lineEnd(text: string, start: number): { readonly end: number; readonly after: number } {
  const found = /\r\n|\r|\n/g;
  found.lastIndex = start;
  const match = found.exec(text);
  if (!match) return { end: text.length, after: text.length };
  return { end: match.index, after: match.index + match[0].length };
}
