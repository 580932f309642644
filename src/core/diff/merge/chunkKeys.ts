import { rootShape } from '../../schema/shape.ts';
import { idOf, matchItems } from '../matchItems.ts';
import { type Part, partsOf, printOf } from '../part.ts';
import type { Chunk, ChunkBody } from './chunk.ts';

export type SideName = 'base' | 'ours' | 'theirs';

export const SIDE_NAMES: readonly SideName[] = ['base', 'ours', 'theirs'];

/** Three versions of one thing; a version is `undefined` where it is not there. */
export type Three<T> = Readonly<Record<SideName, T | undefined>>;

/** Which chunks of the three sides are the same thing. */
export class ChunkKeys {
  readonly #keys = new Map<Chunk, string>();
  /** Steps of a journey, which may stand in another stage on another side. */
  readonly #travellers = new Map<string, { base?: Chunk; ours?: Chunk; theirs?: Chunk }>();
  /** What holds travellers: stages, and their lists of steps. */
  readonly #holders = new Set<Chunk>();
  #lists = 0;

  /** Makes the steps of all stages known, wherever each stands. */
  addTravellers(roots: Three<ChunkBody>): void {
    const steps = Object.fromEntries(SIDE_NAMES.map((side) => [side, stepsOf(roots[side])])) as Three<
      Chunk[]
    >;
    this.#match(steps);
    for (const side of SIDE_NAMES) {
      for (const step of steps[side] ?? []) {
        const key = this.#keys.get(step)!;
        const known = this.#travellers.get(key) ?? {};
        known[side] ??= step;
        this.#travellers.set(key, known);
      }
      for (const holder of holdersIn(roots[side])) this.#holders.add(holder);
    }
  }

  /** Whether things may have come into this chunk from elsewhere, or left it. */
  holdsTravellers(chunk: Chunk): boolean {
    return this.#holders.has(chunk);
  }

  keyOf(chunk: Chunk): string | undefined {
    return this.#keys.get(chunk);
  }

  /** All versions of a thing that may travel; `undefined` for one that stays in its list. */
  traveller(key: string): { base?: Chunk; ours?: Chunk; theirs?: Chunk } | undefined {
    return this.#travellers.get(key);
  }

  /** For each thing that may travel, the stage in which it stands on a side. */
  homesOf(roots: Readonly<Record<SideName, ChunkBody>>, side: SideName): ReadonlyMap<string, string> {
    const stages = (name: SideName) => stagesOf(roots[name])?.body;
    const keys =
      this.keysOf({ base: stages('base'), ours: stages('ours'), theirs: stages('theirs') })[side] ?? [];
    const homes = new Map<string, string>();
    for (const [i, stage] of (stages(side)?.children ?? []).entries()) {
      for (const step of listOfSteps(stage)?.body?.children ?? []) homes.set(this.#keys.get(step)!, keys[i]!);
    }
    return homes;
  }

  keysOf(lists: Three<ChunkBody>): Three<readonly string[]> {
    const sides = Object.fromEntries(
      SIDE_NAMES.map((side) => [side, lists[side]?.children ?? []]),
    ) as unknown as Record<SideName, readonly Chunk[]>;
    if ((lists.ours ?? lists.theirs ?? lists.base)?.kind === 'list') this.#match(sides);
    const keys = (side: SideName) => sides[side].map((chunk) => this.#keys.get(chunk) ?? chunk.name);
    return { base: keys('base'), ours: keys('ours'), theirs: keys('theirs') };
  }

  #match(sides: Three<readonly Chunk[]>): void {
    const list = ++this.#lists;
    const base = (sides.base ?? []).filter((chunk) => !this.#keys.has(chunk));
    for (const [i, chunk] of base.entries()) this.#keys.set(chunk, `${list} ${i}`);
    const parts = new Map<Chunk, Part>();
    const partOf = (chunk: Chunk) => {
      const part = parts.get(chunk) ?? partsOf(chunk.node, chunk.shape ?? rootShape('config'))!;
      parts.set(chunk, part);
      return part;
    };
    for (const side of ['ours', 'theirs'] as const) {
      const items = (sides[side] ?? []).filter((chunk) => !this.#keys.has(chunk));
      const { matches, added } = matchItems(base.map(partOf), items.map(partOf));
      for (const match of matches) this.#keys.set(items[match.after]!, `${list} ${match.before}`);
      const taken = new Map<string, number>();
      for (const at of added) {
        const part = partOf(items[at]!);
        const name = `${list} new ${idOf(part) ?? printOf(part)}`;
        const count = taken.get(name) ?? 0;
        taken.set(name, count + 1);
        this.#keys.set(items[at]!, count === 0 ? name : `${name} ${count}`);
      }
    }
  }
}

function stagesOf(root: ChunkBody | undefined): Chunk | undefined {
  return root?.children.find(({ name }) => name === 'stages');
}

/** The list of steps of a stage; `undefined` when it has none. */
export function listOfSteps(stage: Chunk): Chunk | undefined {
  return stage.body?.children.find(({ name }) => name === 'steps');
}

function stepsOf(root: ChunkBody | undefined): Chunk[] {
  const stages = stagesOf(root)?.body?.children ?? [];
  return stages.flatMap((stage) => listOfSteps(stage)?.body?.children ?? []);
}

function holdersIn(root: ChunkBody | undefined): readonly Chunk[] {
  const stages = stagesOf(root);
  if (!stages) return [];
  return [stages, ...(stages.body?.children ?? []).flatMap((stage) => [stage, listOfSteps(stage) ?? stage])];
}
