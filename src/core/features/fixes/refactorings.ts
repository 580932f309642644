import type { Translate } from '../../host.ts';
import { nameFromId } from '../../model/fileId.ts';
import { rootShape, type SchemaKind, type Shape } from '../../schema/shape.ts';
import type { YamlEdits } from '../../yaml/edits.ts';
import type { SequenceNode, YamlNode } from '../../yaml/tree.ts';
import type { FeatureSubject } from '../subject.ts';
import { type Fix, fixOf } from './fix.ts';
import { mapPlaces } from './mapPlaces.ts';
import { unusedId } from './placeholder.ts';

/** What can be made of the text at an offset, without anything being wrong with it. */
export function refactorings(
  { yaml, index }: FeatureSubject,
  offset: number,
  kind: SchemaKind,
  write: YamlEdits,
  translate: Translate,
): readonly Fix[] {
  const fixes: Fix[] = [];
  const touches = (node: YamlNode | undefined) => node && node.start <= offset && offset <= node.end;
  for (const { map, shape } of mapPlaces(yaml.root, rootShape(kind))) {
    if (!touches(map)) continue;
    if (shape?.defines === 'step' && !map.pairs.some(({ name }) => name === 'momentOfTruth')) {
      const order = [...shape.properties.keys()];
      const edit = write.insertPair(map, 'momentOfTruth', true, order);
      fixes.push(...fixOf({ title: translate('Mark as moment of truth') }, edit));
    }
    for (const { name, value } of map.pairs) {
      if (value?.kind !== 'sequence' || !touches(value)) continue;
      const items = shape?.properties.get(name)?.items;
      const item = value.items.find(touches);
      if (!items || !item) continue;
      if (items.defines === 'step') fixes.push(...addStep(value, item, index, write, translate));
      if (item.kind === 'scalar' && typeof item.value === 'string' && hasLongForm(items)) {
        const title = translate('Write this text with keys, for more than its words');
        fixes.push(...fixOf({ title }, write.wrapInKey(item, 'text')));
      }
    }
  }
  return fixes;
}

function addStep(
  list: SequenceNode,
  item: YamlNode,
  index: FeatureSubject['index'],
  write: YamlEdits,
  translate: Translate,
): readonly Fix[] {
  const id = unusedId('new-step', 'step', index);
  const edit = write.insertItem(list, { id, name: nameFromId(id) }, item);
  return fixOf({ title: translate('Add a step after this one') }, edit);
}

/** A text that may as well be a map with the text and more. */
function hasLongForm({ branches }: Shape): boolean {
  return (
    branches.some(({ types }) => types.has('string')) &&
    branches.some(({ properties }) => properties.has('text'))
  );
}
