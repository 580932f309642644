/** Thrown by our own reader for what `yaml` has the word for, to get out of the recursion; it never leaves the reader. */
export const HAND_OVER = Object.freeze({ reason: 'beyond the subset' });

/** `undefined` where something has been handed over. */
export function unlessHandedOver<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === HAND_OVER) return undefined;
    throw error;
  }
}
