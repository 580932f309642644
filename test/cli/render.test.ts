import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { BUILDERS } from '../../src/core/diagram/builders.ts';
import type { ViewName } from '../../src/core/diagram/views.ts';
import { type ExportFormat, formatsOf } from '../../src/picture/exports/exportView.ts';
import { fileWithView, filledWorkspace } from '../support/filledWorkspace.ts';
import { cli, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

const second = JOURNEY.replace('id: return', 'id: repair').replace('Return a parcel', 'Have it repaired');
const TWO = { ...GOOD, 'journeys/repair.journey.yaml': second };

suite('render', () => {
  test('one journey to standard output, with the names of its personas', () => {
    const run = cli(folderWith(GOOD), ['render', 'journeys/return.journey.yaml']);
    assert.equal(run.status, 0);
    assert.equal(run.err, '');
    assert.match(run.out, /^journey\n {2}title Return a parcel\n/);
    assert.match(run.out, /\n {2}section Deciding\n {4}Looks it up: 2: Marta\n$/);
  });

  test('Markdown', () => {
    const run = cli(folderWith(GOOD), ['render', '.', '--format', 'markdown']);
    assert.match(run.out, /^# Return a parcel\n\n[\s\S]*```mermaid\njourney\n/);
  });

  test('several to standard output, told apart', () => {
    const folder = folderWith(TWO);
    const mermaid = cli(folder, ['render', '.']).out;
    assert.deepEqual(mermaid.match(/^%% .*$/gm), [
      '%% journeys/repair.journey.yaml',
      '%% journeys/return.journey.yaml',
    ]);
    const markdown = cli(folder, ['render', 'journeys', '--format', 'markdown']).out;
    assert.match(markdown, /^# Have it repaired\n[\s\S]*\n\n# Return a parcel\n/);
    assert.equal(cli(folder, ['render', '.']).out, mermaid);
  });

  test('--out: a file for one, a folder for several', () => {
    const folder = folderWith(TWO);
    const one = cli(folder, ['render', 'journeys/return.journey.yaml', '--out', 'docs/deep/return.mmd']);
    assert.deepEqual(one, { status: 0, out: '', err: '' });
    assert.match(fs.readFileSync(path.join(folder, 'docs/deep/return.mmd'), 'utf8'), /^journey\n/);
    assert.equal(cli(folder, ['render', '.', '--out', 'all', '--format', 'markdown']).status, 0);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'all')), ['repair.md', 'return.md']);
    assert.equal(cli(folder, ['render', 'journeys/return.journey.yaml', '--out', 'all']).status, 0);
    assert.equal(cli(folder, ['render', 'journeys/return.journey.yaml', '--out', 'new/']).status, 0);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'all')), ['repair.md', 'return.md', 'return.mmd']);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'new')), ['return.mmd']);
  });

  test('--out: ids that are no names of files stay in the folder, ids that are alike get their own', () => {
    const as = (id: string) => JOURNEY.replace('id: return', `id: ${JSON.stringify(id)}`);
    const folder = folderWith({
      'marta.persona.yaml': PERSONA,
      'a.journey.yaml': as('../../evil'),
      'b.journey.yaml': as('same'),
      'c.journey.yaml': as('SAME'),
      'd.journey.yaml': as('same-2'),
      'e.journey.yaml': as('/etc/passwd'),
      'f.journey.yaml': as('con'),
      'g.journey.yaml': as('подорож'),
      'h.journey.yaml': as('x'.repeat(5000)),
    });
    assert.equal(cli(folder, ['render', '.', '--out', 'out']).status, 0);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'out')).sort(), [
      'con-journey.mmd',
      'etc-passwd.mmd',
      'evil.mmd',
      'journey.mmd',
      'same-2.mmd',
      'same-3.mmd',
      'same.mmd',
      `${'x'.repeat(100)}.mmd`,
    ]);
  });

  test('--out never writes over YAML', () => {
    const folder = folderWith(GOOD);
    const file = 'journeys/return.journey.yaml';
    const run = cli(folder, ['render', file, '--out', file]);
    assert.equal(run.status, 2);
    assert.equal(fs.readFileSync(path.join(folder, file), 'utf8'), JOURNEY);
  });

  test('broken YAML is not drawn, the others are', () => {
    const folder = folderWith({ ...TWO, 'journeys/repair.journey.yaml': `${second}  - [\n` });
    const run = cli(folder, ['render', '.']);
    assert.equal(run.status, 1);
    assert.match(run.err, /^journeys\/repair\.journey\.yaml:\d+:\d+ is not drawn: .*\n$/);
    assert.match(run.out, /^journey\n {2}title Return a parcel\n/);
  });

  test('nothing to draw', () => {
    const folder = folderWith({ 'marta.persona.yaml': PERSONA });
    assert.deepEqual(cli(folder, ['render', '.']), {
      status: 2,
      out: '',
      err: 'cx-as-code: There is no journey in ".".\n',
    });
    assert.match(cli(folder, ['render']).err, /Nothing to draw/);
    assert.equal(cli(folder, ['render', 'gone.journey.yaml']).status, 2);
  });

  test('every view in every format, byte for byte the same wherever it is drawn, on the day that is given', () => {
    // Texts whose order and case are another in other languages, figures, days and lengths of time.
    const folder = folderWith(filledWorkspace('İstanbul Äpfel ız çay 1234.5 P3DT4H'));
    const begins: Readonly<Record<ExportFormat, RegExp>> = {
      svg: /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      html: /^<!DOCTYPE html>\n<html lang="/,
      markdown: /^# /,
      mermaid: /^(?:journey|quadrantChart|gantt)\n/,
    };
    for (const view of Object.keys(BUILDERS) as ViewName[]) {
      for (const format of formatsOf(view)) {
        const draw = (env: Readonly<Record<string, string>>) =>
          cli(
            folder,
            ['render', fileWithView(view), '--view', view, '--format', format, '--today', '2026-11-22'],
            { env },
          );
        const run = draw({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
        assert.deepEqual([run.status, run.err], [0, ''], `${view} ${format}`);
        assert.match(run.out, begins[format], `${view} ${format}`);
        assert.equal(run.out.includes(folder), false, 'nobody needs to know where the files lie');
        const there = draw({ TZ: 'America/Adak', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' });
        assert.equal(there.out, run.out, `${view} ${format}`);
      }
    }
  });

  test('a view that has no Mermaid diagram says what there is', () => {
    const run = cli(folderWith(GOOD), ['render', '.', '--view', 'persona']);
    assert.equal(run.status, 2);
    assert.match(
      run.err,
      /There is no Mermaid diagram of the view persona\. Choose --format markdown, html, svg\./,
    );
  });

  test('of a folder, the views of a project draw all of it; of a journey, its part', () => {
    const folder = folderWith(TWO);
    assert.match(
      cli(folder, ['render', '.', '--view', 'opportunities', '--format', 'markdown']).out,
      /^# All opportunities\n/,
    );
    const one = cli(folder, [
      'render',
      'journeys/return.journey.yaml',
      '--view',
      'opportunities',
      '--format',
      'markdown',
    ]);
    assert.match(one.out, /^# Return a parcel\n/);
    assert.equal(
      cli(folder, ['render', '.', '--view', 'coverage', '--format', 'html', '--out', 'docs/']).status,
      0,
    );
    assert.deepEqual(fs.readdirSync(path.join(folder, 'docs')), ['coverage.html']);
  });

  test('several pages need a folder', () => {
    const run = cli(folderWith(TWO), ['render', '.', '--format', 'html']);
    assert.equal(run.status, 2);
    assert.match(run.err, /There are 2 pictures\. Name a folder for them with --out\./);
  });

  test('a picture of a project with a broken file says so', () => {
    const folder = folderWith({ ...TWO, 'journeys/repair.journey.yaml': `${second}  - [\n` });
    const run = cli(folder, ['render', '.', '--view', 'coverage', '--format', 'svg']);
    assert.equal(run.status, 1);
    assert.match(
      run.err,
      /^journeys\/repair\.journey\.yaml is no valid YAML, so the picture may lack what is in there\./,
    );
    assert.match(run.out, /^<\?xml/);
  });

  test('a persona has its portrait, if it is an image within the project', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>';
    const folder = folderWith({
      'project/cx.config.yaml': 'rules: {}\n',
      'project/marta.persona.yaml': `${PERSONA}avatar: marta.svg\n`,
      'project/marta.svg': svg,
      'project/liar.persona.yaml': `${PERSONA.replace('id: marta', 'id: liar')}avatar: liar.png\n`,
      'project/liar.png': '<script>hit()</script>',
      'project/thief.persona.yaml': `${PERSONA.replace('id: marta', 'id: thief')}avatar: ../secret.svg\n`,
      'secret.svg': svg,
    });
    const draw = (name: string, format: string) =>
      cli(path.join(folder, 'project'), [
        'render',
        `${name}.persona.yaml`,
        '--view',
        'persona',
        '--format',
        format,
      ]).out;
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    for (const format of ['svg', 'html']) {
      assert.ok(draw('marta', format).replaceAll('&#43;', '+').includes(address), format);
      assert.ok(!draw('liar', format).includes('data:image'), format);
      assert.ok(!draw('thief', format).includes('data:image'), format);
    }
  });
});
