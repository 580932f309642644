import { durationWords } from '../diagram/durationWords.ts';
import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { signed } from '../schema/words.ts';
import { type Part, textOfPart } from './part.ts';

/** The longest piece of a user's text in a message, in characters. */
const LONGEST = 100;

/** How values of one side are told to people. */
export interface Teller {
  readonly translate: Translate;
  readonly index: WorkspaceIndex;
}

export interface Tellers {
  readonly before: Teller;
  readonly after: Teller;
}

/** A value in words, without line breaks: names for ids, hours for durations. */
export function valueWords(part: Part, teller: Teller): string {
  if (part.kind === 'list') return part.items.map((item) => valueWords(item, teller)).join(', ');
  if (part.kind === 'map') return mapWords(part, teller);
  return scalarWords(part, teller);
}

/** A name or a text between quotation marks, shortened. */
export function inQuotes(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('')}”`;
}

function mapWords(part: Part, teller: Teller): string {
  const text = ['name', 'statement', 'title', 'text', 'id']
    .map((key) => textOfPart(part, key))
    .find((one) => one !== undefined);
  if (text !== undefined) return inQuotes(text);
  const [only] = part.entries.values();
  if (part.entries.size === 1 && only) return valueWords(only, teller);
  return [...part.entries].map(([key, entry]) => `${key} ${valueWords(entry, teller)}`).join(', ');
}

function scalarWords({ value, shape }: Part, teller: Teller): string {
  const { translate, index } = teller;
  if (typeof value === 'number') return signed(value);
  if (typeof value === 'boolean') return value ? translate('yes') : translate('no');
  if (value === null) return translate('nothing');
  if (shape?.ref) {
    const found = shape.ref.map((kind) => index.definitionsOf(`${kind}:${value}`)[0]).find(Boolean);
    return found ? inQuotes(found.item.name) : value;
  }
  if (shape?.format === 'duration') return durationWords(value, translate) ?? value;
  return /\s/.test(value) ? inQuotes(value) : value;
}
