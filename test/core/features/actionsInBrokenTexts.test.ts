import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/host.ts';
import { LineIndex } from '../../../src/core/yaml/lineIndex.ts';
import { flawedExamples } from '../support/examples.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { after, wholeOf } from '../support/quickFix.ts';

const EVIL = [
  '',
  '[',
  '{ ',
  ': ',
  '- ',
  '\n',
  '"',
  '&a ',
  '*a',
  '|',
  '? ',
  '\t',
  '😀',
  '\r',
  '# ',
  '{}',
  '!!map ',
];

describe('in broken texts', () => {
  it('code actions answer, and their edits lie in the text', async () => {
    const files = flawedExamples();
    const { service, workspace } = await serviceFor(files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(files)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...EVIL),
        fc.boolean(),
        async (path, where, evil, truncate) => {
          const text = files[path]!;
          const cut = Math.floor(where * text.length);
          const broken = text.slice(0, cut) + evil + (truncate ? '' : text.slice(cut));
          workspace.type(path, broken);
          const at = new LineIndex(broken).positionAt(cut);
          for (const range of [wholeOf(broken), { start: at, end: at }])
            for (const action of await service.codeActions(uriOf(path), range, neverCancelled)) {
              assert.notEqual(action.title, '');
              after({ ...files, [path]: broken }, action);
            }
          workspace.type(path, text);
        },
      ),
      { numRuns: 60 },
    );
  });
});
