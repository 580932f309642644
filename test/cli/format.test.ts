import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { cli, folderWith, GOOD } from './support.ts';

const MESSY = 'kind: persona\r\napiVersion: cx/v1\r\n# who\r\nname: Olga\r\nid: olga\r\ngoals:\r\n- Rest\r\n';
const TIDY =
  'apiVersion: cx/v1\r\nkind: persona\r\nid: olga\r\n# who\r\nname: Olga\r\ngoals:\r\n  - Rest\r\n';
const BROKEN = 'apiVersion: cx/v1\nkind: persona\nname: [\nid: eva\n';

const read = (...parts: string[]) => fs.readFileSync(path.join(...parts), 'utf8');

suite('format', () => {
  test('writes files that are not in order, says which, and finds nothing the second time', () => {
    const folder = folderWith({ ...GOOD, 'personas/olga.persona.yaml': MESSY });
    const first = cli(folder, ['format']);
    assert.deepEqual(first, { status: 0, out: 'personas/olga.persona.yaml\n', err: '' });
    assert.equal(read(folder, 'personas/olga.persona.yaml'), TIDY);
    assert.deepEqual(cli(folder, ['format']), { status: 0, out: '', err: '' });
  });

  test('--check writes nothing and fails', () => {
    const folder = folderWith({ 'olga.persona.yaml': MESSY });
    const run = cli(folder, ['format', '--check']);
    assert.deepEqual(run, { status: 1, out: 'olga.persona.yaml\n', err: '' });
    assert.equal(read(folder, 'olga.persona.yaml'), MESSY);
  });

  test('looks at what was asked for, and at nothing that is not ours', () => {
    const foreign = 'services:\n    web: {}\n';
    const folder = folderWith({
      'a/olga.persona.yaml': MESSY,
      'b/ann.persona.yaml': MESSY,
      'a/compose.yaml': foreign,
    });
    assert.equal(cli(folder, ['format', 'a']).out, 'a/olga.persona.yaml\n');
    assert.equal(read(folder, 'b/ann.persona.yaml'), MESSY);
    assert.equal(read(folder, 'a/compose.yaml'), foreign);
  });

  test('leaves a broken file alone, says so, and formats the others', () => {
    const folder = folderWith({ 'eva.persona.yaml': BROKEN, 'olga.persona.yaml': MESSY });
    const run = cli(folder, ['format']);
    assert.equal(run.status, 1);
    assert.equal(run.out, 'olga.persona.yaml\n');
    assert.match(
      run.err,
      /^eva\.persona\.yaml: This file is left as it is, since it cannot be read: see line \d\.\n$/,
    );
    assert.equal(read(folder, 'eva.persona.yaml'), BROKEN);
  });

  test('keeps a byte order mark', () => {
    const mark = '\uFEFF';
    const folder = folderWith({ 'olga.persona.yaml': mark + MESSY });
    assert.equal(cli(folder, ['format']).status, 0);
    assert.equal(read(folder, 'olga.persona.yaml'), mark + TIDY);
  });

  test('refuses a path that is not there', () => {
    assert.equal(cli(folderWith({}), ['format', 'nowhere']).status, 2);
  });

  test('finds the examples in order', () => {
    assert.deepEqual(cli('examples', ['format', '--check']), { status: 0, out: '', err: '' });
  });
});
