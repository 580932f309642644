import { joinLines } from './text.ts';

/** A journey of one stage for the persona `ana`: its steps by the lines that each has besides id and name. */
export function journeyOf(head: readonly string[], ...steps: readonly (readonly string[])[]): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    'id: buy',
    'name: Buy',
    'goal: Be done',
    ...head,
    ...(head.some((line) => line.startsWith('persona')) ? [] : ['persona: ana']),
    'stages:',
    '  - id: first',
    '    name: First',
    '    steps:',
    ...steps.flatMap((lines, i) => [
      `      - id: step-${i + 1}`,
      `        name: Step ${i + 1}`,
      ...lines.map((line) => `        ${line}`),
    ]),
  );
}
