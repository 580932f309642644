import type { YamlNode } from '../yaml/tree.ts';
import type { FeatureSubject } from './subject.ts';

export interface FoldingRange {
  /** From 0; both lines stay within the fold, the first one stays visible. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** What can be folded: stages, steps, lists, groups of keys, long texts, comments and `# region`s; in order, one to a line. */
export function foldingRanges({ yaml, lines }: FeatureSubject): readonly FoldingRange[] {
  const folds = new Map<number, FoldingRange>();
  const add = (start: number, end: number): void => {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(Math.max(end, start)).line;
    if (endLine > startLine && endLine > (folds.get(startLine)?.endLine ?? -1))
      folds.set(startLine, { startLine, endLine });
  };
  const visit = (node: YamlNode | undefined): void => {
    if (node?.kind === 'map') {
      for (const { key, value } of node.pairs) {
        if (value) add(key.start, value.end);
        visit(value);
      }
    } else if (node?.kind === 'sequence') {
      for (const item of node.items) {
        if (item) add(item.start, item.end);
        visit(item);
      }
    }
  };
  visit(yaml.root);
  for (const fold of [...regions(yaml.text), ...comments(yaml.text)])
    if (!folds.has(fold.startLine)) folds.set(fold.startLine, fold);
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

function regions(text: string): FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: number[] = [];
  for (const [line, content] of linesOf(text).entries()) {
    if (/^\s*#\s*region\b/.test(content)) open.push(line);
    else if (/^\s*#\s*endregion\b/.test(content)) {
      const startLine = open.pop();
      if (startLine !== undefined) found.push({ startLine, endLine: line, kind: 'region' });
    }
  }
  return found;
}

function comments(text: string): FoldingRange[] {
  const found: FoldingRange[] = [];
  let start = -1;
  const contents = [...linesOf(text), ''];
  for (const [line, content] of contents.entries()) {
    const isComment = /^\s*#/.test(content) && !/^\s*#\s*(end)?region\b/.test(content);
    if (isComment && start < 0) start = line;
    else if (!isComment && start >= 0) {
      if (line - start > 1) found.push({ startLine: start, endLine: line - 1, kind: 'comment' });
      start = -1;
    }
  }
  return found;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
