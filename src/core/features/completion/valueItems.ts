import { emotionPhrase } from '../../diagram/emotionWords.ts';
import { idByName } from '../../model/fileId.ts';
import type { Shape } from '../../schema/shape.ts';
import { shapesAt } from './placeShapes.ts';
import { candidatesFor } from './referenceItems.ts';
import type { Offer, PlaceRequest } from './request.ts';
import { dateItems, durationItems } from './timeItems.ts';
import { wordAt } from './yamlWord.ts';

/** The words that may stand at a place; empty where a person writes in words of their own. */
export function valueItems(request: PlaceRequest): Offer[] {
  const { kind, place, context } = request;
  if (!kind) return [];
  const shapes = shapesAt(kind, place.path);
  const offers = new Map<string, Offer>();
  for (const offer of shapes.flatMap((shape) => itemsOf(shape, request))) {
    // Of two branches with the same word, the first is meant.
    if (!offers.has(offer.label)) offers.set(offer.label, offer);
  }
  return [...offers.values()].map((offer) => ({
    ...offer,
    insertText: (context.glued ? ' ' : '') + offer.insertText,
  }));
}

function itemsOf(shape: Shape, request: PlaceRequest): Offer[] {
  const { context, place, translate } = request;
  const flow = place.form === 'flow';
  const word = (text: string) => wordAt(context, text, flow);
  if (shape.enum) {
    return shape.enum.map((value, i) => {
      const sentence = shape.enumDescriptions.get(String(value));
      const documentation = sentence && translate(sentence).replaceAll('`', '');
      const note = value === shape.default ? { description: translate('default') } : {};
      return {
        ...plain(String(value), i),
        detail: documentation,
        documentation,
        ...note,
        insertText: word(String(value)),
      };
    });
  }
  if (shape.ref) {
    return candidatesFor(shape, request)
      .filter(({ id }) => !place.taken.has(id))
      .map(({ id, offer }) => ({ ...offer, insertText: word(id), isSnippet: false }));
  }
  const key = String(place.path.findLast((part) => typeof part === 'string') ?? '');
  if (shape.format === 'date') return dateItems(key, request).map(quotedIn(request));
  if (shape.format === 'duration') return durationItems(key, request).map(quotedIn(request));
  if (shape.format === 'locale' || shape.format === 'currency') {
    return shape.examples.map((example, i) => ({
      ...plain(String(example), i),
      insertText: word(String(example)),
    }));
  }
  if (place.path.length === 1 && key === 'id') return fileId(shape, request);
  // What is neither text nor in quotes ceases to be what it is between them.
  if (context.quote !== undefined) return [];
  if (shape.types.has('boolean')) return ['true', 'false'].map(plain);
  return numbers(shape, request);
}

function numbers({ minimum, maximum, types }: Shape, { translate }: PlaceRequest): Offer[] {
  if (minimum === undefined || maximum === undefined || maximum - minimum > 10) return [];
  if (!types.has('integer') && !types.has('number')) return [];
  const isEmotion = minimum === -2 && maximum === 2;
  const all = Array.from({ length: maximum - minimum + 1 }, (_, i) => minimum + i);
  return all.map((score, i) => ({
    ...plain(String(score), i),
    detail: isEmotion ? emotionPhrase(score, translate) : undefined,
    filterText: isEmotion ? `${score} ${emotionPhrase(score, translate)}` : String(score),
  }));
}

/** The id that a file's name promises, while nobody else has it. */
function fileId({ pattern }: Shape, { uri, kind, index, translate, context, place }: PlaceRequest): Offer[] {
  const id = idByName(uri);
  if (id === undefined || !pattern?.test(id)) return [];
  const others = index.definitionsOf(`${kind}:${id}`).filter(({ facts }) => facts.uri !== uri);
  if (others.length > 0) return [];
  const detail = translate('like the name of the file');
  return [{ ...plain(id, 0), detail, insertText: wordAt(context, id, place.form === 'flow') }];
}

const quotedIn =
  ({ context, place }: PlaceRequest) =>
  (offer: Offer): Offer => ({
    ...offer,
    insertText: wordAt(context, offer.insertText, place.form === 'flow'),
  });

function plain(label: string, rank: number): Offer {
  return { label, kind: 'value', insertText: label, isSnippet: false, rank };
}
