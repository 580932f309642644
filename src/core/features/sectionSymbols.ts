import type { DocumentFacts } from '../index/facts.ts';
import { field, textField } from '../model/fields.ts';
import type { Path } from '../yaml/place.ts';
import type { DocumentSymbol, MakeSymbol } from './documentSymbols.ts';

/** By these keys an item says what people call it, in this order. */
const NAMES = ['name', 'statement', 'title', 'text', 'need', 'id'];

/** What stands beside the name of an item, the first that there is. */
const DETAILS = ['status', 'type', 'medium', 'function', 'severity', 'priority', 'value'];

/** The sections of a persona, a strategy or a catalog: every list and every group of keys, with the items of the lists. */
export function sectionSymbols({ data }: DocumentFacts, make: MakeSymbol): readonly DocumentSymbol[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (Array.isArray(value)) {
      const items = value.flatMap((item, i) => itemSymbol(item, [key, i], make) ?? []);
      return make([key], key, String(value.length), 'array', items);
    }
    if (typeof value !== 'object' || value === null) return [];
    const children = Object.keys(value).map((inner) => {
      return make([key, inner], inner, plain(field(value, inner)), 'field');
    });
    return make([key], key, textField(value, 'name') ?? textField(value, 'text'), 'object', children);
  });
}

function itemSymbol(item: unknown, path: Path, make: MakeSymbol): DocumentSymbol | undefined {
  if (item === null) return undefined;
  if (typeof item !== 'object') return make(path, plain(item), undefined, 'string');
  const name = NAMES.map((key) => textField(item, key)).find((text) => text !== undefined);
  const detail = DETAILS.map((key) => plain(field(item, key))).find((text) => text !== undefined);
  return make(path, name, detail, 'object');
}

/** A plain value as text; `undefined` for lists, maps and nothing. */
function plain(value: unknown): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}
