import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CodeAction } from '../../../src/core/features/codeActions.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { actionsIn, after } from '../support/quickFix.ts';

/** Slips that people make, each at a line chosen by the property. */
const SLIPS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/(\w)(\w)(\w*):/, '$2$1$3:'),
  (line) => line.replace(/(\w\w)\w(\w*):/, '$1$2:'),
  (line) => line.replace(/: .*/, ': 12'),
  (line) => line.replace(/: .*/, ': true'),
  (line) => line.replace(/: .*/, ':'),
  (line) => line.replace(/: (["']?)(\w+)\w/, ': $1$2'),
  (line) => line.replace(/(\[|- )(\w)/, '$1x$2'),
  (line) => line.replace(/^(\s*)(- )?(\w+)/, '$1$2colour: red\n$1'.concat('$3')),
  (line) => line.replace(/^(\s*)\w[\w-]*:.*/, '$1# gone'),
  () => '',
  (line) => `${line} # why`,
  (line) => line.replace('{', '{ colour: [red], '),
  (line) => line.replace(/\}/, ', colour }'),
];

const comments = (text: string) => (text.match(/(?<=^|\s)#.*$/gm) ?? []).map((one) => one.trim());

/** What a service has to say about a file, as often as it says it. */
const messages = (service: LanguageService, path: string) =>
  service.diagnostics(uriOf(path)).map(({ code, message }) => code + message);

/** After it, the text reads at least as well, has every comment, and what it was to mend is mended. */
async function tryAction(
  before: readonly string[],
  files: Readonly<Record<string, string>>,
  path: string,
  action: CodeAction,
): Promise<void> {
  const what = `${action.title} in ${path}:\n${files[path]}`;
  const result = after(files, action);
  for (const [file, text] of Object.entries(result)) {
    const former = files[file] ?? '';
    if (text === former) continue;
    const problems = readYaml(text).problems.length;
    assert.ok(
      problems <= readYaml(former).problems.length,
      `${file} can be read after ${what}\n-----\n${text}`,
    );
    // What is taken out may have comments inside.
    if (action.title.startsWith('Remove')) continue;
    const kept = comments(text);
    for (const comment of comments(former))
      assert.ok(kept.includes(comment), `${comment} is kept after ${what}\n-----\n${text}`);
  }
  const { service } = await serviceFor(result);
  const left = messages(service, path);
  const times = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  for (const { code, message } of action.diagnostics) {
    const isLess = times(left, code + message) < times(before, code + message);
    assert.ok(isLess, `${code} ${message} is left after ${what}\n-----\n${result[path]}`);
  }
}

describe('every quick fix that is offered', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    it(`mends what it says, in the ${what} examples after a slip`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.keys(files)),
          fc.nat(),
          fc.constantFrom(...SLIPS),
          fc.boolean(),
          async (path, at, slip, windows) => {
            const lines = files[path]!.split('\n');
            const line = at % lines.length;
            lines[line] = slip(lines[line]!);
            const text = lines.join(windows ? '\r\n' : '\n');
            const flawed = { ...files, [path]: text };
            const { service } = await serviceFor(flawed);
            for (const action of await actionsIn(service, path, text))
              await tryAction(messages(service, path), flawed, path, action);
          },
        ),
        { numRuns: Number(process.env.CX_RUNS ?? 8) },
      );
    });
  }
});
