import type { Range, Translate, Uri } from '../host.ts';
import { textField } from '../model/fields.ts';
import type { FileKind } from '../model/identify.ts';
import { projectFolders } from '../project/projectFolder.ts';
import type { Workspace } from '../project/workspace.ts';
import type { TemplateSize } from '../templates/newFile.ts';
import { firstPersona, isNewId, newFileFolder, newFileName } from '../templates/newFilePlace.ts';
import { newFileText, templateWords } from '../templates/newFileText.ts';
import { LineIndex } from '../yaml/lineIndex.ts';
import type { Span } from '../yaml/place.ts';
import { type RegistryEntry, registryOf } from './registry.ts';

export interface NewFileWish {
  readonly kind: FileKind;
  readonly id: string;
  /** What people call it; made from the id when it is not given. */
  readonly name?: string;
  /** The shortest that is valid, when it is not given. */
  readonly size?: TemplateSize;
  /** The language of the texts, as a language tag. */
  readonly locale?: string;
  /** A folder of the project that the file is for. */
  readonly folder: Uri;
  /** The file goes into that folder; otherwise to others of its kind. */
  readonly exactly: boolean;
}

export interface NewFilePlan {
  readonly uri: Uri;
  readonly text: string;
  /** The first thing to write, to be typed over. */
  readonly selection: Range;
}

export function newFilePlan(workspace: Workspace, wish: NewFileWish): NewFilePlan {
  const { kind, id, name, folder, exactly, size = 'minimal', locale } = wish;
  const known = knownIn(workspace, folder);
  const likes = workspace
    .documents()
    .filter((document) => document.kind === kind && known.root === known.folderOf(document.uri))
    .map(({ uri }) => uri);
  const place = exactly ? folder : newFileFolder(kind, known.root, likes);
  const persona = kind === 'journey' ? firstPersona(known.entries) : undefined;
  const text = newFileText({ kind, id, name, size, locale, persona });
  const selection = new LineIndex(text).rangeOf(firstToWrite(text, templateWords(locale).todo));
  return { uri: `${place}/${newFileName(kind, id)}`, text, selection };
}

/** The first words that stand for others; in a catalog, where none do, the name of its first item. */
function firstToWrite(text: string, todo: string): Span {
  // The name of the file may be the very same words, so they are looked for behind it.
  const head = text.indexOf('\n', text.indexOf('name: '));
  const at = text.indexOf(`${todo}\n`, head);
  if (at >= 0) return { start: at, end: at + todo.length };
  const name = /(?<=\n +name: ).*/g;
  name.lastIndex = head;
  const found = name.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : { start: 0, end: 0 };
}

/** The language that most files of a folder's project say they are written in; `undefined` when none says it. */
export function usualLocale(workspace: Workspace, folder: Uri): string | undefined {
  const folderOf = projectFolders(workspace);
  const root = folderOf(folder);
  const counts = new Map<string, number>();
  for (const { uri, facts } of workspace.checked()) {
    const locale = textField(facts?.data, 'locale');
    if (locale !== undefined && folderOf(uri) === root) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Why a new file cannot have that id, as a sentence; `undefined` when it can. */
export function newIdRefusal(
  workspace: Workspace,
  { kind, id, folder }: Pick<NewFileWish, 'kind' | 'id' | 'folder'>,
  translate: Translate,
): string | undefined {
  if (!isNewId(id))
    return translate('An id has lower-case letters, digits and single hyphens, such as busy-parent.');
  const folderOf = projectFolders(workspace);
  const root = folderOf(folder);
  // Asked for with every letter that is typed, so only files are looked at, not all that is in them.
  const other = workspace
    .documents()
    .find((document) => document.kind === kind && document.id === id && folderOf(document.uri) === root);
  return other && translate('The id "{0}" is taken by "{1}".', id, other.name ?? id);
}

/** What the project of a folder defines. */
function knownIn(workspace: Workspace, folder: Uri) {
  const folderOf = projectFolders(workspace);
  const root = folderOf(folder);
  const entries: readonly RegistryEntry[] = registryOf(workspace).filter(({ uri }) => folderOf(uri) === root);
  return { root, entries, folderOf };
}
