// What has to happen when this process ends, however it ends (all but kill -9, for which dieWithParent.cjs is).

/** How long an interrupted process may take to stop what it started. */
const PATIENCE = 6000;
const SIGNALS = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });

/** @type {Set<() => void>} */
const atExit = new Set();
/** @type {Set<() => Promise<unknown>>} */
const atInterrupt = new Set();
let armed = false;
let interrupted = false;

function arm() {
  if (armed) return;
  armed = true;
  process.on('exit', () => {
    // Last in, first out: the processes stop before the folders they write to are removed.
    for (const task of [...atExit].reverse()) attempt(task);
  });
  for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => interrupt(128 + number));
}

/** @param {number} code */
async function interrupt(code) {
  // Whoever asks twice does not want to wait.
  if (interrupted) process.exit(code);
  interrupted = true;
  setTimeout(() => process.exit(code), PATIENCE).unref();
  await Promise.allSettled([...atInterrupt].map((task) => task()));
  process.exit(code);
}

/** Whether this process was asked to end; what it started ends then, which is no failure. */
export function isInterrupted() {
  return interrupted;
}

/** @param {() => void} task */
function attempt(task) {
  try {
    task();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/**
 * Runs `task`, which has to be synchronous, when the process ends. Returns a function that takes it back.
 * @param {() => void} task
 */
export function onExit(task) {
  arm();
  atExit.add(task);
  return () => {
    atExit.delete(task);
  };
}

/**
 * Runs `task` when the process is asked to end by a signal, and waits for it. Returns a function that takes it back.
 * @param {() => Promise<unknown>} task
 */
export function onInterrupt(task) {
  arm();
  atInterrupt.add(task);
  return () => {
    atInterrupt.delete(task);
  };
}
