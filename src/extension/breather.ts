/** Milliseconds after which others get their turn: half a frame of a smooth screen. */
const SLICE = 8;

/** Keeps long work from holding the extension host, which all extensions share. */
export function breather(): () => Promise<void> | undefined {
  let since = Date.now();
  return () => {
    if (Date.now() - since < SLICE) return undefined;
    return new Promise((resume) =>
      setTimeout(() => {
        since = Date.now();
        resume();
      }, 0),
    );
  };
}
