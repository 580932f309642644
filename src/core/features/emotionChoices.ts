import { emotionPhrase } from '../diagram/emotionWords.ts';
import type { Position, Translate } from '../host.ts';
import { emotionPath } from '../model/emotionPlace.ts';
import { fieldAt } from '../model/fields.ts';
import { journeyModel, type StepModel } from '../model/journey.ts';
import { rootShape } from '../schema/shape.ts';
import { YamlEdits } from '../yaml/edits.ts';
import { nearestNode } from '../yaml/place.ts';
import { mapAt } from './fixes/mapPlaces.ts';
import type { FeatureSubject } from './subject.ts';
import type { FileEdits } from './textEdit.ts';

/** From the best to the worst, as they stand in the curve. */
const SCORES = [2, 1, 0, -1, -2];

export interface EmotionChoices {
  /** What the step is called. */
  readonly step: string;
  /** Whose feeling it is, as an id, where the step tells the personas apart. */
  readonly persona: string | undefined;
  readonly choices: readonly {
    /** Such as `very good (+2)`. */
    readonly label: string;
    readonly isCurrent: boolean;
    readonly edits: readonly FileEdits[];
  }[];
}

/** The feelings that a step at a place can have; `undefined` where no step stands, and where none can be written. */
export function emotionChoices(
  { uri, yaml, lines, facts }: FeatureSubject,
  position: Position,
  translate: Translate,
): EmotionChoices | undefined {
  const offset = lines.offsetAt(position);
  const model = facts && !facts.broken ? journeyModel(facts) : undefined;
  const step = model?.steps.find(({ path }) => {
    const node = nearestNode(yaml.root, path);
    return node && node.start <= offset && offset <= node.end;
  });
  if (!facts || !step) return undefined;
  const persona = personaAt(step, offset, yaml.root);
  const path = emotionPath(step, persona ?? '');
  const current = fieldAt(facts.data, path);
  const write = new YamlEdits(yaml);
  const choices = SCORES.flatMap((score) => {
    const node = current === undefined ? undefined : nearestNode(yaml.root, path);
    const place = mapAt(yaml.root, rootShape('journey'), step.path);
    const edit =
      node?.kind === 'scalar'
        ? { start: node.start, end: node.end, newText: String(score) }
        : current === undefined && place
          ? write.insertPair(place.map, 'emotion', score, [...(place.shape?.properties.keys() ?? [])])
          : undefined;
    if (!edit) return [];
    const edits = [{ uri, edits: [{ range: lines.rangeOf(edit), newText: edit.newText }] }];
    return [{ label: emotionPhrase(score, translate), isCurrent: current === score, edits }];
  });
  return choices.length > 0 ? { step: step.name ?? step.id ?? '', persona, choices } : undefined;
}

/** The persona whose feeling stands at an offset, or the first one; `undefined` where it is nobody's in particular. */
function personaAt(
  step: StepModel,
  offset: number,
  root: Parameters<typeof nearestNode>[0],
): string | undefined {
  const node = nearestNode(root, [...step.path, 'emotion']);
  if (node?.kind !== 'map' || node.pairs.some(({ name }) => name === 'score')) return undefined;
  const at = node.pairs.find(({ key, value }) => key.start <= offset && offset <= (value ?? key).end);
  return (at ?? node.pairs[0])?.name;
}
