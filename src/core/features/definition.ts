import type { Position, Range } from '../host.ts';
import type { Key } from '../index/keys.ts';
import { innermostAt } from '../yaml/place.ts';
import { meaningOf, placeAt } from './idPlaces.ts';
import type { FeatureSubject, Location } from './subject.ts';

/** From where to where: a `LocationLink`. */
export interface DefinitionLink extends Location {
  /** What is underlined while one points at it. */
  readonly origin: Range;
  /** The whole thing; `range` is its id. */
  readonly full: Range;
}

/** Where the thing is defined whose id stands at a place, several when an id is taken twice; empty elsewhere. */
export function definitionAt(subject: FeatureSubject, position: Position): readonly DefinitionLink[] {
  const { facts, index, lines, yaml } = subject;
  const offset = lines.offsetAt(position);
  const place = facts && placeAt(facts, yaml.text, offset);
  if (!place) return anchorAt(subject, offset);
  const origin = lines.rangeOf(place.span);
  return linksTo(subject, meaningOf(place, index)).map((link) => ({ ...link, origin }));
}

function linksTo({ index, workspace, uri, lines }: FeatureSubject, key: Key) {
  return index.definitionsOf(key).flatMap(({ facts, item }) => {
    const there = facts.uri === uri ? lines : workspace.linesOf(facts.uri);
    if (!there) return [];
    return { uri: facts.uri, range: there.rangeOf(item.idSpan), full: there.rangeOf(item.span) };
  });
}

/** An alias of plain YAML leads to what it repeats. */
function anchorAt({ yaml, lines, uri }: FeatureSubject, offset: number): readonly DefinitionLink[] {
  const node = innermostAt(yaml.root, offset);
  if (node?.kind !== 'alias' || !node.target) return [];
  const range = lines.rangeOf(node.target);
  return [{ uri, range, full: range, origin: lines.rangeOf(node) }];
}
