import { headLines } from './headLines.ts';
import type { NewFile } from './newFile.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { comment, type Line, scalar } from './yamlLines.ts';

export function strategyLines(file: NewFile, words: TemplateWords): readonly Line[] {
  const { id, size } = file;
  const asked = words.strategy;
  const todo = scalar(words.todo);
  const mission = [comment(asked.mission), `mission: ${todo}`];
  if (size === 'minimal') return ['', ...mission];
  return [
    ...headLines(file, words),
    ...mission,
    comment(asked.vision),
    `vision: ${todo}`,
    comment(asked.principles),
    'principles:',
    `  - ${todo}`,
    '',
    comment(asked.objectives),
    'objectives:',
    // Objectives are known in the whole workspace, so the id has to differ from those of other strategies.
    `  - id: ${scalar(`${id}-objective`)}`,
    `    statement: ${todo}`,
    `    ${comment(asked.keyResults)}`,
    '    # keyResults:',
    '    #   - { metric: metric-id, from: 0, to: 10, by: 2030-12-31 }',
    '',
    comment(asked.risks),
    'risks:',
    `  - ${todo}`,
    comment(asked.assumptions),
    'assumptions:',
    `  - ${todo}`,
  ];
}
