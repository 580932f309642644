import {
  catalog,
  config,
  journey,
  persona,
  type SchemaError,
  strategy,
  type Validate,
} from './generated/validators.js';
import type { SchemaKind } from './shape.ts';

const VALIDATORS: Readonly<Record<SchemaKind, Validate>> = { catalog, config, journey, persona, strategy };

/** What the validator has against some data; empty when it fits. Never throws. */
export function schemaErrors(kind: SchemaKind, data: unknown): readonly Pick<SchemaError, 'instancePath'>[] {
  const validate = VALIDATORS[kind];
  try {
    return validate(data) ? [] : (validate.errors ?? []);
  } catch {
    // To find items that stand twice, ajv calls `valueOf` of maps, which in data of ours is a key or nothing. Only lists
    // of ids are looked at in this way, so a map in there does not fit in any case.
    return [{ instancePath: '' }];
  }
}
