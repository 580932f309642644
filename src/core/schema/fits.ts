import { catalog, config, journey, persona, strategy, type Validate } from './generated/validators.js';
import type { SchemaKind } from './shape.ts';

const VALIDATORS: Readonly<Record<SchemaKind, Validate>> = { catalog, config, journey, persona, strategy };

/** Whether data fits the schema of a kind. Never throws. */
export function fits(kind: SchemaKind, data: unknown): boolean {
  try {
    return VALIDATORS[kind](data);
  } catch {
    // To find items that stand twice, ajv calls `valueOf` of maps, which in data of ours is a key or nothing. Only lists
    // of ids are looked at in this way, so a map in there does not fit in any case.
    return false;
  }
}
