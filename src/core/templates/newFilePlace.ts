import type { FileKind } from '../model/identify.ts';

/** Where a kind lies while nobody has put any of it elsewhere; the folder of the project for the empty path. */
const FOLDERS: Readonly<Record<FileKind, string>> = {
  persona: 'personas',
  journey: 'journeys',
  strategy: '',
  catalog: 'catalog',
};

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Beyond this, file systems refuse the name. */
const LONGEST_ID = 200;

/** Characters, by the schema. */
export const LONGEST_NAME = 120;

/** Whether a new file can have that id. */
export function isNewId(id: string): boolean {
  return ID.test(id) && id.length <= LONGEST_ID;
}

/** A name on one line; `undefined` when it is empty or too long. */
export function tidyName(name: string): string | undefined {
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain !== '' && [...plain].length <= LONGEST_NAME ? plain : undefined;
}

export function newFileName(kind: FileKind, id: string): string {
  return `${id}.${kind}.yaml`;
}

/**
 * The folder for a new file: where most of its kind lie, else the one that is usual. All are addresses with `/`;
 * `likes` are the files of the same kind in the project.
 */
export function newFileFolder(kind: FileKind, root: string, likes: readonly string[]): string {
  const usual = FOLDERS[kind] === '' ? root : `${root}/${FOLDERS[kind]}`;
  const counts = new Map<string, number>();
  for (const like of likes) {
    const folder = like.slice(0, like.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([folder]) => folder);
  return best.length === 0 || best.includes(usual) ? usual : best.sort()[0]!;
}

/** The persona that a new journey is about: one that is in use, if there is a choice; `undefined` when there is none. */
export function firstPersona(
  known: readonly { readonly kind: string; readonly id: string; readonly status: string | undefined }[],
): string | undefined {
  const personas = known.filter(({ kind }) => kind === 'persona');
  const inUse = personas.find(({ status }) => status !== 'deprecated' && status !== 'archived');
  return (inUse ?? personas[0])?.id;
}
