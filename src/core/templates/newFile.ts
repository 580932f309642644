import type { FileKind } from '../model/identify.ts';

export type TemplateSize = 'minimal' | 'full';

export interface NewFile {
  readonly kind: FileKind;
  /** An id of the format. */
  readonly id: string;
  /** What people call it; made from the id when it is not given. */
  readonly name?: string;
  /** The language of the texts, as a language tag. English words are used for a language that we do not speak. */
  readonly locale?: string;
  readonly size: TemplateSize;
  /** The persona that a journey is about; `undefined` when there is none yet, which the file then says. */
  readonly persona?: string;
}

/** The persona that a journey names while there is none. */
export const FIRST_PERSONA = 'first-persona';
