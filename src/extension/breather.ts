/**
 * Milliseconds after which others get their turn. In a worker of a browser the shortest wait takes as long as a slice does
 * in Node, so slices are longer there: half a frame of a smooth screen.
 */
const SLICE = { node: 4, worker: 8 };

const immediate = typeof setImmediate === 'function' ? setImmediate : undefined;
const soon = immediate ?? ((run: () => void) => setTimeout(run, 0));

/** Everybody else in the extension host gets a turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => soon(resume));
}

/** Keeps long work from holding the extension host, which all extensions share. */
export function breather(): () => Promise<void> | undefined {
  const slice = immediate ? SLICE.node : SLICE.worker;
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
