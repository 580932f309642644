/** Milliseconds after which others get their turn: half a frame of a smooth screen. */
const SLICE = 8;

/** Keeps long work from holding the extension host, which all extensions share. */
export function breather(): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < SLICE) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    since = Date.now();
  };
}
