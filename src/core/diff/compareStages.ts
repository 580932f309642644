import { compareThing } from './compareMaps.ts';
import type { Comparison, Draft, DraftSide } from './comparison.ts';
import { whole } from './comparison.ts';
import { longestOrder, type Match } from './longestOrder.ts';
import { likeness, type Matching, matchItems } from './matchItems.ts';
import { dataOf, type Part } from './part.ts';
import { isMirrored } from './sideOrder.ts';
import { nameOfThing, type Thing } from './thing.ts';

interface Side {
  readonly stages: readonly Part[];
  /** The steps of all stages, in order. */
  readonly steps: readonly Part[];
  /** For each step, the number of its stage. */
  readonly stageOf: readonly number[];
}

const STEPS: ReadonlySet<string> = new Set(['steps']);

/**
 * Compares the stages of a journey and their steps. A step is the same one wherever it stands in the journey, so that
 * one which has moved is told as moved, and a stage whose steps carry over is split or merged rather than gone.
 */
export function compareStages(journey: Thing, comparison: Comparison): void {
  const before = sideOf(journey.before);
  const after = sideOf(journey.after);
  comparison.explainEmpty(journey.before?.entries.get('stages'), journey.after?.entries.get('stages'));
  const steps = matchItems(before.steps, after.steps);
  const stages = matchItems(before.stages, after.stages, resemblance(before, after, steps));
  new StageComparison(journey, before, after, steps, stages, comparison).run();
}

function sideOf(journey: Part | undefined): Side {
  const stages = journey?.entries.get('stages')?.items ?? [];
  const steps: Part[] = [];
  const stageOf: number[] = [];
  for (const [number, stage] of stages.entries()) {
    for (const step of stage.entries.get('steps')?.items ?? []) {
      steps.push(step);
      stageOf.push(number);
    }
  }
  return { stages, steps, stageOf };
}

/** Two stages are one, too, when most of the steps of both are the same. */
function resemblance(before: Side, after: Side, steps: Matching): (a: Part, b: Part) => number {
  const shared = new Map<Part, Map<Part, number>>();
  for (const match of steps.matches) {
    const a = before.stages[before.stageOf[match.before]!]!;
    const b = after.stages[after.stageOf[match.after]!]!;
    const counts = shared.get(a) ?? new Map<Part, number>();
    shared.set(a, counts.set(b, (counts.get(b) ?? 0) + 1));
  }
  const count = (stage: Part) => stage.entries.get('steps')?.items.length ?? 0;
  return (a, b) => {
    const common = shared.get(a)?.get(b) ?? 0;
    const most = Math.max(count(a), count(b), 1);
    return Math.max(common / most, likeness(a, b));
  };
}

class StageComparison {
  readonly #journey: Thing;
  readonly #before: Side;
  readonly #after: Side;
  readonly #steps: Matching;
  readonly #stages: Matching;
  readonly #comparison: Comparison;
  /** For each old stage, its number on the new side. */
  readonly #now = new Map<number, number>();
  readonly #was = new Map<number, number>();
  readonly #told = new Set<Match>();
  /** Steps that are on both sides, by the number of the stage in which they stood and stand. */
  readonly #outOf = new Map<number, Match[]>();
  readonly #into = new Map<number, Match[]>();

