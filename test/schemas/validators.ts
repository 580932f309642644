import { addressOf, ajvOf } from '../../schemas/ajvOf.mjs';
import type { SchemaKind } from '../../src/core/schema/shape.ts';
import { schemaFiles } from './schemaFiles.ts';

export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer into the data. */
  readonly instancePath: string;
  /** `file#pointer/keyword`, such as `journey.schema.json#/definitions/step/required`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is refused, when `propertyNames` refuses it. */
  readonly propertyName?: string;
}

export interface Validate {
  (data: unknown): boolean;
  /** What is wrong with the data of the last call; nothing when all is well. */
  errors?: readonly SchemaError[] | null;
}

const ajv = ajvOf(schemaFiles);

/** ajv itself, which tells each error; the product has validators that only tell whether there is one. */
export const validators = Object.fromEntries(
  ['catalog', 'config', 'journey', 'persona', 'strategy'].map((kind) => [
    kind,
    ajv.getSchema(addressOf(`${kind}.schema.json#`)),
  ]),
) as unknown as Readonly<Record<SchemaKind, Validate>>;
