import type { SpanEdit, YamlEdits } from '../../yaml/edits.ts';
import type { Data } from '../../yaml/spellValue.ts';
import type { MapPlace } from './mapPlaces.ts';

/**
 * One more item at the end of a map's list, which is made when it is not there. `undefined` when something else stands
 * in its place.
 */
export function putIntoList(
  write: YamlEdits,
  { map, shape }: MapPlace,
  list: string,
  item: Data,
): SpanEdit | undefined {
  const pair = map.pairs.find(({ name }) => name === list);
  if (!pair) return write.insertPair(map, list, [item], [...(shape?.properties.keys() ?? [])]);
  return pair.value?.kind === 'sequence' ? write.appendItem(pair.value, item) : undefined;
}
