import type { Collected, CollectedFacts } from '../index/collectFacts.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { sameData } from '../index/sameData.ts';
import { field } from '../model/fields.ts';
import { partsByPair } from '../yaml/parts.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** A version of a text that somebody edits. */
export interface OpenText {
  readonly yaml: YamlDocument;
  readonly facts: CollectedFacts;
}

/**
 * Whether the answers about all other parts are the same after an edit: what stands in no part has not changed, what the
 * changed parts define and name has the same ids, and nothing else in this document names what they define.
 */
export function keepsOtherAnswers(
  before: OpenText,
  after: OpenText,
  uses: (definition: DocumentFacts['definitions'][number]) => Iterable<{ readonly facts: DocumentFacts }>,
): boolean {
  const [was, is] = [before.yaml.parts, after.yaml.parts];
  if (!was || !is || was.length !== is.length || before.facts.facts.broken !== after.facts.facts.broken)
    return false;
  if (!sameRest(before, after)) return false;
  for (const [i, part] of is.entries()) {
    const other = was[i]!;
    if (part.pair !== other.pair || part.item !== other.item) return false;
    if (part.read === other.read) continue;
    if (before.facts.parts.has(part.read)) return false;
    const [old, made] = [before.facts.parts.get(other.read), after.facts.parts.get(part.read)];
    if (!old || !made || !sameIds(old, made)) return false;
    const own = new Set<unknown>(made.references);
    for (const definition of made.definitions) {
      for (const use of uses(definition)) {
        if (use.facts === after.facts.facts && !own.has(use)) return false;
      }
    }
  }
  return true;
}

/** The data that stand in no part are equal: those before a list of parts and those behind it. */
function sameRest(before: OpenText, after: OpenText): boolean {
  const [was, is] = [before.yaml.root, after.yaml.root];
  if (was?.kind !== 'map' || is?.kind !== 'map' || was.pairs.length !== is.pairs.length) return false;
  const lists = partsByPair(after.yaml);
  const [old, made] = [before.facts.facts.data, after.facts.facts.data];
  return is.pairs.every(
    ({ name }, i) =>
      was.pairs[i]!.name === name && (lists.has(i) || sameData(field(old, name), field(made, name))),
  );
}

function sameIds(before: Collected, after: Collected): boolean {
  return (
    before.definitions.length === after.definitions.length &&
    before.references.length === after.references.length &&
    before.definitions.every(({ kind, id }, i) => {
      const other = after.definitions[i]!;
      return other.kind === kind && other.id === id;
    }) &&
    before.references.every(({ targets, id }, i) => {
      const other = after.references[i]!;
      return other.targets === targets && other.id === id;
    })
  );
}
