import type { Range } from '../host.ts';
import { isBuiltIn } from '../index/keys.ts';
import { type IdPlace, meaningOf, placesIn } from './idPlaces.ts';
import type { FeatureSubject } from './subject.ts';
import type { TokenType } from './tokenLegend.ts';

export interface SemanticToken {
  /** Within one line. */
  readonly range: Range;
  readonly type: TokenType;
  readonly isDeclaration: boolean;
}

const PEOPLE: TokenType = 'class';
const WHOLES: TokenType = 'namespace';

/** What is not named here is a `variable`. */
const TYPES: ReadonlyMap<string, TokenType> = new Map([
  ['persona', PEOPLE],
  ['team', PEOPLE],
  ['journey', WHOLES],
  ['strategy', WHOLES],
  ['stage', WHOLES],
  // What people do.
  ['step', 'function'],
  ['phase', 'enumMember'],
]);

/**
 * Ids by what they mean, in the order of their places. An id that nothing has stays a text like any other, so that it
 * looks different from those that lead somewhere.
 */
export function semanticTokens({ facts, index, lines, yaml }: FeatureSubject): readonly SemanticToken[] {
  if (!facts) return [];
  const found = new Map<number, { readonly place: IdPlace; readonly kind: string }>();
  for (const place of placesIn(facts)) {
    if (!place.exact || yaml.text[place.whole.start] === '*') continue;
    const key = meaningOf(place, index);
    const { reference } = place;
    const isKnown = !reference || index.definitionsOf(key).length > 0 || isBuiltIn(reference);
    if (isKnown) found.set(place.span.start, { place, kind: key.slice(0, key.indexOf(':')) });
  }
  return [...found.values()]
    .sort((a, b) => a.place.span.start - b.place.span.start)
    .map(({ place, kind }) => ({
      range: lines.rangeOf(place.span),
      type: TYPES.get(kind) ?? 'variable',
      isDeclaration: place.definition !== undefined,
    }));
}
