// How long nobody else can run in the extension host, seen by a timer in it.

/** Milliseconds between two looks. */
const TICK = 5;

/**
 * Begins to look; a second call begins anew.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 */
export function watchBlocks(window) {
  return window.vs((_, tick) => {
    /** @type {any} */
    const host = globalThis;
    clearInterval(host.cxBlocks?.timer);
    /** @type {number[]} */
    const blocks = [];
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - last > tick) blocks.push(now - last - tick);
      last = now;
    }, tick);
    /** Does what nobody but the benchmark does, and counts it as no block. */
    const asIfNothing = (/** @type {() => unknown} */ action) => {
      const began = performance.now();
      const result = action();
      last += performance.now() - began;
      return result;
    };
    host.cxBlocks = { timer, blocks, asIfNothing };
  }, TICK);
}

/**
 * Milliseconds of the longest blocks since then, the longest first; not more than 20. It goes on looking.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @returns {Promise<number[]>}
 */
export function blocksSoFar(window) {
  return window.vs(() => {
    const { blocks } = /** @type {any} */ (globalThis).cxBlocks;
    return blocks.sort((/** @type {number} */ a, /** @type {number} */ b) => b - a).slice(0, 20);
  });
}
