import type { Uri } from '../../host.ts';
import type { DocumentFacts } from '../../index/facts.ts';
import { nameFromId } from '../../model/fileId.ts';
import { rootShape } from '../../schema/shape.ts';
import { YamlEdits } from '../../yaml/edits.ts';
import type { Path } from '../../yaml/place.ts';
import type { Data } from '../../yaml/spellValue.ts';
import { textOf, valueAt } from '../../yaml/tree.ts';
import { type FeatureSubject, subjectOf } from '../subject.ts';
import type { Fix, FixRequest } from './fix.ts';
import { mapAt } from './mapPlaces.ts';
import { putIntoList } from './putIntoList.ts';

/** More stages to choose from are a list that nobody reads. */
const MOST_STAGES = 5;

/**
 * Makes a stage, a step or a pain in the file that the path `file-id/its-id` names, or in this one where there is no
 * path. Steps and pains of a journey stand in a stage, so there is a fix for each of the first stages.
 */
export async function newPart(
  target: 'stage' | 'step' | 'pain',
  path: string,
  request: FixRequest,
): Promise<readonly Fix[]> {
  const { subject, translate } = request;
  const slash = path.indexOf('/');
  const id = path.slice(slash + 1);
  const home = slash < 0 ? subject.facts : fileWith(path.slice(0, slash), target, subject);
  const there = home && (await openAt(home.uri, request));
  if (!home || !there) return [];
  const into = (holder: Path, list: string, item: Data, title: string) =>
    fixIn(there, home, holder, list, item, title, request);
  const item: Data = target === 'pain' ? { id, text: nameFromId(id) } : { id, name: nameFromId(id) };
  if (target === 'stage') return into([], 'stages', item, translate('Create the stage `{0}`', id));
  if (home.kind === 'persona') return into([], 'pains', item, translate('Create the pain `{0}`', id));
  const stages = valueAt(there.yaml.root, 'stages');
  const all = stages?.kind === 'sequence' ? stages.items : [];
  // The stage that names the thing is the likeliest to have it.
  const near = home.uri === subject.uri ? stageAround(all, request.at.start) : 0;
  const places = all.map((stage, i) => ({ stage, i })).filter(({ stage }) => stage?.kind === 'map');
  const behindFirst = [...places.slice(near), ...places.slice(0, near)];
  return behindFirst.slice(0, MOST_STAGES).flatMap(({ stage, i }) => {
    const name = textOf(valueAt(stage, 'name')) ?? textOf(valueAt(stage, 'id')) ?? String(i + 1);
    return target === 'step'
      ? into(['stages', i], 'steps', item, translate('Create the step `{0}` in the stage "{1}"', id, name))
      : into(['stages', i], 'pains', item, translate('Create the pain `{0}` in the stage "{1}"', id, name));
  });
}

/** The file that can hold it: pains are those of personas, too. */
function fileWith(
  id: string,
  target: 'stage' | 'step' | 'pain',
  { index }: FeatureSubject,
): DocumentFacts | undefined {
  const journey = index.definitionsOf(`journey:${id}`)[0]?.facts;
  return journey ?? (target === 'pain' ? index.definitionsOf(`persona:${id}`)[0]?.facts : undefined);
}

async function openAt(uri: Uri, { subject, token }: FixRequest): Promise<FeatureSubject | undefined> {
  if (uri === subject.uri) return subject;
  const read = await subject.workspace.read(uri, token);
  const there = read && !token.isCancellationRequested ? subjectOf(subject.workspace, read) : undefined;
  return there?.yaml.problems.some(({ breaks }) => breaks) ? undefined : there;
}

function fixIn(
  there: FeatureSubject,
  { kind }: DocumentFacts,
  holder: Path,
  list: string,
  item: Data,
  title: string,
  { subject }: FixRequest,
): readonly Fix[] {
  const place = mapAt(there.yaml.root, rootShape(kind), holder);
  const edit = place && putIntoList(new YamlEdits(there.yaml), place, list, item);
  if (!edit) return [];
  if (there.uri === subject.uri) return [{ title, edits: [edit] }];
  const edits = [{ range: there.lines.rangeOf(edit), newText: edit.newText }];
  return [{ title, edits: [], elsewhere: [{ uri: there.uri, edits }] }];
}

function stageAround(
  stages: readonly ({ start: number; end: number } | undefined)[],
  offset: number,
): number {
  return Math.max(
    stages.findIndex((stage) => stage && stage.start <= offset && offset <= stage.end),
    0,
  );
}
