import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BY_NAME, LISTS, SINGLE } from '../../schemas/schemaTree.mjs';

export type Schema = { readonly [keyword: string]: unknown };

const DIRECTORY = path.join(import.meta.dirname, '../../schemas');

/** The schemas by file name, as they are on disk. */
export const schemaFiles: ReadonlyMap<string, Schema> = new Map(
  readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(path.join(DIRECTORY, name), 'utf8'))]),
);

export interface Place {
  readonly schema: Schema;
  /** Such as `journey.schema.json#/definitions/step`. */
  readonly pointer: string;
  /** It says what stands under a key of a file. */
  readonly isProperty: boolean;
  /** Only part of a condition, which adds to the schema around it. */
  readonly isCondition: boolean;
}

const CONDITIONS = ['not', 'if', 'then', 'else', 'propertyNames'];

/** Every schema in every file. */
export function allPlaces(): readonly Place[] {
  const places: Place[] = [];
  const add = (value: unknown, pointer: string, isProperty: boolean, isCondition: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    const schema = value as Schema;
    places.push({ schema, pointer, isProperty, isCondition });
    for (const [keyword, inner] of Object.entries(schema)) {
      const at = `${pointer}/${keyword}`;
      const condition = isCondition || CONDITIONS.includes(keyword);
      if (BY_NAME.includes(keyword) || LISTS.includes(keyword)) {
        const property = keyword === 'properties' && !condition;
        for (const [name, one] of Object.entries(inner as Schema))
          add(one, `${at}/${name}`, property, condition);
      } else if (SINGLE.includes(keyword)) add(inner, at, false, condition);
    }
  };
  for (const [file, schema] of schemaFiles) add(schema, `${file}#`, false, false);
  return places;
}

/** A schema without the words that stand beside a `$ref`: the definition that is meant in the end. */
export function meant({
  schema,
  pointer,
}: Pick<Place, 'schema' | 'pointer'>): Pick<Place, 'schema' | 'pointer'> {
  if (typeof schema.$ref !== 'string') return { schema, pointer };
  const [from = ''] = pointer.split('#');
  const [file, rest = ''] = (schema.$ref.startsWith('#') ? from + schema.$ref : schema.$ref).split('#');
  let found: unknown = schemaFiles.get(file ?? '');
  for (const key of rest.split('/').slice(1)) found = (found as Schema | undefined)?.[key];
  if (!found) throw new Error(`${pointer} refers to ${schema.$ref}, which does not exist.`);
  return meant({ schema: found as Schema, pointer: `${file}#${rest}` });
}
