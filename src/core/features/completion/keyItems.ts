import { keyOf } from '../../index/keys.ts';
import { field } from '../../model/fields.ts';
import type { Shape } from '../../schema/shape.ts';
import { mapsWith, shapesAt, structureOf } from './placeShapes.ts';
import { candidatesFor } from './referenceItems.ts';
import type { Offer, PlaceRequest } from './request.ts';
import { requiredKeys, ValueForm } from './valueForm.ts';
import { wordAt } from './yamlWord.ts';

/** Of the things of a kind, one in so many has a key that is usual. */
const USUAL = 4;

/** Fewer things tell nothing about what is usual. */
const ENOUGH = 3;

const RANKS = { required: 0, usual: 1000, other: 2000 } as const;

/** The keys that may still come into the map: first those that have to be there, then the usual ones. */
export function keyItems(request: PlaceRequest): Offer[] {
  const { place, kind, context } = request;
  // Several words are a text that somebody writes, and no key.
  if (!kind || /\s/.test(context.prefix)) return [];
  const offers = new Map<string, Offer>();
  for (const map of mapsWith(shapesAt(kind, place.path), place.taken)) {
    for (const offer of declaredKeys(map, request))
      if (!offers.has(offer.label)) offers.set(offer.label, offer);
    for (const offer of idKeys(map, request)) if (!offers.has(offer.label)) offers.set(offer.label, offer);
  }
  return [...offers.values()];
}

function declaredKeys(map: Shape, request: PlaceRequest): Offer[] {
  const { place, translate } = request;
  const required = new Set(requiredKeys(map));
  // Of keys that say the same, one is enough.
  const settled = map.exactlyOneOf.some((key) => place.taken.has(key)) ? map.exactlyOneOf : [];
  const usual = usualKeys(map, request);
  const offers: Offer[] = [];
  for (const [i, [name, shape]] of [...map.properties].entries()) {
    if (place.taken.has(name) || settled.includes(name)) continue;
    const rank = required.has(name) ? RANKS.required : usual.has(name) ? RANKS.usual : RANKS.other;
    offers.push({
      label: name,
      description: required.has(name) ? translate('required') : undefined,
      documentation: wordsAbout(shape, request),
      kind: 'key',
      rank: rank + i,
      ...textOf(name, shape, request),
    });
  }
  return offers;
}

/** For a map whose keys are ids: those that the project has. */
function idKeys(map: Shape, request: PlaceRequest): Offer[] {
  if (!map.keyRef || !map.values) return [];
  const { values } = map;
  return candidatesFor(map, request)
    .filter(({ id }) => !request.place.taken.has(id))
    .map(({ id, offer }) => ({ ...offer, rank: RANKS.usual, ...textOf(id, values, request) }));
}

/** The key as it is inserted, with all that has to follow. */
function textOf(
  name: string,
  shape: Shape,
  { context, place }: PlaceRequest,
): Pick<Offer, 'insertText' | 'isSnippet' | 'triggerSuggest'> {
  const flow = place.form === 'flow';
  const key = wordAt(context, name, flow);
  if (context.quote !== undefined || context.hasColon) return { insertText: key, isSnippet: false };
  const colon = `${context.glued ? ' ' : ''}${key}:`;
  if (context.continued) return { insertText: colon, isSnippet: false };
  const form = new ValueForm(context, flow);
  form.snippet.text(colon);
  form.behindKey(shape, place.column);
  return {
    insertText: form.snippet.toString(),
    isSnippet: true,
    ...(form.suggests && { triggerSuggest: true }),
  };
}

/** What the key means, with an example. */
export function wordsAbout(shape: Shape, { translate }: PlaceRequest): string | undefined {
  const [example] = shape.examples;
  const structure = structureOf(shape);
  const shown = structure === 'list' && Array.isArray(example) ? example[0] : example;
  const words = shape.description === '' ? [] : [translate(shape.description).replaceAll('`', '')];
  if (!shape.enum && (typeof shown === 'string' || typeof shown === 'number')) {
    words.push(translate('For example: {0}', shown));
  }
  return words.length > 0 ? words.join('\n\n') : undefined;
}

/** The keys that things of the same kind have elsewhere in the project. */
function usualKeys({ defines, properties }: Shape, { index }: PlaceRequest): ReadonlySet<string> {
  if (!defines) return new Set();
  const things = [...index.idsOf(defines)].flatMap((fullId) => {
    const [found] = index.definitionsOf(keyOf({ kind: defines, fullId }));
    return found ? [found.item.data] : [];
  });
  if (things.length < ENOUGH) return new Set();
  const uses = (key: string) => things.filter((thing) => field(thing, key) !== undefined).length;
  return new Set([...properties.keys()].filter((key) => uses(key) * USUAL >= things.length));
}
