/** Lists of numbers, one for each file, in two arrays: where each begins, and all of their items. */
export interface Ragged {
  readonly at: Uint32Array;
  readonly items: Uint32Array;
}

export function ragged(lists: readonly ArrayLike<number>[]): Ragged {
  const at = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) at[i + 1] = at[i]! + list.length;
  const items = new Uint32Array(at[lists.length]!);
  for (const [i, list] of lists.entries()) items.set(list, at[i]);
  return { at, items };
}

export function listOf({ at, items }: Ragged, i: number): Uint32Array {
  return items.subarray(at[i], at[i + 1]);
}
