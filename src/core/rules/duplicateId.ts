import type { DocumentFacts } from '../index/facts.ts';
import { phrase } from '../phrase.ts';
import type { WorkspaceRule } from './rule.ts';

/** Enough to find the pattern, where a whole folder has been copied. Each of them points at these, and all of them are sent. */
const MAX_PLACES = 5;

/** CX011: two things of one kind with one id, so that nobody can tell which one is meant. Said at both. */
export const duplicateId: WorkspaceRule = {
  code: 'CX011',
  slug: 'duplicate-id',
  severity: 'error',
  scope: 'workspace',
  checkPart({ facts, definitions, index, place }, report) {
    for (const definition of definitions) {
      const all = index.definitionsOf(definition.key);
      if (all.length === 1 && all[0]!.item === definition) continue;
      // Stages, steps and pains of two files share an id only because the files do, which is said of the files. But a
      // persona and a journey may have one id, and then `their-id/pain-id` means two pains.
      const local = definition.fullId.includes('/');
      const isEcho = (other: DocumentFacts) =>
        local && other !== facts && (facts.id === undefined || other.kind === facts.kind);
      const others = all.filter(({ facts: other, item }) => item !== definition && !isEcho(other));
      if (others.length === 0) continue;
      report({
        at: definition.idSpan,
        sentence: 'The id "{0}" is taken twice: another {1} has it too. Give one of them another id.',
        args: [definition.id, phrase(definition.kind)],
        related: others.slice(0, MAX_PLACES).flatMap(({ facts: other, item }) => {
          const there = place(other.uri, item.idSpan);
          return there
            ? [
                {
                  ...there,
                  sentence: 'The other {0} with this id: {1}',
                  args: [phrase(item.kind), item.name],
                },
              ]
            : [];
        }),
      });
    }
  },
};
