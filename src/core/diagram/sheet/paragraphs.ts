import type { Place } from '../place.ts';
import type { Item, Part } from './sheet.ts';

/**
 * A text of several paragraphs and lists, as people write it in Markdown, as parts: lines that belong together are one
 * paragraph, lines that start with a dash are items. Bold text loses its asterisks; all else stays as it is written.
 */
export function paragraphs(text: string, at: Place, as?: 'lead'): readonly Part[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      const first = lines.findIndex(isItem);
      const prose = (first < 0 ? lines : lines.slice(0, first)).join(' ').trim();
      const parts: Part[] = prose === '' ? [] : [{ kind: 'text', text: plain(prose), at, as }];
      if (first < 0) return parts;
      const items: Item[] = [];
      for (const line of lines.slice(first)) {
        const last = items.at(-1);
        if (isItem(line)) items.push({ text: plain(line.slice(2).trim()), at });
        else if (last) items[items.length - 1] = { ...last, text: `${last.text} ${plain(line)}` };
      }
      return [...parts, { kind: 'list', items } as const];
    });
}

function isItem(line: string): boolean {
  return /^[-*] /.test(line);
}

function plain(text: string): string {
  return text.replace(/\*\*(?=\S)([^*]+)(?<=\S)\*\*/g, '$1');
}
