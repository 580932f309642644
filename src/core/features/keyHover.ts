import type { Translate } from '../host.ts';
import { phrase, said } from '../phrase.ts';
import type { Shape } from '../schema/shape.ts';
import { expectation } from '../schema/words.ts';
import { type HoverPart, text } from './hoverPart.ts';

/** As many examples as fit in one look. */
const MAX_EXAMPLES = 3;

/** What a key means: its sentence, what may stand under it, examples. */
export function keyHover(name: string, shape: Shape | undefined, translate: Translate): readonly HoverPart[] {
  if (!shape) {
    return name.startsWith('x-')
      ? [text(translate('A key of your team’s own: whatever starts with `x-` is left alone.'))]
      : [];
  }
  const values = valuesOf(shape);
  const parts: HoverPart[] = [{ kind: 'heading', text: shape.title ?? name }];
  if (shape.description !== '') parts.push({ kind: 'markdown', text: shape.description });
  if (values.length > 0) parts.push({ kind: 'list', items: values });
  else if (shape.types.size > 0) {
    const words = said(phrase('What stands here: {0}.', expectation(shape)), translate);
    parts.push({ kind: 'markdown', text: words });
  }
  if (shape.default !== undefined) parts.push(text(translate('Without it: {0}', String(shape.default))));
  const examples = shape.examples.slice(0, MAX_EXAMPLES).map((example) => `${name}: ${flow(example)}`);
  if (examples.length > 0) parts.push({ kind: 'code', text: examples.join('\n') });
  return parts;
}

/** The sentence for one of the values that a place allows; `undefined` when it has none. */
export function valueSentence(shape: Shape, value: unknown): string | undefined {
  for (const one of [shape, shape.items, ...shape.branches]) {
    const sentence = one?.enumDescriptions.get(String(value));
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

/** `weak: no plan` for each value that may stand here, or in the list that may. */
function valuesOf(shape: Shape): string[] {
  const holder = [shape, shape.items, ...shape.branches].find(
    (one) => one && (one.enum !== undefined || one.builtin.length > 0),
  );
  const values = holder?.enum ?? holder?.builtin ?? [];
  return values.map((value) => {
    const sentence = holder?.enumDescriptions.get(String(value));
    return sentence === undefined ? String(value) : `${value}: ${sentence}`;
  });
}

/** YAML in one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[\p{L}\p{N}][^:#,[\]{}"']*$/u.test(value) && Number.isNaN(Number(value))
    ? value
    : JSON.stringify(value);
}
