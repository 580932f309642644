import { stringify } from 'yaml';
import type { CursorContext } from '../../yaml/cursorContext.ts';

/** A text as YAML writes it on one line: with quotes only where it needs them. */
export function yamlWord(text: string, flow: boolean): string {
  const plain = stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
  const quoted = plain.startsWith('"') || plain.startsWith("'");
  return flow && !quoted && /[,[\]{}]/.test(plain) ? JSON.stringify(text) : plain;
}

/** A text as it goes to the cursor, which may stand between quotes. */
export function wordAt({ quote, openQuote }: CursorContext, text: string, flow: boolean): string {
  if (quote === undefined) return yamlWord(text, flow);
  const inside = quote === '"' ? JSON.stringify(text).slice(1, -1) : text.replaceAll("'", "''");
  return openQuote ? inside + quote : inside;
}
