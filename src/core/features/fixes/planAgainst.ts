import { idFromName } from '../../model/idFromName.ts';
import { rootShape } from '../../schema/shape.ts';
import type { Path } from '../../yaml/place.ts';
import type { Data } from '../../yaml/spellValue.ts';
import { textOf, valueAt } from '../../yaml/tree.ts';
import type { Fix, FixRequest } from './fix.ts';
import { placeInFile } from './listItem.ts';
import { mapAt } from './mapPlaces.ts';
import { unusedId } from './placeholder.ts';

/**
 * Makes an opportunity for a pain, in the catalog, and lets one name the other: the pain the opportunity where pains can,
 * else the opportunity the pain, which then needs an id.
 */
export const planAgainst = async (
  { pain }: { readonly pain: Path },
  request: Pick<FixRequest, 'subject' | 'kind' | 'write' | 'translate' | 'token'>,
): Promise<readonly Fix[]> => {
  const { subject, kind, write, translate } = request;
  const { index, facts, yaml } = subject;
  const place = kind && mapAt(yaml.root, rootShape(kind), pain);
  if (!place?.shape) return [];
  const { map, shape } = place;
  const text = textOf(valueAt(map, 'text')) ?? '';
  const painId = textOf(valueAt(map, 'id'));
  const wish = painId ?? idFromName(text);
  const id = unusedId(`less-${wish || 'pain'}`, 'opportunity', index);
  const path = painId !== undefined && facts?.id !== undefined ? `${facts.id}/${painId}` : undefined;
  const namesIt = shape.properties.has('opportunities');
  if (!namesIt && path === undefined) return [];
  const statement = translate('How might we take this away: {0}', text || wish || id);
  const item: Data = { id, statement, ...(path !== undefined && { pains: [path] }) };
  const placed = await placeInFile(request, { kind: 'catalog', list: 'opportunities' }, item);
  if (!placed) return [];
  const order = [...shape.properties.keys()];
  const naming = namesIt ? write.insertPair(map, 'opportunities', [id], order) : undefined;
  if (namesIt && !naming) return [];
  const title = translate('Create an opportunity for this pain: `{0}`', id);
  return [{ title, ...placed, edits: [...(placed.edits ?? []), ...(naming ? [naming] : [])] }];
};
