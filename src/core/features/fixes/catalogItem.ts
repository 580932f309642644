import { folderOf } from '../../address.ts';
import { nameFromId } from '../../model/fileId.ts';
import { API_VERSION } from '../../model/identify.ts';
import { rootShape, type Shape } from '../../schema/shape.ts';
import { YamlEdits } from '../../yaml/edits.ts';
import { type Data, spellInBlock } from '../../yaml/spellValue.ts';
import { resolved } from '../../yaml/tree.ts';
import { subjectOf } from '../subject.ts';
import type { Fix, FixRequest } from './fix.ts';
import { freeAddress } from './newAddress.ts';

/** Where a fix puts something new: here, in another file, or in a file that does not exist yet. */
export type Placed = Partial<Pick<Fix, 'edits' | 'elsewhere' | 'create'>>;

/** The list of a catalog that holds a kind of thing; `undefined` when catalogs hold none of it. */
export function listOf(kind: string): { readonly name: string; readonly items: Shape } | undefined {
  for (const [name, { items }] of rootShape('catalog').properties)
    if (items?.defines === kind) return { name, items };
  return undefined;
}

/**
 * Puts an item into the first catalog of the project that has such a list, at its end; when there is none, into a new
 * catalog beside the others. `undefined` when that catalog is laid out in a way that only a person can continue.
 */
export async function placeInCatalog(
  request: FixRequest,
  list: string,
  item: Data,
): Promise<Placed | undefined> {
  const { subject, token } = request;
  const catalogs = [...subject.index.documents].filter(({ kind }) => kind === 'catalog');
  catalogs.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const holding = catalogs.find(({ data }) => hasItems(data, list));
  if (!holding) return newCatalog(request, list, item, catalogs[0]?.uri);
  if (holding.uri === subject.uri) {
    const edit = append(request.write, subject.yaml.root, list, item);
    return edit && { edits: [edit] };
  }
  const read = await subject.workspace.read(holding.uri, token);
  if (!read || token.isCancellationRequested) return undefined;
  const there = subjectOf(subject.workspace, read);
  if (there.yaml.problems.some(({ breaks }) => breaks)) return undefined;
  const edit = append(new YamlEdits(there.yaml), there.yaml.root, list, item);
  if (!edit) return undefined;
  const edits = [{ range: there.lines.rangeOf(edit), newText: edit.newText }];
  return { elsewhere: [{ uri: holding.uri, edits }] };
}

function append(write: YamlEdits, root: FixRequest['subject']['yaml']['root'], list: string, item: Data) {
  const map = resolved(root);
  const value = map?.kind === 'map' ? map.pairs.find(({ name }) => name === list)?.value : undefined;
  return value?.kind === 'sequence' ? write.appendItem(value, item) : undefined;
}

function hasItems(data: unknown, list: string): boolean {
  const items = Object(data)[list] as unknown;
  return Array.isArray(items) && items.length > 0;
}

function newCatalog({ subject }: FixRequest, list: string, item: Data, beside: string | undefined): Placed {
  const head = { apiVersion: API_VERSION, kind: 'catalog', id: list, name: nameFromId(list), [list]: [item] };
  const folder = folderOf(beside ?? subject.uri);
  const uri = freeAddress(subject.workspace, folder, list, 'catalog');
  return { create: [{ uri, text: `${spellInBlock(head, 2).join('\n')}\n` }] };
}
