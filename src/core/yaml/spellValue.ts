import { Document, isScalar, stringify, visit } from 'yaml';
import type { ScalarNode } from './tree.ts';

/** A value to be written: texts, numbers, lists and maps of them. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

const ON_ONE_LINE = { lineWidth: 0, blockQuote: false } as const;

/** A text on one line, with quotes only where YAML needs them. */
export function spellText(text: string, inFlow: boolean): string {
  const word = stringify(text, ON_ONE_LINE).trimEnd();
  const isPlain = !/^["']/.test(word);
  return inFlow && isPlain && /[,[\]{}]/.test(word) ? JSON.stringify(text) : word;
}

/** A text written in the quotes that a scalar has; without quotes only where it can do without. */
export function spellLike({ style }: Pick<ScalarNode, 'style'>, text: string, inFlow: boolean): string {
  if (style === 'single' && !/[\r\n]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return style === 'double' ? JSON.stringify(text) : spellText(text, inFlow);
}

/** In brackets, on one line. */
export function spellInFlow(data: Data): string {
  if (typeof data === 'string') return spellText(data, true);
  if (typeof data !== 'object') return String(data);
  if (isList(data)) return `[${data.map(spellInFlow).join(', ')}]`;
  const pairs = Object.entries(data).map(([key, value]) => `${key}: ${spellInFlow(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** As lines, without indentation of their own. A list of nothing but words stays on one line. */
export function spellInBlock(data: Data, indent: number): readonly string[] {
  const document = new Document(data);
  visit(document, {
    Seq(_key, node) {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  const text = document.toString({ ...ON_ONE_LINE, indent, flowCollectionPadding: false });
  return text.trimEnd().split('\n');
}

function isList(data: object): data is readonly Data[] {
  return Array.isArray(data);
}
