// The end of a worker process that measures: answers calls that come over the channel to its parent.

/** @param {Record<string, (argument: any) => unknown>} methods */
export function serve(methods) {
  process.on('message', async (/** @type {{method: string, argument: unknown}} */ { method, argument }) => {
    try {
      const value = await methods[method]?.(argument);
      process.send?.({ value });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}
