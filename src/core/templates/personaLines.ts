import { headLines } from './headLines.ts';
import type { NewFile } from './newFile.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { comment, type Line, scalar } from './yamlLines.ts';

export function personaLines(file: NewFile, words: TemplateWords): readonly Line[] {
  const asked = words.persona;
  const todo = scalar(words.todo);
  const goals = [comment(asked.goals), 'goals:', `  - ${todo}`];
  if (file.size === 'minimal') return ['', ...goals];
  return [
    ...headLines(file, words),
    comment(asked.role),
    'role: customer',
    comment(asked.priority),
    'priority: primary',
    comment(asked.basis),
    'basis: proto',
    '',
    comment(asked.quote),
    'quote:',
    `  text: ${todo}`,
    '',
    ...goals,
    comment(asked.needs),
    'needs:',
    `  - ${todo}`,
    comment(asked.pains),
    'pains:',
    '  - id: first-pain',
    `    text: ${todo}`,
    comment(asked.behaviours),
    'behaviours:',
    `  - ${todo}`,
    comment(asked.jobs),
    'jobs:',
    `  - statement: ${todo}`,
    '    type: functional',
    '    importance: 5',
    '    satisfaction: 5',
    comment(asked.expectations),
    'expectations:',
    `  - text: ${todo}`,
    '    respondWithin: P1D',
    '    handledBy: either',
  ];
}
