// Randomness that is the same for the same seed, on every machine.

/** @typedef {ReturnType<typeof randomFrom>} Random */

/**
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** From 0 up to but not including 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /**
   * A whole number, both ends included.
   * @param {number} from
   * @param {number} to
   */
  const between = (from, to) => from + Math.floor(next() * (to - from + 1));
  /**
   * @template T
   * @param {readonly T[]} list not empty
   * @returns {T}
   */
  const oneOf = (list) => /** @type {T} */ (list[between(0, list.length - 1)]);
  return { next, between, oneOf };
}
