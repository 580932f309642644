import type { Shape } from '../../schema/shape.ts';
import { shapesAt, structureOf } from './placeShapes.ts';
import type { Offer, PlaceRequest } from './request.ts';
import { requiredKeys, ValueForm } from './valueForm.ts';

const AFTER_WORDS = 2_000_000;

/** A dash with what an item of the list begins with. */
export function itemItems(request: PlaceRequest): Offer[] {
  const { kind, place, context } = request;
  if (!kind) return [];
  return shapesAt(kind, place.path).flatMap(({ items }) => {
    if (!items) return [];
    const form = new ValueForm(context, false);
    form.snippet.text('- ');
    form.behindDash(items, place.column + 2);
    return [offer('-', items, form, 0)];
  });
}

/** The required keys of a map at once, where it begins; lists and maps that begin below their key. */
export function structureItems(request: PlaceRequest): Offer[] {
  const { kind, place, context } = request;
  if (!kind || context.quote !== undefined || context.continued || context.prefix !== '') return [];
  const shapes = shapesAt(kind, place.path);
  // A plain word is the shorter way where there is one.
  const rank = shapes.some((shape) => structureOf(shape) === 'plain') ? AFTER_WORDS : 0;
  return shapes.flatMap((shape) => {
    const structure = structureOf(shape);
    if (structure === 'plain' || (structure === 'list' && place.form === 'own')) return [];
    const keys = requiredKeys(shape);
    // A map of one key begins with that key, which is offered anyway.
    if (place.form === 'own' && keys.length < 2) return [];
    const form = new ValueForm(context, place.form === 'flow');
    if (place.form === 'own') form.snippet.text(context.glued ? ' ' : '');
    if (place.form === 'flow' && context.glued) form.snippet.text(' ');
    if (place.form === 'own') form.behindDash(shape, place.column);
    else if (place.form === 'flow') form.inBrackets(shape);
    else form.behindKey(shape, place.column);
    const label = structure === 'list' ? '- …' : keys.length > 0 ? keys.join(', ') : (shape.title ?? '{…}');
    return [offer(label, structure === 'list' ? (shape.items ?? shape) : shape, form, rank)];
  });
}

function offer(label: string, shape: Shape, form: ValueForm, rank: number): Offer {
  return {
    label,
    detail: shape.title === label ? undefined : shape.title,
    documentation: shape.description === '' ? undefined : shape.description.replaceAll('`', ''),
    kind: 'item',
    insertText: form.snippet.toString(),
    isSnippet: true,
    rank,
    ...(form.suggests && { triggerSuggest: true }),
  };
}
