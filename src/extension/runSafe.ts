import type { ILogger } from '../core/host.ts';

/**
 * The one boundary between VS Code and us: whatever goes wrong behind it is logged, and VS Code gets the empty answer,
 * so that a fault of ours never looks like one of the editor.
 */
export async function runSafe<T>(
  what: string,
  logger: ILogger,
  empty: T,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    logger.error(what, error);
    return empty;
  }
}
