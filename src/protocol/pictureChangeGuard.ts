import type { PictureChange } from '../core/diagram/pictureChange.ts';
import { type Guard, isNumber, isRecord, isRecordOf, isText } from './shapes.ts';

const GUARDS: { readonly [Kind in PictureChange['kind']]: Guard<unknown> } = {
  emotion: isRecordOf({ at: isText, score: isNumber }),
  momentOfTruth: isRecordOf({ at: isText }),
  rename: isRecordOf({ at: isText, name: isText }),
  addStep: isRecordOf({ at: isText, name: isText }),
};

export function isPictureChange(value: unknown): value is PictureChange {
  if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(GUARDS, value.kind)) return false;
  return GUARDS[value.kind as PictureChange['kind']](value);
}
