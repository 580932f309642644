// What has to happen when this process ends, however it ends (all but kill -9, for which dieWithParent.cjs is).

/** @type {Set<() => void>} */
const tasks = new Set();
let armed = false;

function runAll() {
  // Last in, first out: the processes stop before the folders they write to are removed.
  for (const task of [...tasks].reverse()) {
    tasks.delete(task);
    try {
      task();
    } catch (error) {
      console.error(error);
    }
  }
}

function arm() {
  armed = true;
  process.on('exit', runAll);
  const signals = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });
  for (const [signal, number] of Object.entries(signals))
    process.on(signal, () => process.exit(128 + number));
}

/**
 * Runs `task`, which has to be synchronous, when the process ends. Returns a function that takes it back.
 * @param {() => void} task
 */
export function onExit(task) {
  if (!armed) arm();
  tasks.add(task);
  return () => {
    tasks.delete(task);
  };
}
