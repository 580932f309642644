/** How long others have to wait at most: the bar is drawn and a wish to stop is heard in between. In milliseconds. */
const TURN = 50;

/** Lets others run when the thread has been held for a while; nothing to wait for otherwise. */
export function breather(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < TURN) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        began = performance.now();
        resolve();
      }),
    );
  };
}
