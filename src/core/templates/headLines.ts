import type { NewFile } from './newFile.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { comment, type Line, scalar } from './yamlLines.ts';

/** What every full file asks after its name. */
export function headLines({ locale }: NewFile, words: TemplateWords): readonly Line[] {
  return [
    comment(words.summary),
    `summary: ${scalar(words.todo)}`,
    'status: draft',
    ...(locale === undefined ? [] : [`locale: ${scalar(locale)}`]),
    comment(words.owner),
    '# owner: team-id',
    '',
  ];
}
