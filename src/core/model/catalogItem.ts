import type { DocumentFacts } from '../index/facts.ts';
import { textField } from './fields.ts';

/**
 * How far the things of a catalog are meant to be finished. Few catalogs say where they stand; then each thing is judged
 * by what it says of itself.
 */
export function catalogStanding(facts: DocumentFacts): 'finished' | 'unsaid' | 'quiet' {
  const status = textField(facts.data, 'status');
  if (status === undefined) return 'unsaid';
  return ['in-review', 'approved', 'live'].includes(status) ? 'finished' : 'quiet';
}
