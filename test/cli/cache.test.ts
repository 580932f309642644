import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { cacheFolder } from '../../src/cli/cache/cacheFolder.ts';
import * as sealing from '../../src/cli/cache/seal.ts';
import { cli, cliAtOnce, DANGLING, folderWith, GOOD, JOURNEY, type Run, type RunOptions } from './support.ts';

/** A project and a cache of its own; files are older than a clock's step, so that their times can be trusted. */
function project(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const cache = path.join(folderWith({}), 'made/when needed');
  settle(folder);
  const check = (args: readonly string[] = [], options: RunOptions = {}) =>
    cli(folder, ['check', ...args], { ...options, env: { CX_AS_CODE_CACHE: cache, ...options.env } });
  const uncached = (args: readonly string[] = []) => check([...args, '--no-cache']);
  const kept = () =>
    fs.existsSync(cache) ? fs.readdirSync(cache).map((name) => path.join(cache, name)) : [];
  return { folder, cache, check, uncached, kept };
}

/** Makes everything look as if it had been written an hour ago. The time of the last change cannot be set so. */
function settle(folder: string): void {
  const before = new Date(Date.now() - 3_600_000);
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    fs.utimesSync(path.join(folder, name), before, before);
}

/** Puts something into what is kept that nobody could find out, to see whether an answer comes from there. */
function mark(file: string): void {
  const { seal, unseal } = sealing;
  const run = JSON.parse(Buffer.from(unseal(fs.readFileSync(file))!).toString('utf8'));
  fs.writeFileSync(file, seal(Buffer.from(JSON.stringify({ ...run, out: 'from memory\n' }))));
}

