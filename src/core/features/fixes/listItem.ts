import { folderOf } from '../../address.ts';
import { nameFromId } from '../../model/fileId.ts';
import { API_VERSION } from '../../model/identify.ts';
import { type RefKind, rootShape, type Shape } from '../../schema/shape.ts';
import { YamlEdits } from '../../yaml/edits.ts';
import { type Data, spellInBlock } from '../../yaml/spellValue.ts';
import { type FeatureSubject, subjectOf } from '../subject.ts';
import type { Fix, FixRequest } from './fix.ts';
import { mapAt } from './mapPlaces.ts';
import { freeAddress } from './newAddress.ts';
import { putIntoList } from './putIntoList.ts';

/** Where a fix puts something new: here, in another file, or in a file that does not exist yet. */
export type Placed = Partial<Pick<Fix, 'edits' | 'elsewhere' | 'create'>>;

/** The list that holds a kind of thing, and the kind of file that has such a list. */
export interface ListHome {
  readonly kind: 'catalog' | 'strategy';
  readonly list: string;
  readonly items: Shape;
}

/** `undefined` for what is a file of its own, or a part of one. */
export function homeOf(thing: RefKind): ListHome | undefined {
  for (const kind of ['catalog', 'strategy'] as const)
    for (const [list, { items }] of rootShape(kind).properties)
      if (items?.defines === thing) return { kind, list, items };
  return undefined;
}

/**
 * Puts an item at the end of its list: in the first file of the project that has one; in the strategy, where there is
 * one without such a list; else in a new file beside the others of its kind. `undefined` when that file is laid out in a
 * way that only a person can continue.
 */
export async function placeInFile(
  request: Pick<FixRequest, 'subject' | 'write' | 'token'>,
  home: Omit<ListHome, 'items'>,
  item: Data,
): Promise<Placed | undefined> {
  const { subject, token } = request;
  const files = [...subject.index.documents].filter(({ kind }) => kind === home.kind);
  files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const holding = files.find(({ data }) => hasItems(data, home.list));
  // A list of another kind begins a catalog of its own; a second strategy would be another one.
  const chosen = holding ?? (home.kind === 'strategy' ? files[0] : undefined);
  if (!chosen) return newFile(request, home, item, files[0]?.uri);
  if (chosen.uri === subject.uri) {
    const edit = append(request.write, subject, home, item);
    return edit && { edits: [edit] };
  }
  const read = await subject.workspace.read(chosen.uri, token);
  if (!read || token.isCancellationRequested) return undefined;
  const there = subjectOf(subject.workspace, read);
  if (there.yaml.problems.some(({ breaks }) => breaks)) return undefined;
  const edit = append(new YamlEdits(there.yaml), there, home, item);
  if (!edit) return undefined;
  const edits = [{ range: there.lines.rangeOf(edit), newText: edit.newText }];
  return { elsewhere: [{ uri: chosen.uri, edits }] };
}

function append(
  write: YamlEdits,
  { yaml }: FeatureSubject,
  { kind, list }: Omit<ListHome, 'items'>,
  item: Data,
) {
  const place = mapAt(yaml.root, rootShape(kind), []);
  return place && putIntoList(write, place, list, item);
}

function hasItems(data: unknown, list: string): boolean {
  const items = Object(data)[list] as unknown;
  return Array.isArray(items) && items.length > 0;
}

function newFile(
  { subject }: Pick<FixRequest, 'subject'>,
  { kind, list }: Omit<ListHome, 'items'>,
  item: Data,
  beside: string | undefined,
): Placed {
  const id = kind === 'catalog' ? list : kind;
  const head = { apiVersion: API_VERSION, kind, id, name: nameFromId(id), [list]: [item] };
  const folder = folderOf(beside ?? subject.uri);
  const uri = freeAddress(subject.workspace, folder, id, kind);
  return { create: [{ uri, text: `${spellInBlock(head, 2).join('\n')}\n` }] };
}
