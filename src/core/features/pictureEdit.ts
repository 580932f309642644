import type { PictureChange } from '../diagram/pictureChange.ts';
import { readPlace } from '../diagram/place.ts';
import { sameData } from '../index/sameData.ts';
import { idFromName } from '../model/idFromName.ts';
import { rootShape } from '../schema/shape.ts';
import { toData } from '../yaml/data.ts';
import { type SpanEdit, YamlEdits } from '../yaml/edits.ts';
import type { Path } from '../yaml/place.ts';
import { readWithYaml } from '../yaml/readWithYaml.ts';
import { type MapNode, pairOf, type YamlNode } from '../yaml/tree.ts';
import { unusedId } from './fixes/placeholder.ts';
import { putIntoList } from './fixes/putIntoList.ts';
import type { FeatureSubject } from './subject.ts';

/** Data in which the change is made, to compare with what the edited text says. */
type Draft = Record<string | number, unknown>;

interface Planned {
  readonly edit: SpanEdit | undefined;
  /** Makes the same change in plain data. */
  readonly apply: (data: Draft) => void;
}

/**
 * The edit of a journey's text that makes a change, and nothing else: comments stay, and so does what an alias
 * repeats. `undefined` where the text is laid out so that only a person can change it, and where nothing would change.
 */
export function pictureEdit(subject: FeatureSubject, change: PictureChange): SpanEdit | undefined {
  const { facts } = subject;
  const { uri, path } = readPlace(change.at);
  if (uri !== undefined || facts?.kind !== 'journey' || facts.broken) return undefined;
  const planned = planOf(subject, change, path);
  if (!planned?.edit) return undefined;
  return isMeant(subject, planned.edit, planned.apply) ? planned.edit : undefined;
}

/** Whether the edited text says what it said before, with the change and nothing else. */
function isMeant({ yaml }: FeatureSubject, edit: SpanEdit, apply: Planned['apply']): boolean {
  const text = yaml.text.slice(0, edit.start) + edit.newText + yaml.text.slice(edit.end);
  if (text === yaml.text) return false;
  const after = readWithYaml(text);
  if (after.problems.length > yaml.problems.length) return false;
  const wanted = structured(toData(yaml.root).data) as Draft;
  apply(wanted);
  return sameData(structured(toData(after.root).data), wanted);
}

function planOf(subject: FeatureSubject, change: PictureChange, path: Path): Planned | undefined {
  switch (change.kind) {
    case 'emotion':
      return setEmotion(subject, path, change.score);
    case 'momentOfTruth':
      return toggleTruth(subject, path);
    case 'rename':
      return rename(subject, path, change.name);
    case 'addStep':
      return addStep(subject, path, change.name);
  }
}

function setEmotion({ yaml }: FeatureSubject, path: Path, score: number): Planned | undefined {
  if (!isStep(path.slice(0, 4)) || path[4] !== 'emotion' || path.length > 7) return undefined;
  if (!Number.isInteger(score) || Math.abs(score) > 2) return undefined;
  const holder = written(yaml.root, path.slice(0, -1));
  if (holder?.kind !== 'map') return undefined;
  const key = String(path.at(-1));
  return {
    edit: putNumber(new YamlEdits(yaml), holder, key, score, path.length === 5 ? stepKeys() : []),
    apply: (data) => put(data, path, score),
  };
}

/** A number is no text, so it needs no quotes, whatever those of the value before it were. */
function putNumber(write: YamlEdits, map: MapNode, key: string, value: number, order: readonly string[]) {
  const pair = pairOf(map, key);
  if (!pair) return write.insertPair(map, key, value, order);
  if (!pair.value) {
    const edit = write.setValue(pair, 'x');
    return edit && { ...edit, newText: edit.newText.replace('x', String(value)) };
  }
  if (pair.value.kind !== 'scalar') return undefined;
  return { start: pair.value.start, end: pair.value.end, newText: String(value) };
}

