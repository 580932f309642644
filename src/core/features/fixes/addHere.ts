import { nameFromId } from '../../model/fileId.ts';
import type { EntityKind } from '../../schema/shape.ts';
import type { SpanEdit } from '../../yaml/edits.ts';
import type { Data } from '../../yaml/spellValue.ts';
import type { SequenceNode } from '../../yaml/tree.ts';
import { type Fix, fixOf } from './fix.ts';
import type { MapPlace } from './mapPlaces.ts';
import { TO_DO, unusedId } from './placeholder.ts';
import { putIntoList } from './putIntoList.ts';
import type { RefactoringRequest } from './refactorings.ts';

/** The next step or stage, and a pain where one can stand. `around` are the maps that hold the place, the outer ones first. */
export function addHere(around: readonly MapPlace[], request: RefactoringRequest): readonly Fix[] {
  const { subject, write, translate, offset } = request;
  const placeOf = (kind: EntityKind) => around.findLast(({ shape }) => shape?.defines === kind);
  const [stage, step, root] = [placeOf('stage'), placeOf('step'), around[0]];
  const named = (kind: EntityKind): Data => {
    const id = unusedId(`new-${kind}`, kind, subject.index);
    return { id, name: nameFromId(id) };
  };
  const pain: Data = { id: unusedId('new-pain', 'pain', subject.index), text: TO_DO };
  const fixes: Fix[] = [];
  const after = (place: MapPlace, holder: MapPlace | undefined, list: string, item: Data) => {
    const value = holder?.map.pairs.find(({ name }) => name === list)?.value;
    return value?.kind === 'sequence' ? write.insertItem(value as SequenceNode, item, place.map) : undefined;
  };
  if (step) {
    const title = translate('Add a step after this one');
    fixes.push(...fixOf({ title }, toName(after(step, stage, 'steps', named('step')))));
  } else if (stage) {
    const title = translate('Add a step to this stage');
    fixes.push(...fixOf({ title }, toName(putIntoList(write, stage, 'steps', named('step')))));
    const next = translate('Add a stage after this one');
    fixes.push(...fixOf({ title: next }, toName(after(stage, root, 'stages', named('stage')))));
  }
  const isOnPains = root?.map.pairs.some(
    ({ name, key, value }) => name === 'pains' && key.start <= offset && offset <= (value ?? key).end,
  );
  const holder = step ?? stage ?? (isOnPains ? root : undefined);
  if (holder?.shape?.properties.has('pains')) {
    const edit = putIntoList(write, holder, 'pains', pain);
    fixes.push(...fixOf({ title: translate('Add a pain here') }, edit && { ...edit, typeOver: TO_DO }));
  }
  return fixes;
}

/** A name is the first thing that a person writes. */
function toName(edit: SpanEdit | undefined): SpanEdit | undefined {
  const typeOver = /name: (.*?)(?=[,}\r\n]|$)/.exec(edit?.newText ?? '')?.[1]?.trim();
  return edit && { ...edit, ...(typeOver && { typeOver }) };
}
