// A language service over a company in memory, in which somebody types.
import assert from 'node:assert/strict';
import { makeCorpus } from '../corpus.mjs';
import { typing } from '../keystrokes.mjs';
import { serve } from './serve.mjs';

const [module = '', files = '100'] = process.argv.slice(2);
/** @type {typeof import('../core.ts')} */
const { neverCancelled, serviceFor, uriOf } = await import(module);
const corpus = makeCorpus({ files: Number(files) });
const { service, workspace } = await serviceFor(Object.fromEntries(corpus.files));
let keystroke = 0;

serve({
  /** How many problems there are in all. */
  ready: () => service.documents().reduce((sum, { uri }) => sum + service.diagnostics(uri).length, 0),
  type,
  /**
   * Milliseconds of questions about a place.
   * @param {{path: string, question: string, line: number, character: number, count: number}} options
   */
  async ask({ path, question, line, character, count }) {
    const uri = uriOf(path);
    workspace.type(path, corpus.files.get(path) ?? '');
    await service.refresh(neverCancelled);
    const samples = [];
    for (let i = 0; i < count; i++) {
      const started = performance.now();
      const answer =
        question === 'completion'
          ? await service.completions(uri, { line, character }, neverCancelled)
          : question === 'hover'
            ? await service.hover(uri, { line, character }, neverCancelled)
            : await service.documentSymbols(uri, neverCancelled);
      samples.push(performance.now() - started);
      assert.ok(Array.isArray(answer) ? answer.length > 0 : answer, `an answer to ${question}`);
    }
    return samples;
  },
});

/**
 * Milliseconds from each keystroke until its diagnostics are known.
 * @param {{path: string, place: import('../keystrokes.mjs').Place, count: number}} options
 */
async function type({ path, place, count }) {
  const { original, line, textAfter } = typing(corpus.files.get(path) ?? '', place);
  const uri = uriOf(path);
  const before = service.diagnostics(uri);
  const samples = [];
  for (let i = 0; i < count; i++) {
    const text = textAfter(keystroke + i);
    const started = performance.now();
    workspace.type(path, text);
    await service.refresh(neverCancelled);
    samples.push(performance.now() - started);
    const faulty = service
      .diagnostics(uri)
      .some(({ range, severity }) => severity === 'error' && range.start.line === line);
    assert.equal(faulty, place === 'key' && text !== original, `after keystroke ${i} in a ${place}`);
  }
  keystroke += count;
  workspace.type(path, original);
  await service.refresh(neverCancelled);
  assert.deepEqual(service.diagnostics(uri), before, 'the original has the problems it had');
  return samples;
}
