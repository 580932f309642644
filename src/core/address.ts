import type { Uri } from './host.ts';

/** What people write for a part of an address: `ä b` for `%C3%A4%20b`. A part that is no encoding stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The folder that holds a file, without a slash at its end. */
export function folderOf(uri: Uri): Uri {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** A file's or folder's own name, as people write it. */
export function nameOf(uri: Uri): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The path below the first of the folders that holds the file, as people write it; its name when none does. */
export function pathBelow(folders: readonly Uri[], uri: Uri): string {
  const folder = folders.find((candidate) => uri.startsWith(`${candidate}/`));
  return folder === undefined ? nameOf(uri) : decoded(uri.slice(folder.length + 1));
}
