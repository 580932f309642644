import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { neverCancelled } from '../../../src/core/host.ts';
import type { LanguageService } from '../../../src/core/service.ts';
import { toData } from '../../../src/core/yaml/data.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';

/** Other ways to write the same; the number chooses a line. */
const HABITS: readonly ((lines: readonly string[], at: number) => readonly string[])[] = [
  (lines) => lines.map((line) => line.replace(/^ +/, (blanks) => blanks + blanks)),
  (lines) => lines.map((line) => `${line}  `),
  (lines) => lines.map((line) => line.replace(/^( *[\w-]+): (?=\S)/, '$1:   ')),
  (lines) =>
    lines
      .map((line) => line.replace(/^( *)- (?=\w+:)/, `$1-\n$1  `))
      .join('\n')
      .split('\n'),
  (lines) => lines.map((line) => line.replaceAll('{ ', '{').replaceAll(' }', '}').replaceAll(', ', ' ,')),
  (lines) =>
    lines
      .map((line) => line.replace(/([\w-]+): (\w[^#:{}[\],"']*)$/, '$1: # why\n      $2'))
      .join('\n')
      .split('\n'),
  (lines, at) => lines.toSpliced(at, 0, ''),
  (lines, at) => lines.toSpliced(at, 0, '', '# At the margin', ''),
  (lines, at) => lines.toSpliced(at, 0, `${/^ */.exec(lines[at] ?? '')![0]}# Above it`),
  (lines, at) => lines.toSpliced(at, 0, `${/^ */.exec(lines[at - 1] ?? '')![0]}    # Below it`),
  (lines, at) => lines.map((line, i) => (i === at && line !== '' ? `${line} # Behind it` : line)),
  // A key moves up; where it had something inside, the text breaks.
  (lines, at) => lines.map((_, i) => lines[i === at ? i + 1 : i === at + 1 ? at : i] ?? ''),
  (lines, at) =>
    lines.map((line, i) => (i === at ? line.replace(/: (\w.*)$/, ': >-\n            $1') : line)),
  (lines, at) =>
    lines.map((line, i) => (i === at ? line.replace(/: (\w.*)$/, ': |+\n            $1\n\n') : line)),
  (lines, at) => lines.map((line, i) => (i === at ? line.replace(/: (\w.*)$/, ': "$1\n\n  more"') : line)),
  (lines, at) => lines.map((line, i) => (i === at ? line.replace(/: (\w.*)$/, ': &a $1\nx-more: *a') : line)),
  (lines, at) =>
    lines.map((line, i) => (i === at ? line.replace(/\{ (.*), (.*) \}/, '{\n            $2, $1 }') : line)),
];

const wordsOf = (service: LanguageService, path: string) =>
  service
    .diagnostics(uriOf(path))
    .map(({ code, message }) => code + message)
    .sort();

const commentsOf = (text: string) => (text.match(/(?<=^|\s)#.*$/gm) ?? []).map((one) => one.trim()).sort();

let [done, left] = [0, 0];

async function tryFormat(service: LanguageService, workspace: MemoryWorkspace, path: string, text: string) {
  workspace.type(path, text);
  await service.refresh(neverCancelled);
  const before = wordsOf(service, path);
  const answer = await service.format(uriOf(path), neverCancelled);
  if (answer?.kind !== 'edits') {
    if (readYaml(text).problems.length === 0) left++;
    return;
  }
  const result = applyEdits(text, answer.edits);
  done++;
  const shown = `\n${text}\n-----\n${result}`;
  assert.deepEqual(toData(readYaml(result).root), toData(readYaml(text).root), shown);
  assert.deepEqual(commentsOf(result), commentsOf(text), shown);
  assert.equal(/\r\n/.test(result), /\r\n/.test(text), shown);
  workspace.type(path, result);
  const again = await service.format(uriOf(path), neverCancelled);
  assert.deepEqual(again, { kind: 'edits', edits: [] }, `is different a second time:${shown}`);
  await service.refresh(neverCancelled);
  assert.deepEqual(wordsOf(service, path), before, shown);
}

describe('formatting keeps what a file says, and changes nothing the second time,', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    it(`however people write the ${what} examples`, async () => {
      const workspace = new MemoryWorkspace(files);
      const service = serviceOver(workspace);
      await service.refresh(neverCancelled);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.keys(files)),
          fc.array(fc.tuple(fc.constantFrom(...HABITS), fc.nat()), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          async (path, habits, isWindows) => {
            let lines: readonly string[] = files[path]!.split('\n');
            for (const [habit, at] of habits)
              lines = habit(lines, at % lines.length)
                .join('\n')
                .split('\n');
            await tryFormat(service, workspace, path, lines.join(isWindows ? '\r\n' : '\n'));
            workspace.type(path, files[path]!);
          },
        ),
        { numRuns: Number(process.env.CX_RUNS ?? 30) },
      );
      assert.ok(done > left * 20, `${left} of ${done} readable texts were refused`);
    });
  }

  it('whatever stands in it, in whatever style', async () => {
    const workspace = new MemoryWorkspace({});
    const service = serviceOver(workspace);
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'a: b',
        '# no comment',
        '- x',
        'two\nlines\n',
        '\n\n blanks \n',
        "it's",
        '"',
        'yes',
        '1e3',
        '😀 é',
        '\ttab',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.integer(),
        fc.constantFrom(true, null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('text', 'id', 'name', 'x-a', 'b c', '1', 'evidence'), tie('value'), {
          maxKeys: 4,
        }),
      ),
    }));
    const style = fc.record({
      indent: fc.constantFrom(1, 2, 3, 4, 8),
      indentSeq: fc.boolean(),
      flowCollectionPadding: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'BLOCK_LITERAL' as const,
        'BLOCK_FOLDED' as const,
      ),
      lineWidth: fc.constantFrom(20, 40, 0),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('goals', 'pains', 'quote', 'x-b', 'name', 'id'), value),
        style,
        fc.boolean(),
        async (data, how, isWindows) => {
          const text = stringify(
            { ...data, kind: 'persona', apiVersion: 'cx/v1' },
            { ...how, aliasDuplicateObjects: false },
          );
          await tryFormat(service, workspace, 'any.yaml', isWindows ? text.replaceAll('\n', '\r\n') : text);
        },
      ),
      { numRuns: Number(process.env.CX_RUNS ?? 30) },
    );
    assert.ok(done > left * 20, `${left} of ${done} readable texts were refused`);
  });
});
