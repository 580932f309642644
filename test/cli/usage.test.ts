import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { suite, test } from 'node:test';
import { MANIFEST } from '../host/project.mjs';
import { cli, cliPath, DANGLING, folderWith } from './support.ts';

const folder = folderWith(DANGLING);
const posix = { skip: process.platform === 'win32' };

suite('usage', () => {
  test('--version', () => {
    assert.deepEqual(cli(folder, ['--version']), { status: 0, out: `${MANIFEST.version}\n`, err: '' });
  });

  test('--help names every command, and only what there is', () => {
    const { status, out } = cli(folder, ['--help']);
    assert.equal(status, 0);
    for (const name of ['check', 'render', 'diff', 'history', 'list', 'new', 'git-setup'])
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    const details = ['check', 'render', 'diff', 'history', 'list', 'new', 'git-setup'].map(
      (name) => cli(folder, [name, '--help']).out,
    );
    for (const [i, text] of details.entries()) assert.match(text, /^Usage: cx-as-code /, String(i));
    assert.doesNotMatch([out, ...details].join('\n'), /sarif|junit|--watch|git-merge|lsp|import/);
    for (const line of [out, ...details].join('\n').split('\n')) assert.ok(line.length <= 120, line);
  });

  test('one line and status 2 for each kind of wrong use', () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /No command is given/],
      [['chek'], /no command "chek"\. Did you mean "check"\?/],
      [
        ['compare', 'a', 'b'],
        /no command "compare"\. Possible are check, format, render, diff, history, list, new, git-setup/,
      ],
      [['check', '--fromat', 'json'], /no option "--fromat"\. Did you mean "--format"\?/],
      [['check', '--watch'], /no option "--watch"/],
      [['check', '--since', 'HEAD'], /--since needs a git repository/],
      [['check', '-x'], /no option/],
      [['check', '--format'], /--format/],
      [['check', '--format', 'sarif'], /--format cannot be "sarif"\. Possible are text, json, github/],
      [['check', '--stdin=yes'], /--stdin/],
      [['check', '--severity', 'eror'], /Did you mean "error"\?/],
      [['check', ''], /empty|does not exist/],
      [['render', '.', '--view', 'mpa'], /--view cannot be "mpa"/],
      [['render', '.', '--format', 'pdf'], /--format cannot be "pdf"/],
      [['constructor'], /no command "constructor"/],
      [['check', '--__proto__'], /no option/],
    ];
    for (const [args, message] of wrong) {
      const run = cli(folder, args);
      assert.deepEqual([run.status, run.out], [2, ''], args.join(' '));
      assert.match(run.err, /^cx-as-code: .*\n$/);
      assert.match(run.err, message);
    }
  });

  test('what follows -- is a path', () => {
    assert.match(cli(folder, ['check', '--', '--help']).err, /The path "--help" does not exist/);
  });

  test('an internal fault is one line; where it happened is told on request', posix, () => {
    const gone = folderWith({ 'here/x.txt': '' });
    const command = 'cd here && rm -r ../here && exec "$0" "$@"';
    const run = (...args: string[]) =>
      spawnSync('bash', ['-c', command, process.execPath, cliPath(), ...args], {
        cwd: gone,
        encoding: 'utf8',
      });
    const quiet = run('check');
    assert.deepEqual([quiet.status, quiet.stdout], [2, '']);
    assert.match(
      quiet.stderr,
      /^cx-as-code: internal fault: .*uv_cwd\. Run again with --verbose to see where\.\n$/,
    );
    spawnSync('mkdir', ['here'], { cwd: gone });
    const loud = run('check', '--verbose');
    assert.equal(loud.status, 2);
    assert.match(loud.stderr, /^cx-as-code: internal fault: .*\n[\s\S]*\n {4}at /);
  });

  test('a full disk is no success', { skip: !fs.existsSync('/dev/full') }, () => {
    const run = spawnSync('bash', ['-c', '"$0" "$1" --help > /dev/full', process.execPath, cliPath()], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(run.status, 2);
    assert.match(run.stderr, /^cx-as-code: the output cannot be written \(ENOSPC\)\.\n$/);
  });

  test('a closed pipe ends quietly, with the status of what was found', {
    skip: process.platform === 'win32',
  }, () => {
    const many = Array.from(
      { length: 400 },
      (_, i) => [`${i}.persona.yaml`, 'kind: persona\n'.repeat(30)] as const,
    );
    const big = folderWith(Object.fromEntries(many));
    const command = `"$0" "$1" check | head -c 10 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    const script = cliPath();
    const run = spawnSync('bash', ['-c', command, process.execPath, script], { cwd: big, encoding: 'utf8' });
    assert.deepEqual([run.stdout, run.stderr], ['1\n', '']);
  });
});
