import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LABEL_COLUMNS } from '../../../src/core/diagram/mermaidJourney.ts';
import { diagnose } from '../support/diagnose.ts';
import { joinLines } from '../support/text.ts';

async function tooLong(text: string): Promise<string[]> {
  return (await diagnose({ 'a.yaml': text }, 'a.yaml')).filter((line) => line.startsWith('CX110'));
}

/** A journey whose three names are given. */
const journey = (name: string, stage = 'First', step = 'Begin', more = '') =>
  joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    'id: buy',
    `name: ${name}`,
    'goal: Be done',
    'persona: ana',
    'stages:',
    '  - id: first',
    `    name: ${stage}`,
    '    steps:',
    '      - id: begin',
    ...(more ? [`        ${more}`] : []),
    `        name: ${step}`,
  );

const said = (name: string, kind: string, shown: string, columns: number) =>
  `CX110 ${JSON.stringify(name)}: A diagram shows only the beginning of this name of a ${kind}: "${shown}". Say it in at most ${columns} letters, and put the rest into another field.`;

describe('label-too-long', () => {
  const fits = 'x'.repeat(LABEL_COLUMNS);

  it('is said where the diagram cuts a stage or a step', async () => {
    assert.deepEqual(await tooLong(journey('Buy', fits, fits)), []);
    const shown = `${'x'.repeat(LABEL_COLUMNS - 1)}…`;
    assert.deepEqual(await tooLong(journey('Buy', `${fits}y`, `${fits}z`)), [
      said(`${fits}y`, 'stage', shown, LABEL_COLUMNS),
      said(`${fits}z`, 'step', shown, LABEL_COLUMNS),
    ]);
  });

  it('leaves a title three times the room', async () => {
    const title = 'x'.repeat(3 * LABEL_COLUMNS);
    assert.deepEqual(await tooLong(journey(title)), []);
    assert.deepEqual(await tooLong(journey(`${title}y`)), [
      said(`${title}y`, 'journey', `${title.slice(1)}…`, 3 * LABEL_COLUMNS),
    ]);
  });

  it('counts what is seen, not what is stored', async () => {
    assert.deepEqual(await tooLong(journey('Buy', 'é'.normalize('NFD').repeat(LABEL_COLUMNS))), []);
    assert.equal((await tooLong(journey('Buy', '買'.repeat(LABEL_COLUMNS / 2 + 1)))).length, 1);
  });

  it('does not fall over a name of another kind', async () => {
    for (const name of ['12', '[a]', '{}', ''])
      assert.deepEqual(await tooLong(journey('Buy', name, name)), []);
  });

  it('can be silenced', async () => {
    const text = journey('Buy', 'First', `${fits}z`, '# cx-ignore label-too-long: the brand’s own word');
    assert.deepEqual(await tooLong(text), []);
  });
});