  constructor(
    journey: Thing,
    before: Side,
    after: Side,
    steps: Matching,
    stages: Matching,
    comparison: Comparison,
  ) {
    this.#journey = journey;
    this.#before = before;
    this.#after = after;
    this.#steps = steps;
    this.#stages = stages;
    this.#comparison = comparison;
    for (const match of stages.matches) {
      this.#now.set(match.before, match.after);
      this.#was.set(match.after, match.before);
    }
    for (const match of steps.matches) {
      pushTo(this.#outOf, before.stageOf[match.before]!, match);
      pushTo(this.#into, after.stageOf[match.after]!, match);
    }
  }

  run(): void {
    const kept = longestOrder(this.#stages.matches, isMirrored(this.#before.stages, this.#after.stages));
    for (const match of this.#stages.matches) if (!kept.has(match)) this.#stageMoved(match);
    for (const stage of this.#stages.removed) this.#stageGone(stage);
    for (const stage of this.#stages.added) this.#stageNew(stage);
    this.#moveSteps();
    for (const { before, after } of this.#stages.matches) {
      const thing = this.#stage(this.#before.stages[before], this.#after.stages[after]);
      this.#comparison.explainEmpty(thing.before?.entries.get('steps'), thing.after?.entries.get('steps'));
      compareThing(thing, this.#comparison, STEPS);
    }
    for (const match of this.#steps.matches) compareThing(this.#stepOf(match), this.#comparison);
    for (const at of this.#steps.removed) this.#stepGone(at);
    for (const at of this.#steps.added) this.#stepNew(at);
  }

  #stage(before: Part | undefined, after: Part | undefined): Thing {
    return { kind: 'stage', before, after, parent: this.#journey };
  }

  /** A step is told as a part of the stage in which it stands now. */
  #stepOf({ before, after }: Match): Thing {
    const stage = this.#after.stageOf[after]!;
    const former = this.#was.get(stage) ?? this.#before.stageOf[before]!;
    const parent = this.#stage(this.#before.stages[former], this.#after.stages[stage]);
    return { kind: 'step', before: this.#before.steps[before], after: this.#after.steps[after], parent };
  }

  #stageMoved({ before, after }: Match): void {
    const [from, to] = [this.#before.stages[before]!, this.#after.stages[after]!];
    const thing = this.#stage(from, to);
    this.#comparison.report({
      kind: 'moved',
      class: 'structure',
      thing,
      keys: [],
      before: whole(from),
      after: whole(to),
    });
  }

  /** A new stage; its steps that stood elsewhere before have moved. */
  #stageNew(number: number): void {
    const stage = this.#after.stages[number]!;
    const carried = this.#into.get(number) ?? [];
    const sources = new Set(carried.map(({ before }) => this.#before.stageOf[before]!));
    const [source] = sources;
    const stays = source === undefined ? undefined : this.#now.get(source);
    const side = without(stage, new Set(carried.map(({ after }) => this.#after.steps[after]!)));
    const total = stage.entries.get('steps')?.items.length ?? 0;
    const isSplit = sources.size === 1 && stays !== undefined && carried.length * 2 >= total;
    const thing = this.#stage(undefined, stage);
    if (!isSplit) {
      this.#comparison.report({ kind: 'added', class: 'structure', thing, keys: [], after: side });
      return;
    }
    this.#comparison.report({
      kind: 'split',
      class: 'structure',
      thing,
      keys: [],
      before: whole(this.#before.stages[source!]!),
      after: whole(stage),
      edits: [{ kind: 'added', after: side }, ...this.#moves(carried)],
      other: { before: this.#nameOf(this.#before.stages[source!]!) },
    });
  }

  #stageGone(number: number): void {
    const stage = this.#before.stages[number]!;
    const carried = this.#outOf.get(number) ?? [];
    const targets = new Set(carried.map(({ after }) => this.#after.stageOf[after]!));
    const [target] = targets;
    const stood = target === undefined ? undefined : this.#was.get(target);
    const side = without(stage, new Set(carried.map(({ before }) => this.#before.steps[before]!)));
    const total = stage.entries.get('steps')?.items.length ?? 0;
    const isMerger = targets.size === 1 && stood !== undefined && carried.length * 2 >= total;
    const thing = this.#stage(stage, undefined);
    if (!isMerger) {
      this.#comparison.report({ kind: 'removed', class: 'structure', thing, keys: [], before: side });
      return;
    }
    this.#comparison.report({
      kind: 'merged',
      class: 'structure',
      thing,
      keys: [],
      before: whole(stage),
      after: whole(this.#after.stages[target!]!),
      edits: [{ kind: 'removed', before: side }, ...this.#moves(carried)],
      other: { after: this.#nameOf(this.#after.stages[target!]!) },
    });
  }

  #moves(matches: readonly Match[]): readonly Pick<Draft, 'kind' | 'before' | 'after'>[] {
    return matches.map((match) => {
      this.#told.add(match);
      const { before, after } = match;
      return {
        kind: 'moved',
        before: whole(this.#before.steps[before]!),
        after: whole(this.#after.steps[after]!),
      };
    });
  }

  #moveSteps(): void {
    const within = new Map<number, Match[]>();
    for (const match of this.#steps.matches) {
      if (this.#told.has(match)) continue;
      const [from, to] = [this.#before.stageOf[match.before]!, this.#after.stageOf[match.after]!];
      if (this.#now.get(from) !== to) this.#stepMoved(match);
      else pushTo(within, to, match);
    }
    for (const [stage, matches] of within) {
      const [old, now] = [this.#before.stages[this.#was.get(stage)!]!, this.#after.stages[stage]!];
      const kept = longestOrder(matches, isMirrored(stepsOf(old), stepsOf(now)));
      for (const match of matches) if (!kept.has(match)) this.#stepMoved(match);
    }
  }

  #stepMoved(match: Match): void {
    const thing = this.#stepOf(match);
    const [from, to] = [this.#before.stageOf[match.before]!, this.#after.stageOf[match.after]!];
    const stages = { before: this.#before.stages[from]!, after: this.#after.stages[to]! };
    const elsewhere = this.#now.get(from) !== to;
    this.#comparison.report({
      kind: 'moved',
      class: 'structure',
      thing,
      keys: [],
      before: whole(thing.before!),
      after: whole(thing.after!),
      ...(elsewhere && {
        other: { before: this.#nameOf(stages.before), after: this.#nameOf(stages.after) },
      }),
    });
  }

  /** Steps of a stage that has gone went with it. */
  #stepGone(at: number): void {
    const number = this.#before.stageOf[at]!;
    const now = this.#now.get(number);
    if (now === undefined) return;
    const parent = this.#stage(this.#before.stages[number], this.#after.stages[now]);
    const step = this.#before.steps[at]!;
    const thing: Thing = { kind: 'step', before: step, after: undefined, parent };
    this.#comparison.report({ kind: 'removed', class: 'structure', thing, keys: [], before: whole(step) });
  }

  #stepNew(at: number): void {
    const number = this.#after.stageOf[at]!;
    const was = this.#was.get(number);
    if (was === undefined) return;
    const parent = this.#stage(this.#before.stages[was], this.#after.stages[number]);
    const step = this.#after.steps[at]!;
    const thing: Thing = { kind: 'step', before: undefined, after: step, parent };
    this.#comparison.report({ kind: 'added', class: 'structure', thing, keys: [], after: whole(step) });
  }

  #nameOf(stage: Part): string {
    return nameOfThing(this.#stage(undefined, stage));
  }
}

function pushTo(lists: Map<number, Match[]>, key: number, match: Match): void {
  const list = lists.get(key);
  if (list) list.push(match);
  else lists.set(key, [match]);
}

function stepsOf(stage: Part): readonly Part[] {
  return stage.entries.get('steps')?.items ?? [];
}

/** A stage without those of its steps that are told of by themselves. */
function without(stage: Part, gone: ReadonlySet<Part>): DraftSide {
  const data = dataOf(stage) as Record<string, unknown>;
  const steps = stage.entries.get('steps');
  if (steps && gone.size > 0) data.steps = steps.items.filter((step) => !gone.has(step)).map(dataOf);
  return { part: stage, span: stage.outer, data };
}
