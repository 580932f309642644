import type { JourneyView, StageView, StepView } from '../diagram/journeyView.ts';
import type { Change } from './change.ts';
import type { JourneyDelta } from './journeyDelta.ts';
import { longestOrder } from './longestOrder.ts';
import type { Mark, ReviewMap, ReviewStage, ReviewStep } from './reviewView.ts';

/** Changes by where they stand: `after 2` for the third stage of the new side, `after 2 0` for its first step. */
type Places = ReadonlyMap<string, readonly number[]>;

/** Both states of a journey in one: the new one in its order, with what is gone where it stood. */
export function buildReviewMap(
  { entity, before, after }: JourneyDelta,
  changes: readonly Change[],
): ReviewMap {
  const own = changes
    .map((change, number) => ({ change, number }))
    .filter(({ change }) => change.entity === entity);
  const places = placesOf(own);
  const kinds = new Map(own.map(({ change, number }) => [number, change.kind]));
  const renamed = new Map(
    own.flatMap(({ change: { field, before: old, after: now } }) =>
      field === 'id' && old && now ? [[String(old.value), String(now.value)] as const] : [],
    ),
  );
  return {
    name: (after ?? before)?.view.name ?? entity,
    mean: meanWords(before?.mean, after?.mean),
    stages: stagesOf(before?.view, after?.view, { places, kinds, renamed }),
  };
}

interface Known {
  readonly places: Places;
  readonly kinds: ReadonlyMap<number, Change['kind']>;
  /** New ids by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

function stagesOf(
  before: JourneyView | undefined,
  after: JourneyView | undefined,
  known: Known,
): readonly ReviewStage[] {
  const [old, now] = [before?.stages ?? [], after?.stages ?? []];
  const standing = new Set(now.flatMap(({ steps }) => steps.map((step) => keyOf(step))));
  const former = new Map<string, StepView>();
  for (const { steps } of old) for (const step of steps) former.set(nowKey(step, known), step);
  return merged(old, now, known).map(([from, to]) => {
    const [was, is] = [from === undefined ? undefined : old[from], to === undefined ? undefined : now[to]];
    const numbers = [...at(known, 'before', from), ...at(known, 'after', to)];
    // A step that stands elsewhere now is shown there.
    const gone = (was?.steps ?? []).map((step) =>
      standing.has(nowKey(step, known)) && !holds(is, step, known) ? undefined : step,
    );
    const steps = merged(gone, is?.steps ?? [], known).map(([i, j]): ReviewStep => {
      const step = j === undefined ? undefined : is?.steps[j];
      const earlier = step ? former.get(keyOf(step)) : i === undefined ? undefined : was?.steps[i];
      const told = unique([
        ...at(known, 'before', from, i),
        ...at(known, 'after', to, j),
        ...(step && earlier ? ofStep(known, old, earlier) : []),
      ]);
      return {
        name: (step ?? earlier)?.name ?? '',
        mark: markOf(earlier, step, told, known),
        before: earlier?.emotion,
        after: step?.emotion,
        momentOfTruth: (step ?? earlier)?.momentOfTruth ?? false,
        changes: told,
      };
    });
    return {
      name: (is ?? was)?.name ?? '',
      mark: markOf(was, is, unique(numbers), known),
      changes: unique(numbers),
      steps,
    };
  });
}

/** What was said of a step at the place where it stood. */
function ofStep(known: Known, old: readonly StageView[], step: StepView): readonly number[] {
  const stage = old.findIndex(({ steps }) => steps.includes(step));
  return stage < 0 ? [] : at(known, 'before', stage, old[stage]!.steps.indexOf(step));
}

function holds(stage: StageView | undefined, step: StepView, known: Known): boolean {
  return stage?.steps.some((one) => keyOf(one) === nowKey(step, known)) ?? false;
}

type Named = StageView | StepView;

/** Pairs of numbers of both sides, in the new order; what is gone follows what stood before it. */
function merged(
  old: readonly (Named | undefined)[],
  now: readonly Named[],
  known: Known,
): readonly (readonly [number | undefined, number | undefined])[] {
  const places = new Map(now.map((item, i) => [keyOf(item), i]));
  const partner = old.map((item) => (item ? places.get(nowKey(item, known)) : undefined));
  const matches = partner.flatMap((after, before) => (after === undefined ? [] : [{ before, after }]));
  const inOrder = new Set([...longestOrder(matches, false)].map(({ before }) => before));
  const partnerOf = new Map(matches.map(({ before, after }) => [after, before]));
  const rows: (readonly [number | undefined, number | undefined])[] = now.map((_, i) => [
    partnerOf.get(i),
    i,
  ]);
  for (const [i, item] of old.entries()) {
    if (!item || partner[i] !== undefined) continue;
    const stable = old
      .slice(0, i)
      .findLastIndex((_, j) => inOrder.has(j) || (old[j] && partner[j] === undefined));
    const behind = stable < 0 ? -1 : rows.findIndex(([from]) => from === stable);
    rows.splice(behind + 1, 0, [i, undefined]);
  }
  return rows;
}

function keyOf({ id, name }: Named): string {
  return id ?? `name ${name}`;
}

function nowKey(item: Named, { renamed }: Known): string {
  const key = keyOf(item);
  return renamed.get(key) ?? key;
}

function markOf(before: unknown, after: unknown, numbers: readonly number[], { kinds }: Known): Mark {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (numbers.some((number) => ['moved', 'split', 'merged'].includes(kinds.get(number) ?? '')))
    return 'moved';
  return numbers.length > 0 ? 'changed' : 'same';
}

function placesOf(changes: readonly { readonly change: Change; readonly number: number }[]): Places {
  const places = new Map<string, number[]>();
  for (const { change, number } of changes) {
    for (const side of ['before', 'after'] as const) {
      for (const edit of [change, ...(change.edits ?? [])]) {
        const [list, stage, steps, step] = edit[side]?.path ?? [];
        if (list !== 'stages' || typeof stage !== 'number') continue;
        const key =
          steps === 'steps' && typeof step === 'number' ? `${side} ${stage} ${step}` : `${side} ${stage}`;
        const numbers = places.get(key);
        if (!numbers) places.set(key, [number]);
        else if (!numbers.includes(number)) numbers.push(number);
      }
    }
  }
  return places;
}

function at({ places }: Known, side: string, ...numbers: readonly (number | undefined)[]): readonly number[] {
  return numbers.includes(undefined) ? [] : (places.get([side, ...numbers].join(' ')) ?? []);
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function meanWords(before: number | undefined, after: number | undefined): string {
  const words = [before, after].map((mean) => (mean === undefined ? '–' : String(mean).replace('-', '−')));
  if (before === undefined && after === undefined) return '';
  return before === after ? words[0]! : `${words[0]} → ${words[1]}`;
}
