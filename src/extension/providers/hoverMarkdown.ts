import * as vscode from 'vscode';
import type { HoverPart } from '../../core/features/hoverPart.ts';

/** Paragraphs as an editor shows them. What users have written stays text: no links of commands, no HTML, no markup. */
export function hoverMarkdown(parts: readonly HoverPart[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  for (const part of parts) {
    if (part.kind === 'markdown') markdown.appendMarkdown(part.text);
    else if (part.kind === 'code') markdown.appendCodeblock(part.text, 'yaml');
    else if (part.kind === 'list') {
      for (const item of part.items) {
        markdown.appendMarkdown('- ');
        appendWords(markdown, item);
        markdown.appendMarkdown('\n');
      }
    } else if (part.kind === 'heading') {
      markdown.appendMarkdown('**');
      appendWords(markdown, part.text);
      markdown.appendMarkdown('**');
    } else appendWords(markdown, part.text);
    markdown.appendMarkdown('\n\n');
  }
  return markdown;
}

/**
 * `appendText` writes spaces that no line breaks at, so a long text would be cut within words. The first space stays
 * as it makes it: `1.` with a common space behind would begin a list.
 */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  const [first = '', ...others] = text.trim().split(/\s+/);
  markdown.appendText(others.length > 0 ? `${first} ${others[0]}` : first);
  for (const word of others.slice(1)) {
    markdown.appendMarkdown(' ');
    markdown.appendText(word);
  }
}
