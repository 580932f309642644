import { textField } from './fields.ts';

const FINISHED: readonly string[] = ['in-review', 'approved', 'live'];

/** Whether a persona, journey or strategy claims to be finished: nobody wants to hear of a draft what it still lacks. */
export function claimsToBeFinished(data: unknown): boolean {
  return FINISHED.includes(textField(data, 'status') ?? 'draft');
}
