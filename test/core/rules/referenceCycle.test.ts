import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../support/diagnose.ts';
import { journey, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const withSub = (id: string, ...targets: readonly string[]) =>
  targets.reduce(
    (text, target, i) => {
      const step = `      - { id: part-${i}, name: Part, subJourney: ${target} }\n`;
      return text + step;
    },
    journey(id, 'ana'),
  );

const LINKS: Readonly<Record<string, (id: string, target: string) => string>> = {
  parent: (id, target) => journey(id, 'ana', `parent: ${target}`),
  baseline: (id, target) => journey(id, 'ana', `baseline: ${target}`),
  subJourney: (id, target) => withSub(id, target),
};

async function circles(files: Readonly<Record<string, string>>, path: string): Promise<string[]> {
  const found = await diagnose({ ...files, 'ana.persona.yaml': persona('ana') }, path);
  return found.filter((line) => line.startsWith('CX012'));
}

describe('reference-cycle', () => {
  for (const [relation, link] of Object.entries(LINKS)) {
    const message = (target: string, way: string) =>
      `CX012 "${target}": This leads in a circle by \`${relation}\`: ${way}. Remove one of the links.`;

    it(`is said of a journey that is its own ${relation}`, async () => {
      assert.deepEqual(await circles({ 'a.journey.yaml': link('a', 'a') }, 'a.journey.yaml'), [
        message('a', 'a → a'),
      ]);
    });

    it(`is said at both of two by ${relation}`, async () => {
      const files = { 'a.journey.yaml': link('a', 'b'), 'b.journey.yaml': link('b', 'a') };
      assert.deepEqual(await circles(files, 'a.journey.yaml'), [message('b', 'a → b → a')]);
      assert.deepEqual(await circles(files, 'b.journey.yaml'), [message('a', 'b → a → b')]);
    });

    it(`is said at each of three by ${relation}, and not of one that only leads there`, async () => {
      const files = {
        'a.journey.yaml': link('a', 'b'),
        'b.journey.yaml': link('b', 'c'),
        'c.journey.yaml': link('c', 'a'),
        'd.journey.yaml': link('d', 'a'),
      };
      assert.deepEqual(await circles(files, 'a.journey.yaml'), [message('b', 'a → b → c → a')]);
      assert.deepEqual(await circles(files, 'c.journey.yaml'), [message('a', 'c → a → b → c')]);
      assert.deepEqual(await circles(files, 'd.journey.yaml'), []);
    });

    it(`is not said of a ladder by ${relation}`, async () => {
      const files = {
        'a.journey.yaml': link('a', 'b'),
        'b.journey.yaml': link('b', 'c'),
        'c.journey.yaml': journey('c', 'ana'),
      };
      for (const path of Object.keys(files)) assert.deepEqual(await circles(files, path), []);
    });
  }

  it('goes through a stage that is named as parent', async () => {
    const files = {
      'a.journey.yaml': LINKS.parent!('a', 'b/first'),
      'b.journey.yaml': LINKS.parent!('b', 'a/first'),
    };
    assert.equal((await circles(files, 'a.journey.yaml')).length, 1);
    assert.equal(
      (await circles({ 'a.journey.yaml': LINKS.parent!('a', 'a/first') }, 'a.journey.yaml')).length,
      1,
    );
  });

  it('is not said of a part that names its whole as its parent', async () => {
    const files = {
      'whole.journey.yaml': withSub('whole', 'part'),
      'part.journey.yaml': LINKS.parent!('part', 'whole'),
    };
    for (const path of Object.keys(files)) assert.deepEqual(await circles(files, path), []);
  });

  it('is said of the one link of several that leads back', async () => {
    const files = {
      'a.journey.yaml': withSub('a', 'c', 'b'),
      'b.journey.yaml': withSub('b', 'c', 'a'),
      'c.journey.yaml': journey('c', 'ana'),
    };
    assert.deepEqual(await circles(files, 'a.journey.yaml'), [
      'CX012 "b": This leads in a circle by `subJourney`: a → b → a. Remove one of the links.',
    ]);
    const { service } = await serviceFor(files);
    const [found] = service.diagnostics(uriOf('a.journey.yaml')).filter(({ code }) => code === 'CX012');
    assert.deepEqual(
      found?.related?.map(({ uri, range }) => `${uri} ${range.start.line}`),
      [`${uriOf('b.journey.yaml')} 13`],
    );
  });
});
