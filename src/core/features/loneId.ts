import { rootShape } from '../schema/shape.ts';
import type { IdPlace } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';
import { treePlaceAt } from './treePlace.ts';

/** An id that no other place can name, such as that of a catalog or of a goal; `undefined` where none stands. */
export function loneIdAt({ facts, yaml }: FeatureSubject, offset: number): IdPlace | undefined {
  const place = facts && treePlaceAt(yaml.root, rootShape(facts.kind), offset);
  if (place?.on !== 'scalar' || place.at.kind === 'alias' || place.path[place.path.length - 1] !== 'id')
    return undefined;
  const { start, end, value, style } = place.node;
  const quotes = style === 'single' || style === 'double' ? 1 : 0;
  const span = { start: start + quotes, end: end - quotes };
  const id = String(value);
  const whole = { start, end };
  return {
    span,
    whole,
    exact: yaml.text.slice(span.start, span.end) === id,
    id,
    keys: [`:${id}`],
    definition: undefined,
    reference: undefined,
    leads: false,
  };
}
