/** Work that is done step by step, so that whoever does it can let others run in between. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it, and breathes after each step. */
export async function inTurns<T>(
  steps: Steps<T>,
  breathe: (() => Promise<void> | undefined) | undefined,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Nothing is awaited where nobody waits: this comes often.
    const pause = breathe?.();
    if (pause) await pause;
  }
}
