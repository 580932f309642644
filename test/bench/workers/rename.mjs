// A rename in a company in memory.
import assert from 'node:assert/strict';
import { makeCorpus } from '../corpus.mjs';
import { serve } from './serve.mjs';

const [module = '', files = '100'] = process.argv.slice(2);
/** @type {typeof import('../core.ts')} */
const { neverCancelled, serviceFor, uriOf } = await import(module);
const corpus = makeCorpus({ files: Number(files) });
const texts = Object.fromEntries(corpus.files);
const { service } = await serviceFor(texts);
const { id, path, uses } = mostUsed();

serve({
  /** What is renamed, and in how many files it stands. */
  ready: () => ({ id, files: uses.size }),
  /** Milliseconds of one rename, with all its edits. */
  async rename() {
    const text = corpus.files.get(path) ?? '';
    const offset = text.indexOf(id);
    const line = text.slice(0, offset).split('\n').length - 1;
    const character = offset - text.lastIndexOf('\n', offset - 1) - 1;
    const started = performance.now();
    const edits = await service.rename(
      uriOf(path),
      { line, character: character + 1 },
      'another-name',
      neverCancelled,
    );
    const ms = performance.now() - started;
    const edited = new Map((edits ?? []).map((file) => [file.uri, file.edits.length]));
    const expected = new Map([...uses].map(([name, count]) => [uriOf(name), count]));
    assert.deepEqual(sorted(edited), sorted(expected), 'every place is edited, and no other');
    return ms;
  },
});

/** The id of a persona, a team, a touchpoint … that stands in the most files. */
function mostUsed() {
  /** @type {Map<string, Map<string, number>>} */
  const places = new Map();
  for (const [name, text] of corpus.files)
    for (const [word] of text.matchAll(
      /(?<![\w/-])[a-z]+(?:-\d+)?-(?:team|channel|touchpoint|metric|evidence)-\d+(?![\w-])/g,
    )) {
      const files = places.get(word) ?? new Map();
      places.set(word, files.set(name, (files.get(name) ?? 0) + 1));
    }
  const [[id, uses] = ['', new Map()]] = [...places].sort(([, a], [, b]) => b.size - a.size);
  const path =
    [...uses.keys()].find(
      (name) => corpus.files.get(name)?.includes(`owner: ${id}`) || name.includes('/journeys/'),
    ) ?? '';
  return { id, path, uses };
}

/** @param {Map<string, number>} counts */
const sorted = (counts) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
