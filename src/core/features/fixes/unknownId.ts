import { folderOf } from '../../address.ts';
import { nameFromId } from '../../model/fileId.ts';
import type { RefKind } from '../../schema/shape.ts';
import { newFileText } from '../../templates/newFileText.ts';
import type { Data } from '../../yaml/spellValue.ts';
import { type Fix, type Fixer, type FixRequest, fixOf } from './fix.ts';
import { homeOf, placeInFile } from './listItem.ts';
import { scalarAt } from './mapPlaces.ts';
import { freeAddress } from './newAddress.ts';
import { newPart } from './newPart.ts';
import { idPattern, placeholders } from './placeholder.ts';

/** Writes the id that was meant, or makes the thing that is missing. */
export const unknownId: Fixer<'unknownId'> = async (hint, request) => {
  const { subject, at, write, translate } = request;
  const { id, near, sure, targets } = hint;
  const fixes: Fix[] = [];
  const scalar = scalarAt(subject.yaml.root, at);
  if (near !== undefined && scalar) {
    const title = translate('Replace by `{0}`', near);
    fixes.push(
      ...fixOf(
        { title, isPreferred: true, ...(sure && { isSafe: true as const }) },
        write.replaceScalar(scalar, near),
      ),
    );
  }
  if (!id.split('/').every((part) => idPattern()?.test(part))) return fixes;
  for (const target of targets) fixes.push(...(await newThing(target, id, request)));
  return fixes;
};

async function newThing(target: RefKind, id: string, request: FixRequest): Promise<readonly Fix[]> {
  const isPath = id.includes('/');
  switch (target) {
    case 'stage':
    case 'pain':
      return isPath ? newPart(target, id, request) : [];
    case 'step':
      return newPart(target, id, request);
    default: {
      if (isPath) return [];
      const isFile = target === 'persona' || target === 'journey';
      const made = isFile ? newFile(target, id, request) : await newItem(target, id, request);
      return made ? [made] : [];
    }
  }
}

function newFile(
  kind: 'persona' | 'journey',
  id: string,
  { subject, translate }: FixRequest,
): Fix | undefined {
  const { index, uri, workspace, facts } = subject;
  const others = [...index.documents].filter((other) => other.kind === kind).map((other) => other.uri);
  const folder = folderOf(others.sort()[0] ?? uri);
  const [somebody] = [...index.idsOf('persona')].sort();
  const persona = facts?.references.find(
    ({ role, targets }) => targets.includes('persona') && /^personas?$/.test(role),
  );
  const whose = persona && index.definitionsOf(`persona:${persona.id}`).length > 0 ? persona.id : somebody;
  if (kind === 'journey' && whose === undefined) return undefined;
  const text = newFileText({ kind, id, size: 'minimal', ...(whose !== undefined && { persona: whose }) });
  const title =
    kind === 'persona'
      ? translate('Create the persona `{0}`', id)
      : translate('Create the journey `{0}`', id);
  return { title, edits: [], create: [{ uri: freeAddress(workspace, folder, id, kind), text }] };
}

async function newItem(kind: RefKind, id: string, request: FixRequest): Promise<Fix | undefined> {
  const home = homeOf(kind);
  if (!home) return undefined;
  const { list, items } = home;
  const { subject, today, translate } = request;
  const item: Record<string, Data> = { id };
  for (const key of items.required) {
    const shape = items.properties.get(key);
    if (key === 'id' || !shape) continue;
    const isName = ['name', 'title', 'statement'].includes(key);
    const around = { uri: subject.uri, index: subject.index, today };
    const [value] = isName ? [nameFromId(id)] : placeholders(key, shape, around);
    // Such as a touchpoint in a workspace without channels: those come first.
    if (value === undefined) return undefined;
    item[key] = value;
  }
  const placed = await placeInFile(request, home, item);
  if (!placed) return undefined;
  const title =
    home.kind === 'catalog'
      ? translate('Create `{0}` under `{1}` of the catalog', id, list)
      : translate('Create `{0}` under `{1}` of the strategy', id, list);
  return { title, edits: [], ...placed };
}
