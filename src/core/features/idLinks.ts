import type { DocumentLink } from './documentLinks.ts';
import { meaningOf, placesIn } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';

/** Ids that lead to something, each side of a path on its own; none for what is defined in the same place, or nowhere. */
export function idLinks({
  facts,
  index,
  lines,
  yaml,
  workspace,
  uri,
}: FeatureSubject): readonly DocumentLink[] {
  if (!facts) return [];
  return placesIn(facts).flatMap((place) => {
    if (!place.reference || !place.exact || yaml.text[place.whole.start] === '*') return [];
    const there = index.definitionsOf(meaningOf(place, index))[0];
    const where = there?.facts.uri === uri ? lines : there && workspace.linesOf(there.facts.uri);
    if (!there || !where) return [];
    const { line, character } = where.positionAt(there.item.idSpan.start);
    return { range: lines.rangeOf(place.span), target: `${there.facts.uri}#L${line + 1},${character + 1}` };
  });
}
