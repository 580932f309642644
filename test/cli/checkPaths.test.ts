import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { checkJson, cli, DANGLING, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

suite('check: which files', () => {
  test('file, folder and working directory say the same of a file', () => {
    const folder = folderWith(DANGLING);
    const whole = checkJson(folder).diagnostics;
    assert.equal(whole.filter(({ code }) => code === 'CX010').length, 1);
    const ofJourney = whole.filter(({ file }) => file.startsWith('journeys/'));
    assert.deepEqual(checkJson(folder, ['journeys']).diagnostics, ofJourney);
    assert.deepEqual(checkJson(folder, ['./journeys/return.journey.yaml']).diagnostics, ofJourney);
    assert.deepEqual(
      checkJson(folder, ['journeys', 'journeys/return.journey.yaml', folder]).diagnostics,
      whole,
    );
    const inside = checkJson(path.join(folder, 'journeys'), ['return.journey.yaml']).diagnostics;
    assert.deepEqual(
      inside.map(({ file }) => file),
      ofJourney.map(() => 'return.journey.yaml'),
    );
    assert.deepEqual(
      inside.map(({ message }) => message),
      ofJourney.map(({ message }) => message),
    );
    const aside = checkJson(path.join(folder, 'personas'), ['../journeys']).diagnostics;
    assert.deepEqual(
      aside.map(({ file }) => file),
      ofJourney.map(() => '../journeys/return.journey.yaml'),
    );
  });

  test('without a configuration the working directory is the project of its files', () => {
    assert.equal(checkJson(folderWith(GOOD), ['journeys/return.journey.yaml']).status, 0);
  });

  test('without a configuration all files of the working directory are known, as in an editor', () => {
    assert.deepEqual(checkJson(folderWith(GOOD), ['journeys']).diagnostics, []);
  });

  test('several projects at once keep their ids apart', () => {
    const folder = folderWith({
      'a/cx.config.yaml': '',
      'a/marta.persona.yaml': PERSONA,
      'b/cx.config.yaml': '',
      'b/marta.persona.yaml': PERSONA,
      'b/return.journey.yaml': JOURNEY,
    });
    const { files, diagnostics } = checkJson(folder, ['a', 'b']);
    assert.equal(files, 5);
    assert.deepEqual(
      diagnostics.map(({ file, code }) => [file, code]),
      [['a/marta.persona.yaml', 'CX014']],
    );
  });

  test('a project within another is checked by name, though the outer one excludes it', () => {
    const folder = folderWith({
      ...GOOD,
      'cx.config.yaml': 'exclude: ["inner/**"]\n',
      'inner/cx.config.yaml': '',
      'inner/return.journey.yaml': JOURNEY,
    });
    assert.equal(checkJson(folder).files, 3);
    assert.equal(checkJson(folder, ['.', 'inner']).files, 5);
  });

  test('what the configuration excludes is left out, and whoever names it is told', () => {
    const folder = folderWith({
      ...GOOD,
      'cx.config.yaml': 'exclude: ["old/**"]\n',
      'old/x.journey.yaml': 'a: [',
    });
    assert.equal(checkJson(folder).status, 0);
    const run = checkJson(folder, ['old/x.journey.yaml']);
    assert.deepEqual([run.status, run.files], [0, 0]);
    assert.match(run.err, /^old\/x\.journey\.yaml is left out: .*\n$/);
  });

  test('folders of other tools are not searched', () => {
    const folder = folderWith({
      ...GOOD,
      'node_modules/x/y.journey.yaml': 'a: [',
      '.cache/y.journey.yaml': 'a: [',
    });
    assert.deepEqual([checkJson(folder).files, checkJson(folder).status], [2, 0]);
  });

  test('names with blanks, #, %, umlauts and other scripts', () => {
    const names = ['a b', 'c#d', '50%25', 'Größe', 'шлях', '旅', "it's", 'q?x', 'a&b=c'];
    const files = names.map((name) => [
      `${name}/${name}.journey.yaml`,
      JOURNEY.replace('[marta]', '[nobody]'),
    ]);
    const folder = folderWith(Object.fromEntries(files), ' Müller #1 100%');
    const { diagnostics, status } = checkJson(folder);
    assert.equal(status, 1);
    const dangling = diagnostics.filter(({ code }) => code === 'CX010').map(({ file }) => file);
    assert.deepEqual(dangling, names.map((name) => `${name}/${name}.journey.yaml`).sort());
    for (const name of names) {
      const alone = checkJson(folder, [`${name}/${name}.journey.yaml`]);
      assert.equal(alone.diagnostics[0]?.file, `${name}/${name}.journey.yaml`);
    }
  });

  test('links are followed, loops are not', () => {
    const outside = folderWith({ 'marta.persona.yaml': PERSONA });
    const folder = folderWith({
      'cx.config.yaml': '',
      'return.journey.yaml': JOURNEY,
      'real/other.persona.yaml': PERSONA.replace('id: marta', 'id: olga'),
    });
    fs.symlinkSync(outside, path.join(folder, 'shared'));
    fs.symlinkSync(folder, path.join(folder, 'loop'));
    fs.symlinkSync('self', path.join(folder, 'self'));
    fs.symlinkSync('real', path.join(folder, 'again'));
    const run = checkJson(folder);
    assert.deepEqual([run.status, run.files], [0, 4], 'a folder that two names lead to is read once');
    assert.equal(checkJson(folder, ['shared']).files, 1);
    assert.equal(checkJson(folder, ['again']).diagnostics[0]?.file, 'real/other.persona.yaml');
    assert.equal(checkJson(folder, ['again/other.persona.yaml']).files, 1);
  });

  test('a path that does not exist is named', () => {
    const folder = folderWith(GOOD);
    for (const missing of ['nowhere', 'journeys/none.journey.yaml', 'personas/marta.persona.yaml/x']) {
      const run = cli(folder, ['check', '.', missing]);
      assert.deepEqual(run, {
        status: 2,
        out: '',
        err: `cx-as-code: The path "${missing}" does not exist.\n`,
      });
    }
  });

  test('an empty folder', () => {
    const run = cli(folderWith({}), ['check']);
    assert.deepEqual(run, {
      status: 0,
      out: 'Nothing to check: no persona, journey, strategy or catalog here.\n',
      err: '',
    });
  });
});
