import type { Definition, DocumentFacts } from '../index/facts.ts';
import { field } from '../model/fields.ts';
import { claimsToBeFinished } from '../model/status.ts';
import { phrase } from '../phrase.ts';
import type { WorkspaceRule } from './rule.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['persona', 'persona'],
  ['journey', 'journey'],
  ['strategy', 'strategy'],
]);

/** A catalog seldom says where it stands; only one that is called a draft or is put aside is left alone. */
const QUIET_CATALOG: readonly unknown[] = ['draft', 'deprecated', 'archived'];

/** CX090: something to which people will want to say something, and nobody to say it to. */
export const unowned: WorkspaceRule = {
  code: 'CX090',
  slug: 'unowned',
  severity: 'warning',
  scope: 'workspace',
  checkPart({ facts, definitions }, report) {
    // An owner that we cannot see may stand in the part that cannot be read.
    if (facts.broken) return;
    for (const definition of definitions) {
      if (field(definition.data, 'owner') !== undefined) continue;
      const name = NAMES.get(definition.kind);
      if (name !== undefined && claimsToBeFinished(definition.data)) {
        report({
          at: definition.idSpan,
          sentence: 'This {0} has no owner. Name the team that answers for it: `owner: …`.',
          args: [phrase(name)],
        });
      } else if (isPromiseMade(definition, facts)) {
        report({
          at: definition.idSpan,
          sentence: 'Nobody answers for this promise. Name the team that keeps it: `owner: …`.',
        });
      }
    }
  },
};

function isPromiseMade({ kind }: Definition, { data }: DocumentFacts): boolean {
  return kind === 'promise' && !QUIET_CATALOG.includes(field(data, 'status'));
}