suite('check remembers', () => {
  test('what it has said of the same files, and says it again', () => {
    const { check, kept } = project(DANGLING);
    const first = check();
    assert.equal(first.status, 1);
    assert.deepEqual(check(), first);
    const runs = kept().filter((file) => path.basename(file).startsWith('run-'));
    assert.equal(runs.length, 1);
    mark(runs[0]!);
    assert.deepEqual(check(), { ...first, out: 'from memory\n' });
    assert.notEqual(check(['--no-cache']).out, 'from memory\n');
  });

  const edits: Readonly<Record<string, (folder: string) => void>> = {
    'another text of the same length and time': (folder) => {
      const file = path.join(folder, 'journeys/return.journey.yaml');
      const { atime, mtime } = fs.statSync(file);
      fs.writeFileSync(file, JOURNEY);
      fs.utimesSync(file, atime, mtime);
    },
    'a new file': (folder) =>
      fs.writeFileSync(path.join(folder, 'personas/more.persona.yaml'), GOOD['personas/marta.persona.yaml']),
    'a file that is gone': (folder) => fs.rmSync(path.join(folder, 'personas/marta.persona.yaml')),
    'another name of a file': (folder) =>
      fs.renameSync(path.join(folder, 'personas'), path.join(folder, 'people')),
    'a configuration': (folder) =>
      fs.writeFileSync(path.join(folder, 'cx.config.yaml'), 'rules: { dangling-reference: off }\n'),
    'a configuration that makes a folder a project of its own': (folder) =>
      fs.writeFileSync(path.join(folder, 'personas/cx.config.yaml'), 'rules: {}\n'),
    'a picture that was missing': (folder) => fs.writeFileSync(path.join(folder, 'personas/marta.png'), ''),
    'a link': (folder) => fs.symlinkSync('../journeys', path.join(folder, 'personas/link')),
  };
  for (const [what, edit] of Object.entries(edits)) {
    test(`nothing that ${what} makes untrue`, () => {
      const persona = `${GOOD['personas/marta.persona.yaml']}avatar: marta.png\n`;
      const { check, uncached, folder } = project({ ...DANGLING, 'personas/marta.persona.yaml': persona });
      const before = check();
      edit(folder);
      const after = check();
      assert.deepEqual(after, uncached());
      if (what !== 'a link') assert.notDeepEqual(after, before);
      assert.deepEqual(check(), after);
    });
  }

  test('another answer for each question', () => {
    const { check, uncached, folder } = project(DANGLING);
    check();
    const questions = [
      ['--format', 'json'],
      ['--severity', 'info'],
      ['--today', '2020-01-01'],
      ['journeys'],
      ['personas'],
      ['--config', path.join(folderWith({ 'c.yaml': 'rules: { dangling-reference: off }\n' }), 'c.yaml')],
    ];
    for (const question of questions) {
      assert.deepEqual(check(question), uncached(question), question.join(' '));
      assert.deepEqual(check(question), uncached(question), question.join(' '));
    }
    const coloured = check([], { env: { FORCE_COLOR: '1' } });
    assert.match(coloured.out, /\u001b\[/);
    const elsewhere = cli(path.join(folder, 'journeys'), ['check'], { env: { CX_AS_CODE_CACHE: folder } });
    assert.notDeepEqual(elsewhere.out, check().out);
  });

  test('nothing that could not be read', () => {
    const { check, folder } = project(GOOD);
    fs.symlinkSync('nowhere', path.join(folder, 'gone.journey.yaml'));
    assert.equal(check().status, 2);
    assert.equal(check().status, 2);
    fs.rmSync(path.join(folder, 'gone.journey.yaml'));
    assert.equal(check().status, 0);
  });
});

suite('what is kept is never trusted', () => {
  const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'cut off': (bytes) => bytes.subarray(0, bytes.length >> 1),
    empty: () => Buffer.alloc(0),
    'changed in one bit': (bytes) => {
      bytes[bytes.length - 40]! ^= 4;
      return bytes;
    },
    'of zeros': (bytes) => Buffer.alloc(bytes.length),
    'something else': () => Buffer.from('{"question": "?"}'),
    'of another layout': (bytes) => {
      bytes[3]! += 1;
      return bytes;
    },
    'sealed nonsense': () => Buffer.from(sealing.seal(Buffer.from('{"status":')).buffer),
    'sealed with parts missing': () => Buffer.from(sealing.seal(Buffer.from('{"status":0}')).buffer),
  };
  for (const [what, damage] of Object.entries(damages)) {
    test(`when it is ${what}`, () => {
      const { check, kept } = project(DANGLING);
      const first = check();
      for (const file of kept()) fs.writeFileSync(file, damage(fs.readFileSync(file)));
      assert.deepEqual(check(), first);
      assert.deepEqual(check(), first, 'it is mended');
    });
  }

  test('every single bit counts', () => {
    const { check, kept } = project(GOOD);
    check();
    const bytes = fs.readFileSync(kept()[0]!);
    for (let i = 0; i < bytes.length; i++) {
      bytes[i]! ^= 1 << (i % 8);
      assert.equal(sealing.unseal(bytes), undefined, `byte ${i}`);
      bytes[i]! ^= 1 << (i % 8);
    }
    assert.ok(sealing.unseal(bytes));
  });

  test('and a folder that cannot be used is done without', () => {
    const { folder, check } = project(DANGLING);
    const expected = check();
    const file = path.join(folderWith({ taken: '' }), 'taken');
    for (const place of [file, path.join(file, 'below'), '/dev/null', 'relative', '/proc/nothing'])
      assert.deepEqual(check([], { env: { CX_AS_CODE_CACHE: place } }), expected, place);
    assert.ok(!fs.existsSync(path.join(folder, 'relative')));
    const readOnly = folderWith({});
    fs.chmodSync(readOnly, 0o555);
    const asNobody: Run = check([], { asNobody: true, env: { CX_AS_CODE_CACHE: readOnly } });
    assert.deepEqual(asNobody, expected);
    assert.deepEqual(fs.readdirSync(readOnly), []);
  });

  test('many runs at once do not disturb each other', async () => {
    const { folder, cache, check, uncached } = project(DANGLING);
    const runs = Array.from({ length: 6 }, () => cliAtOnce(folder, ['check'], { CX_AS_CODE_CACHE: cache }));
    const expected = uncached();
    for (const run of await Promise.all(runs)) assert.deepEqual(run, expected);
    assert.deepEqual(check(), expected);
    assert.deepEqual(
      fs.readdirSync(cache).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  test('a run that is killed leaves what others can use', async () => {
    const { folder, cache, check, uncached } = project(DANGLING);
    for (const after of [30, 60, 90, 120, 200, 300]) {
      await cliAtOnce(folder, ['check'], { CX_AS_CODE_CACHE: cache }, after);
      assert.deepEqual(check(), uncached());
      fs.rmSync(cache, { recursive: true, force: true });
    }
  });

  test('what others have left unfinished stays and hurts nobody', () => {
    const { check, kept, cache } = project(DANGLING);
    const first = check();
    const [name] = kept();
    fs.writeFileSync(`${name}.1.tmp`, 'half');
    assert.deepEqual(check(), first);
    fs.rmSync(cache, { recursive: true });
    assert.deepEqual(check(), first);
  });
});

test('the folder of the cache is the one of the system, or the one that is named', () => {
  assert.equal(cacheFolder({ CX_AS_CODE_CACHE: '/a', XDG_CACHE_HOME: '/b' }, 'linux'), '/a');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/b', HOME: '/h' }, 'linux'), '/b/cx-as-code');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: 'b', HOME: '/h' }, 'linux'), '/h/.cache/cx-as-code');
  assert.equal(cacheFolder({ HOME: '/h' }, 'darwin'), '/h/Library/Caches/cx-as-code');
  assert.equal(cacheFolder({}, 'linux'), undefined);
});
