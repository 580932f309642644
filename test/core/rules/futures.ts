import { catalog } from '../support/makeFiles.ts';
import { joinLines } from '../support/text.ts';

/** A journey of one stage `swap`, whose steps are lists of lines; `head` are further lines at its top level. */
export function stepsOf(
  id: string,
  head: readonly string[],
  ...steps: readonly (readonly string[])[]
): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    `id: ${id}`,
    `name: ${id}`,
    'goal: Have a lid that fits',
    ...head,
    'stages:',
    '  - id: swap',
    '    name: Swapping',
    '    steps:',
    ...steps.flatMap(([first = '', ...rest]) => [
      `      - ${first}`,
      ...rest.map((line) => `        ${line}`),
    ]),
  );
}

export const today = (...steps: readonly (readonly string[])[]) => stepsOf('now', ['persona: ana'], ...steps);

export const future = (...steps: readonly (readonly string[])[]) =>
  stepsOf('then', ['persona: ana', 'state: future', 'status: in-review', 'baseline: now'], ...steps);

/** An opportunity `easier`, with further keys, and an initiative `work`, with further keys. */
export const plans = (opportunity = '', initiative = '') =>
  catalog(
    `opportunities: [{ id: easier, statement: Easier${opportunity} }]`,
    `initiatives: [{ id: work, name: Work${initiative} }]`,
  );
