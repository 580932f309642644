import { rootShape } from '../../schema/shape.ts';
import type { Data } from '../../yaml/spellValue.ts';
import { spellInFlow } from '../../yaml/spellValue.ts';
import { type Fix, type Fixer, fixOf } from './fix.ts';
import { mapPlaces } from './mapPlaces.ts';
import { placeholders } from './placeholder.ts';

/** Adds a key that the format asks for, with a value of the right type to write over. */
export const addKey: Fixer<'addKey'> = ({ key }, request) => {
  const { subject, at, kind, write, today, translate } = request;
  if (!kind) return [];
  const { uri, index, yaml } = subject;
  for (const { map, shape, path } of mapPlaces(yaml.root, rootShape(kind))) {
    const inner = shape?.properties.get(key);
    // A block map begins where its first key does, so no two of them begin at one place.
    if (map.start !== at.start || !inner || map.pairs.some(({ name }) => name === key)) continue;
    const around = { uri, index, today, map, defines: shape?.defines, isRoot: path.length === 0 };
    const values = placeholders(key, inner, around);
    return values.flatMap((value): readonly Fix[] => {
      const title = translate('Add `{0}`', titleOf(key, value, values.length));
      const edit = write.insertPair(map, key, value, [...(shape?.properties.keys() ?? [])]);
      return fixOf({ title, ...(values.length === 1 && { isPreferred: true }) }, edit);
    });
  }
  return [];
};

/** With its value where there are several to choose from. */
function titleOf(key: string, value: Data, choices: number): string {
  return choices > 1 ? `${key}: ${spellInFlow(value)}` : key;
}
