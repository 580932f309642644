import type { ErrorObject, ValidateFunction } from 'ajv';
import { addressOf, ajvOf } from '../../schemas/ajvOf.mjs';
import type { SchemaKind } from '../../src/core/schema/shape.ts';
import { schemaFiles } from './schemaFiles.ts';

export type SchemaError = ErrorObject;

const ajv = ajvOf(schemaFiles);

/** ajv itself, which tells each error; the product has validators that only tell whether there is one. */
export const validators = Object.fromEntries(
  ['catalog', 'config', 'journey', 'persona', 'strategy'].map((kind) => [
    kind,
    ajv.getSchema(addressOf(`${kind}.schema.json#`)),
  ]),
) as unknown as Readonly<Record<SchemaKind, ValidateFunction>>;
