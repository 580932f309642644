import { type Argument, alternatives, type Phrase, phrase } from '../phrase.ts';
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
export function expectation(shape: Shape): Argument {
  if (shape.hint) return phrase(shape.hint);
  if (shape.branches.length > 0) return alternatives(distinct(shape.branches.map(expectation)));
  if (shape.enum) {
    const words = shape.enum.map(String).join(', ');
    return shape.enum.length === 1 ? words : phrase('one of {0}', words);
  }
  if (shape.ref) return anIdOf(shape.ref);
  const types = [...shape.types].map((type) => ofType(type, shape));
  return types.length > 0 ? alternatives(distinct(types)) : phrase('a value');
}

/** What may be a key of a map whose keys are ids. */
export function expectedKey({ keyRef }: Shape): Argument {
  return keyRef ? anIdOf(keyRef) : phrase('another key');
}

function ofType(type: string, shape: Shape): Phrase {
  switch (type) {
    case 'string':
      return phrase('a text');
    case 'integer':
      return withLimits('a whole number', shape);
    case 'number':
      return withLimits('a number', shape);
    case 'boolean':
      return phrase('true or false');
    case 'array':
      return shape.items ? phrase('a list, each item {0}', expectation(shape.items)) : phrase('a list');
    case 'object':
      if (shape.keyRef)
        return phrase('a value for each {0}', alternatives(shape.keyRef.map((kind) => phrase(kind))));
      return shape.properties.size > 0 ? phrase('keys such as {0}', keys(shape)) : phrase('keys with values');
    default:
      return phrase('nothing');
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

function withLimits(number: string, { minimum, maximum }: Shape): Phrase {
  const [least, most] = [minimum, maximum].map((limit) => (limit === undefined ? '' : signed(limit)));
  if (least && most) return phrase(`${number} from {0} to {1}`, least, most);
  if (least) return phrase(`${number}, at least {0}`, least);
  return most ? phrase(`${number}, at most {0}`, most) : phrase(number);
}

/** With a true minus sign, as in all our words. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function anIdOf(kinds: readonly string[]): Phrase {
  const withArticle = (kind: string) => phrase(/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`);
  return phrase('the id of {0}', alternatives(kinds.map(withArticle)));
}

/** Each once, by what it says. */
function distinct(parts: readonly Argument[]): readonly Argument[] {
  const bySaying = new Map(parts.map((part) => [JSON.stringify(part), part]));
  return [...bySaying.values()];
}
