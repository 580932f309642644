import type { Position } from '../host.ts';
import { meaningOf, occurrencesOf, placeAt } from './idPlaces.ts';
import type { FeatureSubject, Location } from './subject.ts';

export interface ReferenceOptions {
  readonly includeDeclaration: boolean;
}

/** Every place of the project that names what the id at a place means, by file and place; empty where no id stands. */
export function referencesAt(
  subject: FeatureSubject,
  position: Position,
  { includeDeclaration }: ReferenceOptions,
): readonly Location[] {
  const { facts, index, lines, uri, workspace, yaml } = subject;
  const place = facts && placeAt(facts, yaml.text, lines.offsetAt(position));
  if (!place) return [];
  return occurrencesOf(meaningOf(place, index), index).flatMap(({ facts: there, item }) => {
    if (item.definition && !includeDeclaration) return [];
    const itsLines = there.uri === uri ? lines : workspace.linesOf(there.uri);
    return itsLines ? { uri: there.uri, range: itsLines.rangeOf(item.span) } : [];
  });
}
