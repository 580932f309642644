import { field, numberField, textField } from '../model/fields.ts';
import type { EntityKind } from '../schema/shape.ts';
import type { CardSubject } from './idCard.ts';

/** A text, or a number as text; `undefined` for anything else. */
export function valueField(data: unknown, key: string): string | undefined {
  return textField(data, key) ?? numberField(data, key)?.toString();
}

/** What is there of some values, with dots between; `undefined` when nothing is. */
export function dotted(...values: readonly (string | undefined)[]): string | undefined {
  return values.filter((value) => value !== undefined).join(' · ') || undefined;
}

/** `Owner: {0}` with the name of the thing whose id stands under a key; `undefined` without it. */
export function named(
  { data, nameOf, translate }: CardSubject,
  key: string,
  kind: EntityKind,
  sentence: string,
): string | undefined {
  const id = textField(data, key);
  return id === undefined ? undefined : translate(sentence, nameOf(kind, id));
}

/** A sentence about the value of a key; `undefined` without it. */
export function about({ data, translate }: CardSubject, key: string, sentence: string): string | undefined {
  const value = valueField(data, key);
  return value === undefined ? undefined : translate(sentence, value);
}

export function ownerLine(subject: CardSubject): string | undefined {
  return named(subject, 'owner', 'team', 'Owner: {0}');
}

export function statusLine(subject: CardSubject): string | undefined {
  return about(subject, 'status', 'Status: {0}');
}

/** A list's items: plain texts, or what stands under `text` or `statement`. */
export function itemTexts(data: unknown, key: string): readonly string[] {
  const items = field(data, key);
  if (!Array.isArray(items)) return [];
  return items
    .map((item) =>
      typeof item === 'string' ? item : (textField(item, 'text') ?? textField(item, 'statement')),
    )
    .filter((item) => item !== undefined);
}
