import { nameFromId } from '../model/fileId.ts';
import { API_VERSION, type FileKind } from '../model/identify.ts';
import { catalogLines } from './catalogLines.ts';
import { journeyLines } from './journeyLines.ts';
import type { NewFile } from './newFile.ts';
import { personaLines } from './personaLines.ts';
import { strategyLines } from './strategyLines.ts';
import { ca } from './words/ca.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { pt } from './words/pt.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { uk } from './words/uk.ts';
import { type Line, scalar } from './yamlLines.ts';

const WORDS: ReadonlyMap<string, TemplateWords> = new Map([
  ['en', en],
  ['es', es],
  ['uk', uk],
  ['pt', pt],
  ['ca', ca],
]);

const BODIES: Readonly<Record<FileKind, (file: NewFile, words: TemplateWords) => readonly Line[]>> = {
  persona: personaLines,
  journey: journeyLines,
  strategy: strategyLines,
  catalog: catalogLines,
};

/** The languages that templates speak, the one first that stands for all others. */
export const SPOKEN: readonly string[] = [...WORDS.keys()];

/** English for no language, and for one that we do not speak. */
export function templateWords(locale: string | undefined): TemplateWords {
  return WORDS.get(locale?.split('-')[0]?.toLowerCase() ?? 'en') ?? en;
}

/** The text of a new file: valid as it stands, with a question above each key that a person is to answer. */
export function newFileText(file: NewFile): string {
  const words = templateWords(file.locale);
  const lines = [
    `apiVersion: ${API_VERSION}`,
    `kind: ${file.kind}`,
    `id: ${scalar(file.id)}`,
    `name: ${scalar(file.name ?? nameFromId(file.id))}`,
    ...localeLines(file),
    ...BODIES[file.kind](file, words),
  ];
  return `${lines.join('\n')}\n`;
}

/** A full file says its language among more, and a catalog has no more to say of itself. */
function localeLines({ kind, size, locale }: NewFile): readonly Line[] {
  const isBelow = size === 'full' && kind !== 'catalog';
  return locale === undefined || isBelow ? [] : [`locale: ${scalar(locale)}`];
}
