import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { atCursor } from '../support/cursor.ts';
import { journey } from '../support/makeFiles.ts';

const PATH = 'a.journey.yaml';
const step = (...lines: string[]) => journey('a', 'ana') + lines.map((line) => `        ${line}\n`).join('');

/** The feelings to choose from, and the text when the last one is chosen. */
async function choose(marked: string) {
  const { service, uri, position } = await atCursor({ [PATH]: marked });
  const found = await service.emotionChoices(uri, position, neverCancelled);
  const worst = found?.choices.at(-1)?.edits[0]?.edits ?? [];
  return { ...found, text: applyEdits(marked.replace('‸', ''), worst) };
}

describe('the feelings of a step', () => {
  it('are five, from the best to the worst, and one of them is there already', async () => {
    const { choices, step: name } = await choose(step('emo‸tion: 1 # relieved'));
    assert.equal(name, 'Begin');
    assert.deepEqual(
      choices?.map(({ label, isCurrent }) => (isCurrent ? `${label}!` : label)),
      ['very good (+2)', 'good (+1)!', 'neutral (0)', 'bad (\u22121)', 'very bad (\u22122)'],
    );
  });

  it('are written in the form that is there, with all around it', async () => {
    assert.equal((await choose(step('emo‸tion: 1 # so'))).text, step('emotion: -2 # so'));
    assert.equal(
      (await choose(step('emotion: { label: ok‸, score: 1 }'))).text,
      step('emotion: { label: ok, score: -2 }'),
    );
    const both = step('emotion:', '  ana: 1', '  ben: { score: 0, label: so }');
    assert.equal((await choose(both.replace('so }', 's‸o }'))).text, both.replace('score: 0', 'score: -2'));
    assert.equal((await choose(both.replace('Begin', 'Beg‸in'))).text, both.replace('ana: 1', 'ana: -2'));
  });

  it('are written where there is none yet', async () => {
    const text = journey('a', 'ana');
    assert.equal(
      (await choose(text.replace('name: Begin', 'na‸me: Begin'))).text,
      text.replace('name: Begin\n', 'name: Begin\n        emotion: -2\n'),
    );
  });

  it('are nowhere else', async () => {
    const marked = journey('a', 'ana').replace('goal', 'go‸al');
    assert.equal((await choose(marked)).choices, undefined);
    assert.equal((await choose(step('emo‸tion: [soon]'))).choices, undefined);
  });
});
