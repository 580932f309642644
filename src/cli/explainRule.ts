import { nearest } from '../core/nearest.ts';
import { RULES } from '../core/rules/registry.ts';
import { UsageError } from './usageError.ts';

/** Columns of a line, so that a page is pleasant to read in a wide window too. */
const WIDTH = 88;

/**
 * The page of `docs/rules` about a rule, as plain text; the rule is named by its word or its code. The pages are part of
 * the bundle, so that they are there offline and are those of this very version.
 */
export function explainRule(name: string): string {
  const rule = RULES.find(({ slug, code }) => slug === name.toLowerCase() || code === name.toUpperCase());
  if (!rule) throw unknownRule(name);
  // With a gap it takes all pages into the bundle; `import()` would make a script of each.
  return plainPage(require(`../../docs/rules/${rule.slug}.md`));
}

function unknownRule(name: string): UsageError {
  const names = RULES.flatMap(({ slug, code }) => [slug, code]);
  const near = nearest(name, names) ?? nearest(name.toUpperCase(), names);
  const hint =
    near === undefined
      ? ' Name it by its word or its code, such as unused or CX014; every problem shows its code.'
      : ` Did you mean "${near}"?`;
  return new UsageError(`There is no rule "${name}".${hint}`, { helpful: false });
}

/** Markdown as our pages use it, without its signs: headings, paragraphs, lists, code in fences, links. */
export function plainPage(markdown: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.trim().split(/\r?\n/)) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push(line === '' ? '' : `    ${line}`);
    else if (line.startsWith('#')) lines.push(line.replace(/^#+ */, ''));
    else lines.push(...wrapped(line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));
  }
  return `${lines.join('\n')}\n`;
}

/** A paragraph or an item of a list in lines of at most `WIDTH` columns, unless a word is longer. */
function wrapped(paragraph: string): readonly string[] {
  const indent = paragraph.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  let current = '';
  for (const word of paragraph.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = `${indent}${word}`;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
