import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { GitFolder } from './gitFolder.ts';
import { checkJson, cli, DANGLING, folderWith, GOOD, JOURNEY, PERSONA } from './support.ts';

const OTHER = {
  'journeys/other.journey.yaml': JOURNEY.replace('id: return', 'id: other').replace('[marta]', '[nobody]'),
};

suite('check --since', () => {
  test('prints of what has changed since a revision what the whole check prints of it', () => {
    const git = new GitFolder({ ...DANGLING, ...OTHER });
    git.git('branch', 'before');
    git.write({ 'personas/marta.persona.yaml': PERSONA.replace('id: marta', 'id: martha') });
    git.commit('second');
    git.write({ 'journeys/return.journey.yaml': JOURNEY }); // not committed
    git.write({ 'journeys/new one.journey.yaml': JOURNEY }); // not added
    fs.appendFileSync(path.join(git.folder, 'cx.config.yaml'), '# staged\n');
    git.git('add', 'cx.config.yaml');
    const whole = checkJson(git.folder);
    const names = ['cx.config.yaml', 'journeys/new one.journey.yaml', 'journeys/return.journey.yaml'];
    for (const [revision, changed] of [
      ['HEAD', names],
      ['before', [...names, 'personas/marta.persona.yaml']],
      ['HEAD~1', [...names, 'personas/marta.persona.yaml']],
    ] as const) {
      for (const more of [[], ['--no-cache'], []]) {
        const since = checkJson(git.folder, ['--since', revision, ...more]);
        assert.equal(since.files, changed.length, revision);
        const expected = whole.diagnostics.filter(({ file }) => changed.includes(file));
        assert.ok(expected.length > 1);
        assert.deepEqual(since.diagnostics, expected, revision);
      }
    }
    const below = checkJson(git.folder, ['--since', 'before', 'personas']);
    assert.equal(below.files, 1);
    assert.equal(checkJson(path.join(git.folder, 'journeys'), ['--since=before', '.']).files, 2);
  });

  test('nothing has changed, so nothing is wrong', () => {
    const git = new GitFolder(DANGLING);
    assert.equal(cli(git.folder, ['check']).status, 1);
    assert.deepEqual(cli(git.folder, ['check', '--since', 'main']), {
      status: 0,
      out: 'Nothing to check: no persona, journey, strategy or catalog has changed since main.\n',
      err: '',
    });
    git.write({ 'journeys/return.journey.yaml': `${DANGLING['journeys/return.journey.yaml']}# more\n` });
    assert.equal(cli(git.folder, ['check', '--since', 'main']).status, 1, 'it is not answered from memory');
  });

  test('a folder that is reached through a link is the same', () => {
    const git = new GitFolder(GOOD);
    git.write({ 'journeys/return.journey.yaml': DANGLING['journeys/return.journey.yaml'] });
    const elsewhere = folderWith({});
    fs.symlinkSync(git.folder, path.join(elsewhere, 'link'));
    assert.equal(checkJson(path.join(elsewhere, 'link'), ['--since', 'HEAD']).files, 1);
    assert.equal(checkJson(git.folder, ['--since', 'HEAD', path.join(elsewhere, 'link')]).files, 1);
  });

  test('git is asked in the repository of what is asked for, wherever the command runs', () => {
    const git = new GitFolder({ ...DANGLING, ...GOOD, ...OTHER });
    git.write({ 'journeys/return.journey.yaml': DANGLING['journeys/return.journey.yaml'] });
    const here = new GitFolder({ 'README.md': 'Another one' });
    for (const cwd of [here.folder, folderWith({}), path.join(git.folder, 'personas')]) {
      const whole = checkJson(cwd, [git.folder]);
      const since = checkJson(cwd, ['--since', 'HEAD', git.folder]);
      assert.equal(since.files, 1);
      assert.deepEqual(
        since.diagnostics,
        whole.diagnostics.filter(({ file }) => file.endsWith('return.journey.yaml')),
      );
      const one = path.join(git.folder, 'journeys/return.journey.yaml');
      assert.deepEqual(checkJson(cwd, ['--since', 'HEAD', one]).diagnostics, since.diagnostics);
    }
    const second = new GitFolder(GOOD);
    second.write({ 'journeys/return.journey.yaml': DANGLING['journeys/return.journey.yaml'] });
    assert.equal(checkJson(here.folder, ['--since', 'HEAD', git.folder, second.folder]).files, 2);
  });

  test('a wrong question gets a sentence', () => {
    const git = new GitFolder(GOOD);
    const complaint = (...args: string[]) => {
      const { status, err } = cli(git.folder, ['check', ...args]);
      assert.equal(status, 2);
      return err;
    };
    assert.match(
      complaint('--since', 'nowhere'),
      /^cx-as-code: --since cannot be "nowhere": there is no commit/,
    );
    assert.match(complaint('--since', '--output=x'), /^cx-as-code: /);
    assert.match(complaint('--since=--output=x'), /there is no commit of that name/);
    assert.match(complaint('--since', ''), /there is no commit/);
    assert.match(complaint('--since', 'HEAD', '--fix'), /Use it without --fix/);
    const outside = cli(folderWith(GOOD), ['check', '--since', 'HEAD']);
    assert.deepEqual([outside.status, outside.out], [2, '']);
    assert.match(outside.err, /needs a git repository, and the working directory is in none/);
    assert.match(
      complaint('--since', 'HEAD', folderWith(GOOD)),
      /needs a git repository, and the folder ".+" is in none/,
    );
    assert.match(complaint('--since', 'HEAD', 'gone/for/good'), /The path "gone\/for\/good" does not exist/);
  });
});
