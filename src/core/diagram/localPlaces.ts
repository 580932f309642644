import type { Uri } from '../host.ts';
import type { Sheet } from './sheet/sheet.ts';

/**
 * The sheet with the places of the document that is shown written without its address, as pages expect them, so that the
 * cursor in the text finds its part.
 */
export function localPlaces(sheet: Sheet, uri: Uri): Sheet {
  return relative(sheet, `${uri}#`) as Sheet;
}

function relative(value: unknown, own: string): unknown {
  if (Array.isArray(value)) return value.map((item) => relative(item, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'at' && typeof inner === 'string' && inner.startsWith(own)
        ? inner.slice(own.length - 1)
        : relative(inner, own),
    ]),
  );
}
