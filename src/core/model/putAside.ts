import type { DocumentFacts, Reference } from '../index/facts.ts';
import { textField } from './fields.ts';

const PUT_ASIDE: readonly string[] = ['deprecated', 'archived', 'retired'];

/** By these words an item of the catalog says that customers or colleagues meet it today. */
const IN_FORCE: readonly string[] = ['live', 'degraded', 'prioritised', 'in-progress'];

/** The status under which something is out of use; `undefined` for all others. */
export function putAsideStatus(data: unknown): string | undefined {
  const status = textField(data, 'status');
  return status !== undefined && PUT_ASIDE.includes(status) ? status : undefined;
}

/** Whether what holds a reference is in force. A step or an item without a status shares that of its file. */
export function isHeldByLiveThing({ from }: Reference, { data }: DocumentFacts): boolean {
  const status = from?.status ?? textField(data, 'status');
  return status !== undefined && IN_FORCE.includes(status);
}
