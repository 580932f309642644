import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertSilenced, journeyOf, ofRule } from '../support/ofRule.ts';

const repeated = ofRule('CX021');
const named = (...names: readonly string[]) =>
  journeyOf([], ...names.flatMap((name, i) => [`  - id: s${i}`, `    name: ${name}`]));
const of = (...names: readonly string[]) => repeated({ 'a.yaml': named(...names) }, 'a.yaml');

const said = (underlined: string, name = underlined) =>
  `CX021 ${JSON.stringify(underlined)}: An earlier stage is called "${name}" too; readers and diagrams take the two for one. Name this one for what is different in it.`;

describe('repeated-stage-name', () => {
  it('is said of the later of two stages', async () => {
    assert.deepEqual(await of('Look', 'Buy', 'Look'), [said('Look')]);
    assert.deepEqual(await of('Look', 'Look', 'Look'), [said('Look'), said('Look')]);
  });

  it('sees through capitals, blanks and the ways to write an accent', async () => {
    assert.deepEqual(await of('Em casa', '"em  CASA "'), [said('"em  CASA "', 'em  CASA ')]);
    assert.deepEqual(await of('Adesão', 'Adesa\u0303o'), [said('Adesa\u0303o')]);
    assert.deepEqual(await of('Очікування', 'очікування'), [said('очікування')]);
  });

  it('is not said of different names, of none and of odd ones', async () => {
    assert.deepEqual(await of('Look', 'Look again'), []);
    assert.deepEqual(await of('""', '""', '" "', '[]', '[]', '1', '1'), []);
  });

  it('can be silenced', async () => {
    await assertSilenced('CX021', 'repeated-stage-name', { 'a.yaml': named('A', 'A') }, 'a.yaml');
  });
});
