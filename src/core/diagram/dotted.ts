import { isolated } from './isolated.ts';

/**
 * Short texts beside each other, with dots between; empty when there is none. The line runs as the page does, whatever
 * script its first part is written in.
 */
export function dotted(parts: readonly (string | undefined)[]): string {
  const shown = parts.filter((part) => part !== undefined && part !== '');
  return shown.length > 1 ? shown.map((part) => isolated(part ?? '')).join(' · ') : (shown[0] ?? '');
}
