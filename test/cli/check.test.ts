import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { persona } from '../core/support/makeFiles.ts';
import { checkJson, cli, DANGLING, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

suite('check', () => {
  test('a sound workspace: status 0 and one line', () => {
    const run = cli(folderWith(GOOD), ['check']);
    assert.deepEqual(run, { status: 0, out: 'No problems in 2 files\n', err: '' });
  });

  test('text: a clickable place, the line, a caret under the range, a summary', () => {
    const { status, out, err } = cli(folderWith(DANGLING), ['check', 'journeys']);
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.equal(
      out,
      [
        'journeys/return.journey.yaml:5:12 error No persona has the id "marte". Did you mean "marta"? (dangling-reference CX010)',
        '    5 | personas: [marte]',
        '      |            ^^^^^',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('json: the object of the contract', () => {
    const folder = folderWith(DANGLING);
    const { status, out } = cli(folder, ['check', 'journeys', '--format=json']);
    assert.equal(status, 1);
    assert.equal(out.at(-1), '\n');
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: 1,
      diagnostics: [
        {
          file: 'journeys/return.journey.yaml',
          code: 'CX010',
          rule: 'dangling-reference',
          severity: 'error',
          message: 'No persona has the id "marte". Did you mean "marta"?',
          range: { start: { line: 4, character: 11 }, end: { line: 4, character: 16 } },
        },
      ],
    });
    assert.ok(out.startsWith('{\n  "version": 1,\n  "files": 1,\n  "diagnostics": [\n    {\n'));
  });

  test('json: related places of another file', () => {
    const { diagnostics } = checkJson(folderWith({ 'a.persona.yaml': PERSONA, 'b.persona.yaml': PERSONA }), [
      'a.persona.yaml',
    ]);
    const [duplicate] = diagnostics.filter(({ code }) => code === 'CX011');
    assert.equal(duplicate?.file, 'a.persona.yaml');
    assert.deepEqual(
      duplicate?.related?.map(({ file }) => file),
      ['b.persona.yaml'],
    );
  });

  test('github: workflow commands, one to a line', () => {
    const { status, out } = cli(folderWith(DANGLING), ['check', 'journeys', '--format', 'github']);
    assert.equal(status, 1);
    assert.equal(
      out,
      '::error file=journeys/return.journey.yaml,line=5,endLine=5,col=12,endColumn=17,title=CX010 dangling-reference::No persona has the id "marte". Did you mean "marta"?\n',
    );
  });

  test('--severity decides what makes it fail', () => {
    const folder = folderWith({ 'marta.persona.yaml': PERSONA });
    assert.equal(cli(folder, ['check']).status, 0, 'a persona without a journey is worth an info only');
    assert.equal(cli(folder, ['check', '--severity', 'warning']).status, 0);
    const info = cli(folder, ['check', '--severity', 'info']);
    assert.equal(info.status, 1);
    assert.match(info.out, / info .*\n[\s\S]*\n1 info in 1 file\n$/);
  });

  test('the same input gives the same bytes', () => {
    const folder = folderWith({
      ...DANGLING,
      'x.journey.yaml': JOURNEY,
      'y.journey.yaml': 'kind: journey\na: [',
    });
    for (const format of ['text', 'json', 'github']) {
      const first = cli(folder, ['check', '--format', format]);
      assert.deepEqual(cli(folder, ['check', '--format', format]), first);
    }
  });

  test('ordered by file, then place', () => {
    const broken = 'apiVersion: cx/v1\nkind: persona\nid: a b\nname: 7\ngoals: []\nzzz: 1\n';
    const { diagnostics } = checkJson(
      folderWith({ 'b.persona.yaml': broken, 'B/c.persona.yaml': broken, 'a.persona.yaml': broken }),
    );
    const keys = diagnostics.map(({ file, range, code }) =>
      [file, String(range.start.line).padStart(4, '0'), code].join('|'),
    );
    assert.ok(keys.length > 6);
    assert.deepEqual(keys, [...keys].sort());
  });

  test('colours for a terminal only, or when they are forced', () => {
    const folder = folderWith(DANGLING);
    const has = (env: Record<string, string>) => cli(folder, ['check'], { env }).out.includes('\u001b[');
    assert.equal(has({}), false);
    assert.equal(has({ FORCE_COLOR: '1' }), true);
    assert.equal(has({ FORCE_COLOR: '0' }), false);
    assert.equal(has({ NO_COLOR: '1', FORCE_COLOR: '1' }), false);
    assert.equal(has({ NO_COLOR: '', FORCE_COLOR: '1' }), true);
    assert.equal(
      cli(folder, ['check', '--format', 'json'], { env: { FORCE_COLOR: '1' } }).out.includes('\u001b'),
      false,
    );
  });

  test('text of a file cannot reach the terminal, the log or a workflow command', () => {
    const hostile = JOURNEY.replace('[marta]', '["a\\e[31m\\n::error::owned\\r\\u202e%0A"]');
    const folder = folderWith({ ...GOOD, 'journeys/return.journey.yaml': hostile });
    for (const format of ['text', 'json', 'github']) {
      const { out } = cli(folder, ['check', '--format', format]);
      assert.doesNotMatch(out, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/, format);
      assert.doesNotMatch(out, /^::error::owned/m, format);
    }
    assert.match(cli(folder, ['check', '--format', 'github']).out, /%250A/);
  });

  test('--today moves the rules that ask what day it is', () => {
    const reviewed = persona('ana', 'lastReviewed: 2026-11-01', 'reviewEvery: P21D');
    const folder = folderWith({ 'ana.persona.yaml': reviewed });
    assert.doesNotMatch(cli(folder, ['check', '--today', '2026-11-22']).out, /CX091/);
    assert.match(cli(folder, ['check', '--today', '2026-11-23']).out, /CX091/);
  });

  test('--today has to be a day', () => {
    const folder = folderWith(GOOD);
    assert.equal(cli(folder, ['check', '--today', '2026-02-28']).status, 0);
    for (const day of ['2026-02-30', 'tomorrow', '', '2026-2-3']) {
      const run = cli(folder, ['check', `--today=${day}`]);
      assert.equal(run.status, 2);
      assert.match(run.err, /^cx-as-code: --today cannot be .*\n$/);
    }
  });

  test('settings of the project, and others in their place', () => {
    const folder = folderWith({
      ...DANGLING,
      'cx.config.yaml': 'rules: { dangling-reference: off }\n',
      'ci/strict.yaml': 'rules: { dangling-reference: warning }\n',
      'ci/broken.yaml': 'rulez: {}\n',
    });
    assert.deepEqual(
      checkJson(folder).diagnostics.map(({ code }) => code),
      ['CX014'],
    );
    const strict = checkJson(folder, ['--config', 'ci/strict.yaml', 'journeys']);
    assert.deepEqual(
      strict.diagnostics.map(({ code, severity }) => [code, severity]),
      [['CX010', 'warning']],
    );
    const broken = checkJson(folder, ['--config', 'ci/broken.yaml', 'journeys']);
    assert.deepEqual(
      [...new Set(broken.diagnostics.map(({ file }) => file))],
      ['ci/broken.yaml', 'journeys/return.journey.yaml'],
    );
    const none = cli(folder, ['check', '--config', 'ci/nothing.yaml']);
    assert.deepEqual(
      [none.status, none.err],
      [2, 'cx-as-code: The path "ci/nothing.yaml" does not exist.\n'],
    );
  });
});

suite('check --stdin', () => {
  const name = ['--stdin', '--stdin-filename'];

  test('stands for a file among the others, which need not exist', () => {
    const folder = folderWith({ 'personas/marta.persona.yaml': PERSONA });
    const run = checkJson(folder, [...name, 'journeys/new.journey.yaml'], { input: JOURNEY });
    assert.deepEqual([run.status, run.files, run.diagnostics], [0, 1, []]);
  });

  test('goes before the file on disk', () => {
    const folder = folderWith(GOOD);
    const file = 'journeys/return.journey.yaml';
    const run = checkJson(folder, [...name, file], { input: JOURNEY.replace('[marta]', '[nobody-at-all]') });
    assert.equal(run.status, 1);
    assert.deepEqual(
      run.diagnostics.map((found) => [found.file, found.code]),
      [[file, 'CX010']],
    );
    assert.match(
      cli(folder, ['check', ...name, file], { input: 'a: [' }).out,
      /1 \| a: \[/,
      'the frame shows that text',
    );
  });

  test('of a foreign file nothing is said', () => {
    const run = cli(folderWith(GOOD), ['check', ...name, 'compose.yaml'], { input: 'services: {}\n' });
    assert.equal(run.status, 0);
  });

  test('too much of it is refused', () => {
    const run = checkJson(folderWith({}), [...name, 'a.persona.yaml'], { input: 'x'.repeat(3_000_000) });
    assert.equal(run.status, 1);
    assert.match(run.diagnostics[0]?.message ?? '', /too large/);
  });

  test('wrong use', () => {
    const folder = folderWith(GOOD);
    assert.match(cli(folder, ['check', '--stdin']).err, /--stdin needs --stdin-filename/);
    assert.match(cli(folder, ['check', ...name, '.']).err, /--stdin needs --stdin-filename/);
    assert.match(cli(folder, ['check', '--stdin-filename', 'x.persona.yaml']).err, /only with --stdin/);
    assert.match(cli(folder, ['check', ...name, 'x.persona.yaml', '.']).err, /no paths/);
  });
});
