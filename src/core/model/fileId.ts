import { decoded } from '../address.ts';
import type { Uri } from '../host.ts';
import { kindByName } from './identify.ts';

/** The id that a file's name suggests: `return-goods` for `Return goods.journey.yaml`; `undefined` when there is none. */
export function idByName(uri: Uri): string | undefined {
  if (kindByName(uri) === undefined) return undefined;
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[a-z]+\.ya?ml$/i, '');
  const id = decoded(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? undefined : id;
}

/** `return-goods` as `Return goods`. */
export function nameFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