/** Details that somebody has written are not taken away by a click. */
function toggleTruth({ yaml }: FeatureSubject, path: Path): Planned | undefined {
  const step = isStep(path) ? written(yaml.root, path) : undefined;
  if (step?.kind !== 'map') return undefined;
  const write = new YamlEdits(yaml);
  const pair = pairOf(step, 'momentOfTruth');
  const at = [...path, 'momentOfTruth'];
  if (!pair) {
    return {
      edit: write.insertPair(step, 'momentOfTruth', true, stepKeys()),
      apply: (data) => put(data, at, true),
    };
  }
  const { value } = pair;
  if (value?.kind !== 'scalar' || typeof value.value !== 'boolean') return undefined;
  if (value.value) {
    return { edit: write.removePair(step, pair), apply: (data) => take(data, at) };
  }
  return {
    edit: { start: value.start, end: value.end, newText: 'true' },
    apply: (data) => put(data, at, true),
  };
}

/** Texts that stand in the journey itself; an id would lead somewhere else. */
const TEXTS: readonly string[] = ['goal', 'customerGoal', 'action', 'thoughts'];

function rename({ yaml }: FeatureSubject, path: Path, name: string): Planned | undefined {
  if (name.trim() === '') return undefined;
  const at = textPath(yaml.root, path);
  const holder = at && written(yaml.root, at.slice(0, -1));
  const key = at?.at(-1);
  if (!at || key === undefined) return undefined;
  const write = new YamlEdits(yaml);
  const apply = (data: Draft) => put(data, at, name);
  const node = written(yaml.root, at);
  if (node?.kind === 'scalar') return { edit: write.replaceScalar(node, name), apply };
  if (node || holder?.kind !== 'map') return undefined;
  const pair = pairOf(holder, String(key));
  return {
    edit: pair ? write.setValue(pair, name) : write.insertPair(holder, String(key), name, stepKeys()),
    apply,
  };
}

/** Where the words of a part stand; `undefined` for parts that have none of their own here. */
function textPath(root: YamlNode | undefined, path: Path): Path | undefined {
  const last = path.at(-1);
  if (isStep(path) || (path.length === 2 && path[0] === 'stages')) return [...path, 'name'];
  if (path.length > 0 && TEXTS.includes(String(last))) return path;
  if (path.length > 2 && ['pains', 'gains'].includes(String(path.at(-2)))) {
    return written(root, path)?.kind === 'map' ? [...path, 'text'] : path;
  }
  return undefined;
}

function addStep({ yaml, index }: FeatureSubject, path: Path, name: string): Planned | undefined {
  const stage = path.slice(0, 2);
  const map = stage.length === 2 && stage[0] === 'stages' ? written(yaml.root, stage) : undefined;
  if (map?.kind !== 'map' || name.trim() === '' || (path.length > 2 && !isStep(path))) return undefined;
  const item = { id: unusedId(idFromName(name) || 'new-step', 'step', index), name };
  const write = new YamlEdits(yaml);
  const steps = pairOf(map, 'steps')?.value;
  const before = isStep(path) ? Number(path[3]) : undefined;
  const shape = rootShape('journey').properties.get('stages')?.items;
  const edit =
    steps?.kind === 'sequence' && before !== undefined
      ? write.insertItem(steps, item, steps.items[before])
      : putIntoList(write, { map, shape, path: stage }, 'steps', item);
  return {
    edit,
    apply(data) {
      const holder = at(data, stage) as Draft;
      const list = Array.isArray(holder.steps) ? holder.steps : [];
      holder.steps = list;
      list.splice(before === undefined ? list.length : before + 1, 0, item);
    },
  };
}

function isStep(path: Path): boolean {
  return path.length === 4 && path[0] === 'stages' && path[2] === 'steps' && typeof path[3] === 'number';
}

function stepKeys(): readonly string[] {
  const step = rootShape('journey').properties.get('stages')?.items?.properties.get('steps')?.items;
  return [...(step?.properties.keys() ?? [])];
}

/** The node at exactly this path, written out there: behind an alias stands the text of another place. */
function written(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const part of path) {
    if (node?.kind === 'map') node = pairOf(node, String(part))?.value;
    else if (node?.kind === 'sequence') node = node.items[Number(part)];
    else return undefined;
  }
  return node;
}

/** A copy that may be changed. */
function structured(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}

function at(data: Draft, path: Path): unknown {
  return path.reduce<unknown>((holder, key) => (holder as Draft)[key], data);
}

function put(data: Draft, path: Path, value: unknown): void {
  (at(data, path.slice(0, -1)) as Draft)[path.at(-1)!] = value;
}

function take(data: Draft, path: Path): void {
  delete (at(data, path.slice(0, -1)) as Draft)[path.at(-1)!];
}
