import type { Uri } from '../host.ts';
import { type Path, pointerParts } from '../yaml/place.ts';

/**
 * Where a part of a picture comes from: the address of a document (nothing for the document that is shown), `#`, and a
 * JSON pointer, such as `#/stages/0/steps/2`. Pages name parts by it, so that a click finds its text also after an edit.
 */
export type Place = string;

/** The place of a value; of another document than the one shown when an address is given. */
export function placeOf(path: Path, uri: Uri = ''): Place {
  return `${uri}#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** `uri` is `undefined` for the document that is shown. Numbers stand for the items of lists. */
export function readPlace(place: Place): { readonly uri: Uri | undefined; readonly path: Path } {
  const hash = place.indexOf('#');
  const path = pointerParts(place.slice(hash + 1)).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { uri: hash > 0 ? place.slice(0, hash) : undefined, path };
}

/** The place of what holds it; `undefined` for a whole document. */
export function placeAround(place: Place): Place | undefined {
  const slash = place.lastIndexOf('/');
  return slash > place.indexOf('#') ? place.slice(0, slash) : undefined;
}
