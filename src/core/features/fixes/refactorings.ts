import type { SchemaKind, Shape } from '../../schema/shape.ts';
import { rootShape } from '../../schema/shape.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { textOf, valueAt } from '../../yaml/tree.ts';
import { addHere } from './addHere.ts';
import { type Fix, type FixRequest, fixOf } from './fix.ts';
import { type MapPlace, mapPlaces } from './mapPlaces.ts';
import { planAgainst } from './planAgainst.ts';

/** What is asked about: a place where nothing needs to be wrong. */
export type RefactoringRequest = Pick<FixRequest, 'subject' | 'write' | 'today' | 'translate' | 'token'> & {
  readonly kind: SchemaKind;
  readonly offset: number;
};

/** What can be made of the text at an offset, without anything being wrong with it. */
export async function refactorings(request: RefactoringRequest): Promise<readonly Fix[]> {
  const { subject, kind, offset } = request;
  const around = [...mapPlaces(subject.yaml.root, rootShape(kind))].filter(({ map }) => touches(map, offset));
  return [
    ...around.flatMap((place) => momentOfTruth(place, request)),
    ...addHere(around, request),
    ...around.flatMap((place) => longForm(place, request)),
    ...(await opportunityFor(around.at(-1), request)),
    ...reviewedToday(around.at(-1), request),
  ];
}

function momentOfTruth({ map, shape }: MapPlace, { write, translate }: RefactoringRequest): readonly Fix[] {
  if (shape?.defines !== 'step' || map.pairs.some(({ name }) => name === 'momentOfTruth')) return [];
  const edit = write.insertPair(map, 'momentOfTruth', true, [...shape.properties.keys()]);
  return fixOf({ title: translate('Mark as moment of truth') }, edit);
}

/** Something planned against a pain, be it too small for a rule to ask for it. */
async function opportunityFor(
  place: MapPlace | undefined,
  request: RefactoringRequest,
): Promise<readonly Fix[]> {
  if (place?.shape?.defines !== 'pain') return [];
  const { facts, index } = request.subject;
  const path = `${facts?.id}/${textOf(valueAt(place.map, 'id'))}`;
  const isPlanned =
    place.map.pairs.some(({ name }) => name === 'opportunities') || index.usersOf(`pain:${path}`).length > 0;
  return isPlanned ? [] : planAgainst({ pain: place.path }, request);
}

/** A text of a list becomes a map that has room for more. */
function longForm(
  { map, shape }: MapPlace,
  { offset, write, translate }: RefactoringRequest,
): readonly Fix[] {
  for (const { name, value } of map.pairs) {
    if (value?.kind !== 'sequence' || !touches(value, offset)) continue;
    const items = shape?.properties.get(name)?.items;
    const item = value.items.find((one) => touches(one, offset));
    if (!items || item?.kind !== 'scalar' || typeof item.value !== 'string' || !hasLongForm(items)) continue;
    const title = translate('Write this text with keys, for more than its words');
    return fixOf({ title }, write.wrapInKey(item, 'text'));
  }
  return [];
}

/** For after a review, also where none is due. */
function reviewedToday(
  place: MapPlace | undefined,
  { today, write, translate }: RefactoringRequest,
): readonly Fix[] {
  const order = [...(place?.shape?.properties.keys() ?? [])];
  if (!place || !order.includes('lastReviewed') || textOf(valueAt(place.map, 'lastReviewed')) === today)
    return [];
  const pair = place.map.pairs.find(({ name }) => name === 'lastReviewed');
  const edit = pair ? write.setValue(pair, today) : write.insertPair(place.map, 'lastReviewed', today, order);
  return fixOf({ title: translate('Reviewed today: set `lastReviewed` to {0}', today) }, edit);
}

/** A text that may as well be a map with the text and more. */
function hasLongForm({ branches }: Shape): boolean {
  return (
    branches.some(({ types }) => types.has('string')) &&
    branches.some(({ properties }) => properties.has('text'))
  );
}

function touches(node: YamlNode | undefined, offset: number): node is YamlNode {
  return node !== undefined && node.start <= offset && offset <= node.end;
}
