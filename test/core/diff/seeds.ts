import fc from 'fast-check';

/** So many beginnings of chance, the same in each run; `CX_SEED` chooses others. */
export function seeds(count: number): readonly number[] {
  return fc.sample(fc.nat(), Math.ceil(count));
}
