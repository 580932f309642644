import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { cli, DANGLING, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

/** Two slips, one inside the other, and one that only a person can mend. */
const SLIPS = PERSONA.replace('goals: [Get it done]', 'gaols: [{ txet: Get it done }]\npriority: urgent # ?');

suite('check --fix', () => {
  test('mends what is sure, says so, and reports what is left', () => {
    const folder = folderWith({ ...GOOD, 'personas/marta.persona.yaml': SLIPS });
    const { status, out, err } = cli(folder, ['check', '--fix']);
    assert.equal(err, 'personas/marta.persona.yaml: 2 problems mended\n');
    assert.equal(status, 1);
    assert.match(out, /^personas\/marta\.persona\.yaml:6:11 error "urgent" is not possible here\./);
    assert.match(out, /\n1 error in 2 files\n$/);
    const expected = SLIPS.replace('gaols', 'goals').replace('txet', 'text');
    assert.equal(read(folder, 'personas/marta.persona.yaml'), expected);
  });

  test('mends an id with one slip, and leaves the rest of the project alone', () => {
    const folder = folderWith({ ...DANGLING, 'personas/marta.persona.yaml': SLIPS });
    const { err } = cli(folder, ['check', '--fix', 'journeys']);
    assert.equal(err, 'journeys/return.journey.yaml: 1 problem mended\n');
    assert.equal(read(folder, 'journeys/return.journey.yaml'), JOURNEY);
    assert.equal(read(folder, 'personas/marta.persona.yaml'), SLIPS);
  });

  test('leaves an id alone that may mean two', () => {
    const two = { 'personas/martha.persona.yaml': PERSONA.replace('marta', 'martt') };
    const folder = folderWith({ ...DANGLING, ...two });
    const { status, err } = cli(folder, ['check', '--fix']);
    assert.equal(err, 'Nothing to mend without asking.\n');
    assert.equal(status, 1);
    assert.equal(read(folder, 'journeys/return.journey.yaml'), DANGLING['journeys/return.journey.yaml']);
  });

  test('keeps the byte order mark and the line breaks of Windows', () => {
    const text = `\ufeff${SLIPS.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ 'marta.persona.yaml': text });
    cli(folder, ['check', '--fix']);
    const expected = text.replace('gaols', 'goals').replace('txet', 'text');
    assert.equal(read(folder, 'marta.persona.yaml'), expected);
  });

  test('does not write what is no UTF-8, and says so', () => {
    const bytes = Buffer.from(`\ufeff${SLIPS}`, 'utf16le');
    const folder = folderWith({ 'marta.persona.yaml': bytes });
    const { err } = cli(folder, ['check', '--fix']);
    assert.equal(err, 'marta.persona.yaml is not mended: it is not UTF-8 text.\n');
    assert.ok(fs.readFileSync(path.join(folder, 'marta.persona.yaml')).equals(bytes));
  });

  test('does not follow a link out of the asked paths', () => {
    const other = folderWith({ 'marta.persona.yaml': SLIPS });
    const folder = folderWith({ 'cx.config.yaml': 'rules: {}\n' });
    fs.symlinkSync(other, path.join(folder, 'people'));
    const { err } = cli(folder, ['check', '--fix']);
    assert.match(err, /^people\/marta\.persona\.yaml is not mended: it is a link to a place/);
    assert.equal(read(other, 'marta.persona.yaml'), SLIPS);
  });

  test('changes nothing where all is well', () => {
    const folder = folderWith(GOOD);
    const before = fs.statSync(path.join(folder, 'personas/marta.persona.yaml')).mtimeMs;
    const run = cli(folder, ['check', '--fix']);
    assert.deepEqual(run, {
      status: 0,
      out: 'No problems in 2 files\n',
      err: 'Nothing to mend without asking.\n',
    });
    assert.equal(fs.statSync(path.join(folder, 'personas/marta.persona.yaml')).mtimeMs, before);
  });

  test('refuses --stdin', () => {
    const run = cli(folderWith(GOOD), ['check', '--fix', '--stdin', '--stdin-filename', 'a.persona.yaml']);
    assert.equal(run.status, 2);
    assert.match(run.err, /--fix writes files, and --stdin has none/);
  });
});
