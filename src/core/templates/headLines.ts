import type { TemplateWords } from './words/templateWords.ts';
import { comment, type Line, scalar } from './yamlLines.ts';

/** What every full file asks after its name. */
export function headLines(words: TemplateWords): readonly Line[] {
  return [
    comment(words.summary),
    `summary: ${scalar(words.todo)}`,
    'status: draft',
    comment(words.owner),
    '# owner: team-id',
    '',
  ];
}
