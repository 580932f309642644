import assert from 'node:assert/strict';
import { diagnose } from './diagnose.ts';
import { joinLines } from './text.ts';

/** What one rule has to say of a file: the text that is underlined and the message. */
export function ofRule(code: string) {
  return async (files: Readonly<Record<string, string>>, path: string): Promise<string[]> =>
    (await diagnose(files, path)).filter((line) => line.startsWith(code));
}

/** That a file has no finding of the rule once the comment stands above each of its lines. */
export async function assertSilenced(
  code: string,
  slug: string,
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<void> {
  assert.notDeepEqual(await ofRule(code)(files, path), [], 'there is something to silence');
  const text = (files[path] ?? '').replace(/^(?=.)/gm, `# cx-ignore ${slug}: known\n`);
  assert.deepEqual(await ofRule(code)({ ...files, [path]: text }, path), []);
}

/** A journey with the lines of its `stages` spelled out; `head` are lines such as `status: live`. */
export function journeyOf(head: readonly string[], ...stages: readonly string[]): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    'id: trip',
    'name: A trip',
    'goal: Be there',
    'persona: ana',
    ...head,
    'stages:',
    ...stages,
  );
}

/** A live journey of one stage with these steps, each given by its lines below `id` and `name`. */
export function stepsOf(...steps: readonly (readonly string[])[]): string {
  return journeyOf(['status: live'], ...stageOf('way', ...steps));
}

/** The lines of a stage with these steps. */
export function stageOf(id: string, ...steps: readonly (readonly string[])[]): readonly string[] {
  return [
    `  - id: ${id}`,
    `    name: Stage ${id}`,
    '    steps:',
    ...steps.flatMap((lines, i) => [
      `      - id: ${id}-${i + 1}`,
      `        name: Step ${i + 1}`,
      ...lines.map((line) => `        ${line}`),
    ]),
  ];
}
