import type { Position, Range } from '../host.ts';
import { innermostAt } from '../yaml/place.ts';
import { resolved, type YamlNode } from '../yaml/tree.ts';
import { meaningOf, occurrencesIn, placeAt } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';

export interface Highlight {
  readonly range: Range;
  /** `write`: here it is defined. */
  readonly kind: 'read' | 'write';
}

/** The places of this document that mean the same as the id, or the alias, at a place; empty elsewhere. */
export function highlightsAt(
  { facts, index, lines, yaml }: FeatureSubject,
  position: Position,
): readonly Highlight[] {
  const offset = lines.offsetAt(position);
  const place = facts && placeAt(facts, yaml.text, offset);
  if (!place)
    return aliasesOf(yaml.root, offset).map(({ node, kind }) => ({ range: lines.rangeOf(node), kind }));
  return occurrencesIn(facts, meaningOf(place, index), index).map(({ item }) => ({
    range: lines.rangeOf(item.span),
    kind: item.definition ? 'write' : 'read',
  }));
}

function aliasesOf(root: YamlNode | undefined, offset: number) {
  const alias = innermostAt(root, offset);
  if (alias?.kind !== 'alias' || !alias.target) return [];
  const found: { node: YamlNode; kind: 'read' | 'write' }[] = [{ node: alias.target, kind: 'write' }];
  const visit = (node: YamlNode | undefined): void => {
    if (node?.kind === 'alias') {
      if (resolved(node) === alias.target) found.push({ node, kind: 'read' });
    } else if (node?.kind === 'map') for (const pair of node.pairs) visit(pair.value);
    else if (node?.kind === 'sequence') for (const item of node.items) visit(item);
  };
  visit(root);
  return found;
}
