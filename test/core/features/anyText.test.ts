import { describe, it } from 'node:test';
import fc from 'fast-check';
import { askAbout, askAt } from '../support/askEverything.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { serviceFor } from '../support/memoryWorkspace.ts';

const STRIDE = 61;

describe('at every place', () => {
  for (const [what, files] of [
    ['good', goodExamples()],
    ['flawed', flawedExamples()],
  ] as const) {
    it(`of the ${what} examples there is an answer`, async () => {
      const { service, workspace } = await serviceFor(files);
      for (const [path, text] of Object.entries(files)) {
        workspace.type(path, text);
        await askAbout(service, path, text);
        for (let offset = 0; offset <= text.length; offset += STRIDE)
          await askAt(service, path, text, offset);
      }
    });
  }
});

const EVIL = [
  '[',
  '{ ',
  ': ',
  '- ',
  '\n',
  '"',
  "'",
  '&a ',
  '*a',
  '|',
  '?',
  '\t',
  '😀',
  '\ud83d',
  'id: ',
  '/',
  '# ',
];

describe('in broken texts', () => {
  it('there is an answer as well', async () => {
    const files = goodExamples();
    const { service, workspace } = await serviceFor(files);
    const paths = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', ...EVIL),
        fc.boolean(),
        async (path, where, look, evil, truncate) => {
          const text = files[path]!;
          const cut = Math.floor(where * text.length);
          const broken = text.slice(0, cut) + evil + (truncate ? '' : text.slice(cut));
          workspace.type(path, broken);
          await askAbout(service, path, broken);
          for (const offset of [cut, cut + evil.length, Math.floor(look * broken.length)])
            await askAt(service, path, broken, Math.min(offset, broken.length));
        },
      ),
      { numRuns: 150 },
    );
  });
});
