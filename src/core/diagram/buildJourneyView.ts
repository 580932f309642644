import type { Range, Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { inEnglish } from '../translate.ts';
import type { LineIndex } from '../yaml/lineIndex.ts';
import {
  itemsOf,
  type ResolvedNode,
  resolved,
  textOf,
  valueAt,
  type YamlDocument,
  type YamlNode,
} from '../yaml/tree.ts';
import type { JourneyView, StageView, StepView } from './journeyView.ts';

/** A view together with the places in the text that it was made from. */
export interface JourneyPicture {
  readonly view: JourneyView;
  /** For each step, by its number, where it stands. */
  readonly stepRanges: readonly Range[];
  /** For each step, what a click on it should select: its name, or the whole step when it has none. */
  readonly nameRanges: readonly Range[];
}

/**
 * Reads a journey as tolerantly as it can: a draft with half of its keys gives half of the picture.
 * `undefined` when the document holds no map at all.
 */
export function buildJourneyView(
  yaml: YamlDocument,
  lines: LineIndex,
  index: WorkspaceIndex,
  translate: Translate = inEnglish,
): JourneyPicture | undefined {
  const root = resolved(yaml.root);
  if (root?.kind !== 'map') return undefined;
  const stepRanges: Range[] = [];
  const nameRanges: Range[] = [];
  const personaIds = idsOf(root, 'personas', 'persona');
  const personas = personaIds.map((id) => displayName('persona', id, index));
  const stages: StageView[] = itemsOf(valueAt(root, 'stages')).map((stage) => ({
    id: textOf(valueAt(stage, 'id')),
    name: labelOf(stage) ?? translate('(untitled stage)'),
    steps: itemsOf(valueAt(stage, 'steps')).map((step): StepView => {
      stepRanges.push(lines.rangeOf(step));
      nameRanges.push(lines.rangeOf(valueAt(step, 'name') ?? valueAt(step, 'id') ?? step));
      const actor = textOf(valueAt(step, 'actor'));
      return {
        index: stepRanges.length - 1,
        id: textOf(valueAt(step, 'id')),
        name: labelOf(step) ?? translate('(untitled step)'),
        ...emotionOf(valueAt(step, 'emotion'), personaIds),
        actors: actor === undefined ? personas.slice(0, 1) : [actorName(actor, index)],
        momentOfTruth: isMomentOfTruth(valueAt(step, 'momentOfTruth')),
      };
    }),
  }));
  const view: JourneyView = {
    id: textOf(valueAt(root, 'id')) ?? '',
    name: labelOf(root) ?? translate('(untitled journey)'),
    goal: textOf(valueAt(root, 'goal')),
    state: textOf(valueAt(root, 'state')) === 'future' ? 'future' : 'current',
    personas,
    stages,
  };
  return { view, stepRanges, nameRanges };
}

function labelOf(node: YamlNode): string | undefined {
  return textOf(valueAt(node, 'name')) ?? textOf(valueAt(node, 'id')) ?? textOf(node);
}

function idsOf(root: ResolvedNode, list: string, single: string): string[] {
  const many = itemsOf(valueAt(root, list)).map(textOf);
  return [...many, textOf(valueAt(root, single))].filter((id) => id !== undefined);
}

function displayName(kind: string, id: string, index: WorkspaceIndex): string {
  return index.definitionsOf(`${kind}:${id}`)[0]?.item.name ?? id;
}

function actorName(id: string, index: WorkspaceIndex): string {
  const name = displayName('persona', id, index);
  return name === id ? displayName('team', id, index) : name;
}

/** The emotion of the journey's point of view: its first persona that has one. */
function emotionOf(
  node: ResolvedNode | undefined,
  personaIds: readonly string[],
): Pick<StepView, 'emotion' | 'emotionLabel'> {
  if (node?.kind === 'scalar') return { emotion: scoreOf(node) };
  if (node?.kind !== 'map') return {};
  const direct = { emotion: scoreOf(valueAt(node, 'score')), emotionLabel: textOf(valueAt(node, 'label')) };
  if (direct.emotion !== undefined || direct.emotionLabel !== undefined) return direct;
  for (const id of personaIds) {
    const own = valueAt(node, id);
    if (own) return emotionOf(own, []);
  }
  return {};
}

function scoreOf(node: ResolvedNode | undefined): number | undefined {
  const score = node?.kind === 'scalar' ? node.value : undefined;
  return typeof score === 'number' && Number.isInteger(score) && Math.abs(score) <= 2 ? score : undefined;
}

function isMomentOfTruth(node: ResolvedNode | undefined): boolean {
  return node?.kind === 'map' || (node?.kind === 'scalar' && node.value === true);
}
