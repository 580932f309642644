import type { CompletionItem } from '../../../src/core/features/completion/request.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { serviceFor, uriOf } from './memoryWorkspace.ts';

export interface Asked {
  readonly text: string;
  readonly items: readonly CompletionItem[];
  /** The names of what is offered, in order. */
  readonly labels: readonly string[];
  readonly item: (label: string) => CompletionItem;
  /** The text once an item is chosen, with `|` where the cursor stays. */
  readonly accepted: (label: string) => string;
}

/** Asks at the `|` of the text, which becomes the file at that path among the others. */
export async function complete(
  path: string,
  marked: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const { service } = await serviceFor({ ...files, [path]: text });
  const position = new LineIndex(text).positionAt(offset);
  const found = await service.completions(uriOf(path), position, neverCancelled);
  const items = [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  const item = (label: string) => {
    const one = items.find((candidate) => candidate.label === label);
    if (!one)
      throw new Error(`"${label}" is not offered, but: ${items.map((other) => other.label).join(', ')}`);
    return one;
  };
  return {
    text,
    items,
    labels: items.map(({ label }) => label),
    item,
    accepted: (label) => {
      const { text: after, cursor } = accept(text, item(label));
      return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
    },
  };
}

/** What a text is once an item has been chosen, and where the cursor stays: at the first stop, or else behind. */
export function accept(
  text: string,
  { insertText, isSnippet, range }: CompletionItem,
): { text: string; cursor: number } {
  const lines = new LineIndex(text);
  const start = lines.offsetAt(range.start);
  const inserted = isSnippet ? expand(insertText) : { text: insertText, cursor: insertText.length };
  return {
    text: text.slice(0, start) + inserted.text + text.slice(lines.offsetAt(range.end)),
    cursor: start + inserted.cursor,
  };
}

const STOP = /\\([\\$}])|\$(\d+)|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}/g;

/** A snippet as plain text: what stands at its stops meanwhile, and the first of each choice. */
export function expand(snippet: string): { text: string; cursor: number } {
  const stops: { number: number; at: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of snippet.matchAll(STOP)) {
    const [whole, literal, bare, named, preset, choosing, choices] = match;
    const number = bare ?? named ?? choosing;
    text += snippet.slice(last, match.index);
    last = match.index + whole.length;
    if (number !== undefined) stops.push({ number: Number(number), at: text.length });
    const value = literal ?? preset ?? choices?.split(/(?<!\\),/)[0] ?? '';
    text += literal === undefined ? value.replace(/\\(.)/gs, '$1') : value;
  }
  text += snippet.slice(last);
  const order = (stop: number) => (stop === 0 ? Infinity : stop);
  const first = stops.sort((a, b) => order(a.number) - order(b.number))[0];
  return { text, cursor: first?.at ?? text.length };
}
