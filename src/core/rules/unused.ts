import type { Definition, DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { phrase } from '../phrase.ts';
import { CATALOG_KINDS, type EntityKind } from '../schema/shape.ts';
import type { WorkspaceRule } from './rule.ts';

/** What is put aside is not missed. */
const PUT_ASIDE = ['deprecated', 'archived', 'retired', 'rejected', 'parked', 'cancelled'];

/** CX014: a persona that no journey is about, an item of the catalog that nothing refers to. */
export const unused: WorkspaceRule = {
  code: 'CX014',
  slug: 'unused',
  severity: 'info',
  scope: 'workspace',
  checkPart({ facts, definitions, index }, report) {
    for (const definition of definitions) {
      if (definition.status !== undefined && PUT_ASIDE.includes(definition.status)) continue;
      if (definition.kind === 'persona') {
        if (isNegative(definition) || inSomeJourney(definition, index)) continue;
        report({ at: definition.idSpan, sentence: 'No journey is about this persona yet.' });
      } else if (isInCatalog(definition.kind) && !isUsed(definition, facts, index)) {
        report({
          at: definition.idSpan,
          sentence: 'Nothing refers to this {0} yet.',
          args: [phrase(definition.kind)],
        });
      }
    }
  },
};

function inSomeJourney(persona: Definition, index: WorkspaceIndex): boolean {
  return index.usersOf(persona.key).some(({ facts }) => facts.kind === 'journey');
}

/** A reference from within itself does not count. */
function isUsed(item: Definition, facts: DocumentFacts, index: WorkspaceIndex): boolean {
  return index.usersOf(item.key).some((use) => use.facts !== facts || use.item.from !== item);
}

/** Negative personas say whom the company does not serve; they are in no journey by intention. */
function isNegative(persona: Definition): boolean {
  const data = persona.data as { readonly priority?: unknown } | null;
  return data?.priority === 'negative';
}

function isInCatalog(kind: EntityKind): boolean {
  return CATALOG_KINDS.some((listed) => listed === kind);
}
