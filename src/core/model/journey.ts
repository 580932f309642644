import type { DocumentFacts } from '../index/facts.ts';
import type {
  EmotionDetail,
  Journey,
  MomentOfTruthDetail,
  PainDetail,
  Stage,
  Step,
} from '../schema/generated/types.d.ts';
import type { Path } from '../yaml/place.ts';
import { field, listField, numberField, textField, textsField } from './fields.ts';
import type { MetTouchpoint } from './touchpoint.ts';

/** A journey as rules and pictures ask about it: every form that the format allows, brought into one. */
export interface JourneyModel {
  readonly facts: DocumentFacts;
  readonly data: unknown;
  readonly id: string | undefined;
  readonly state: 'current' | 'future';
  readonly status: string;
  /** Ids; the first is the point of view. */
  readonly personas: readonly string[];
  readonly baseline: string | undefined;
  readonly stages: readonly StageModel[];
  /** The steps of all stages, in order. */
  readonly steps: readonly StepModel[];
}

export interface StageModel {
  readonly path: Path;
  readonly data: unknown;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly phase: string | undefined;
  readonly pains: readonly PainModel[];
  readonly opportunities: readonly string[];
  readonly steps: readonly StepModel[];
}

export interface StepModel {
  readonly path: Path;
  readonly data: unknown;
  readonly stage: StageModel;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly action: string | undefined;
  /** Scores by persona id. One that is written for nobody in particular is that of the point of view. */
  readonly emotions: ReadonlyMap<string, number>;
  /** The score of the point of view, −2 … +2; of the first persona that has one, when it has none. */
  readonly emotion: number | undefined;
  readonly touchpoints: readonly string[];
  readonly pains: readonly PainModel[];
  readonly opportunities: readonly string[];
  readonly promises: readonly string[];
  readonly metrics: readonly string[];
  readonly evidence: readonly string[];
  /** Where the customer meets the company, filled in when that is asked for. */
  met?: readonly MetTouchpoint[];
  /** `undefined` when the step is none; a plain `true` has no details. */
  readonly momentOfTruth: { readonly data: unknown; readonly owner: string | undefined } | undefined;
}

export interface PainModel {
  readonly path: Path;
  readonly data: unknown;
  readonly id: string | undefined;
  readonly text: string;
  readonly severity: string | undefined;
  readonly opportunities: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * `undefined` for documents of another kind.
 *
 * @param before of another version, whose stages are taken where their data have not changed
 */
export function journeyModel(facts: DocumentFacts, before?: JourneyModel): JourneyModel | undefined {
  if (facts.kind !== 'journey') return undefined;
  const { data } = facts;
  const single = textField<Journey>(data, 'persona');
  const personas = [...textsField<Journey>(data, 'personas'), ...(single === undefined ? [] : [single])];
  const known = before?.personas[0] === personas[0] ? before : undefined;
  const stages = listField<Journey>(data, 'stages').map((stage, i) => {
    const same = known?.stages[i];
    return same && same.data === stage && typeof stage === 'object'
      ? same
      : stageModel(stage, ['stages', i], personas);
  });
  return {
    facts,
    data,
    id: facts.id,
    state: field<Journey>(data, 'state') === 'future' ? 'future' : 'current',
    status: textField<Journey>(data, 'status') ?? 'draft',
    personas,
    baseline: textField<Journey>(data, 'baseline'),
    stages,
    steps: stages.flatMap(({ steps }) => steps),
  };
}

function stageModel(data: unknown, path: Path, personas: readonly string[]): StageModel {
  const steps: StepModel[] = [];
  const stage: StageModel = {
    path,
    data,
    id: textField<Stage>(data, 'id'),
    name: textField<Stage>(data, 'name'),
    phase: textField<Stage>(data, 'phase'),
    pains: painsOf(data, path),
    opportunities: textsField<Stage>(data, 'opportunities'),
    steps,
  };
  for (const [i, step] of listField<Stage>(data, 'steps').entries()) {
    steps.push(stepModel(step, [...path, 'steps', i], stage, personas));
  }
  return stage;
}

function stepModel(data: unknown, path: Path, stage: StageModel, personas: readonly string[]): StepModel {
  const emotions = emotionsOf(field<Step>(data, 'emotion'), personas[0] ?? '');
  const truth = field<Step>(data, 'momentOfTruth');
  return {
    path,
    data,
    stage,
    id: textField<Step>(data, 'id'),
    name: textField<Step>(data, 'name'),
    action: textField<Step>(data, 'action'),
    emotions,
    emotion: emotions.get(personas[0] ?? '') ?? [...emotions.values()][0],
    touchpoints: textsField<Step>(data, 'touchpoints'),
    pains: painsOf(data, path),
    opportunities: textsField<Step>(data, 'opportunities'),
    promises: textsField<Step>(data, 'promises'),
    metrics: textsField<Step>(data, 'metrics'),
    evidence: textsField<Step>(data, 'evidence'),
    momentOfTruth:
      truth === true || (typeof truth === 'object' && truth !== null)
        ? { data: truth, owner: textField<MomentOfTruthDetail>(truth, 'owner') }
        : undefined,
  };
}

/** Whether a step itself names a pain or an opportunity. */
export function hasRecord({ pains, opportunities }: StepModel): boolean {
  return pains.length > 0 || opportunities.length > 0;
}

/** The pains of a stage or a step; an item may be a plain text. */
function painsOf(holder: unknown, path: Path): readonly PainModel[] {
  return listField<Stage>(holder, 'pains').flatMap((data, i) => {
    const text = typeof data === 'string' ? data : textField<PainDetail>(data, 'text');
    if (text === undefined) return [];
    return {
      path: [...path, 'pains', i],
      data,
      id: textField<PainDetail>(data, 'id'),
      text,
      severity: textField<PainDetail>(data, 'severity'),
      opportunities: textsField<PainDetail>(data, 'opportunities'),
      evidence: textsField<PainDetail>(data, 'evidence'),
    };
  });
}

const NO_EMOTIONS: ReadonlyMap<string, number> = new Map();

function emotionsOf(data: unknown, pointOfView: string): ReadonlyMap<string, number> {
  const direct = scoreOf(data);
  if (direct !== undefined) return new Map([[pointOfView, direct]]);
  if (typeof data !== 'object' || data === null) return NO_EMOTIONS;
  const scores = Object.keys(data).map((persona) => [persona, scoreOf(field(data, persona))] as const);
  return new Map(scores.filter((entry): entry is readonly [string, number] => entry[1] !== undefined));
}

/** A whole number from −2 to 2, written plainly or under `score`. */
function scoreOf(data: unknown): number | undefined {
  const score = typeof data === 'number' ? data : numberField<EmotionDetail>(data, 'score');
  return score !== undefined && Number.isInteger(score) && Math.abs(score) <= 2 ? score : undefined;
}
