import type { Shape } from './shape.ts';

/** The longest piece of a user's text that a message repeats, in characters. */
const LONGEST_QUOTE = 60;

/** A user's value as it stands in a message. */
export function quoted(value: unknown): string {
  const characters = [...String(value).replace(/\s+/g, ' ')];
  const text =
    characters.length > LONGEST_QUOTE
      ? `${characters.slice(0, LONGEST_QUOTE).join('')}…`
      : characters.join('');
  return `"${text}"`;
}

/** What may stand in a place, in words that end a sentence: `a whole number from −2 to 2`. */
export function expectation(shape: Shape): string {
  if (shape.hint) return shape.hint;
  if (shape.branches.length > 0) return alternatives(shape.branches.map(expectation));
  if (shape.enum)
    return shape.enum.length === 1 ? String(shape.enum[0]) : `one of ${shape.enum.map(String).join(', ')}`;
  if (shape.ref) return `the id of ${alternatives(shape.ref.map(withArticle))}`;
  const types = [...shape.types].map((type) => ofType(type, shape));
  return types.length > 0 ? alternatives(types) : 'a value';
}

/** What may be a key of a map whose keys are ids. */
export function expectedKey({ keyRef }: Shape): string {
  return keyRef ? `the id of ${alternatives(keyRef.map(withArticle))}` : 'another key';
}

function ofType(type: string, shape: Shape): string {
  switch (type) {
    case 'string':
      return 'a text';
    case 'integer':
      return `a whole number${limits(shape)}`;
    case 'number':
      return `a number${limits(shape)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return shape.items ? `a list, each item ${expectation(shape.items)}` : 'a list';
    case 'object':
      if (shape.keyRef) return `a value for each ${alternatives(shape.keyRef)}`;
      return shape.properties.size > 0 ? `keys such as ${keys(shape)}` : 'keys with values';
    default:
      return 'nothing';
  }
}

function keys(shape: Shape): string {
  const known = [
    ...shape.required,
    ...[...shape.properties.keys()].filter((key) => !shape.required.includes(key)),
  ];
  return known
    .slice(0, 3)
    .map((key) => `\`${key}\``)
    .join(', ');
}

function limits({ minimum, maximum }: Shape): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${signed(minimum)} to ${signed(maximum)}`;
  if (minimum !== undefined) return `, at least ${signed(minimum)}`;
  return maximum !== undefined ? `, at most ${signed(maximum)}` : '';
}

/** With a true minus sign, as in all our words. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function withArticle(kind: string): string {
  return /^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function alternatives(parts: readonly string[]): string {
  const unique = [...new Set(parts)];
  if (unique.length < 2) return unique.join('');
  return `${unique.slice(0, -1).join(', ')} or ${unique[unique.length - 1]}`;
}
