import { headLines } from './headLines.ts';
import { FIRST_PERSONA, type NewFile } from './newFile.ts';
import type { TemplateWords } from './words/templateWords.ts';
import { comment, indent, item, type Line, scalar } from './yamlLines.ts';

export function journeyLines(file: NewFile, words: TemplateWords): readonly Line[] {
  const asked = words.journey;
  const todo = scalar(words.todo);
  const full = file.size === 'full';
  return [
    ...(full ? headLines(file, words) : ['']),
    comment(asked.personas),
    ...personas(file, words),
    comment(asked.goal),
    `goal: ${todo}`,
    ...(full ? frame(words) : []),
    '',
    comment(asked.stages),
    'stages:',
    ...indent(full ? [...fullStage(words), '', ...secondStage(words)] : firstStage(words, firstStep(words))),
  ];
}

/** A reference to nobody must not look like one to somebody. */
function personas({ persona }: NewFile, { journey }: TemplateWords): readonly Line[] {
  const command = `cx-as-code new persona ${FIRST_PERSONA}`;
  if (persona !== undefined) return ['personas:', `  - ${scalar(persona)}`];
  return [
    comment(journey.noPersona.replace('{0}', () => `\`${command}\``)),
    'personas:',
    `  - ${FIRST_PERSONA}`,
  ];
}

function frame({ journey: asked, todo }: TemplateWords): readonly Line[] {
  return [
    'state: current',
    comment(asked.scenario),
    `scenario: ${scalar(todo)}`,
    comment(asked.trigger),
    `trigger: ${scalar(todo)}`,
    comment(asked.successCriteria),
    'successCriteria:',
    `  - ${scalar(todo)}`,
  ];
}

function firstStage({ journey }: TemplateWords, steps: readonly Line[], more: readonly Line[] = []): Line[] {
  return item([
    'id: first-stage',
    `name: ${scalar(journey.firstStage)}`,
    ...more,
    'steps:',
    ...indent(steps),
  ]);
}

function firstStep({ journey, todo }: TemplateWords, more: readonly Line[] = []): Line[] {
  return item([
    'id: first-step',
    `name: ${scalar(journey.firstStep)}`,
    `action: ${scalar(todo)}`,
    ...more,
    comment(journey.emotion),
    'emotion: 0',
  ]);
}

function fullStage(words: TemplateWords): Line[] {
  const { journey: asked, todo } = words;
  const phase = [
    comment(asked.phase),
    'phase: consideration',
    comment(asked.customerGoal),
    `customerGoal: ${scalar(todo)}`,
  ];
  const touchpoints = [comment(asked.touchpoints), '# touchpoints: [touchpoint-id]'];
  const second = item([
    'id: second-step',
    `name: ${scalar(asked.secondStep)}`,
    `action: ${scalar(todo)}`,
    'emotion: -1',
    comment(asked.pains),
    'pains:',
    '  - id: first-pain',
    `    text: ${scalar(todo)}`,
    '    severity: medium',
  ]);
  return firstStage(
    words,
    [...firstStep(words, [`thoughts: ${scalar(todo)}`, ...touchpoints]), ...second],
    phase,
  );
}

function secondStage({ journey: asked, todo }: TemplateWords): Line[] {
  const third = item([
    'id: third-step',
    `name: ${scalar(asked.thirdStep)}`,
    `action: ${scalar(todo)}`,
    'emotion: 1',
    comment(asked.momentOfTruth),
    'momentOfTruth: true',
  ]);
  return item([
    'id: second-stage',
    `name: ${scalar(asked.secondStage)}`,
    'phase: purchase',
    'steps:',
    ...indent(third),
  ]);
}
