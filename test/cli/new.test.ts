import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { checkJson, cli, folderWith, GOOD } from './support.ts';

const read = (...parts: string[]) => fs.readFileSync(path.join(...parts), 'utf8');

const prefixed = (prefix: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]));

suite('new', () => {
  for (const size of ['minimal', 'full']) {
    test(`${size}: all four kinds pass the check at once`, () => {
      const folder = folderWith({});
      const made = [
        ['persona', 'marta', 'personas/marta.persona.yaml'],
        ['journey', 'return', 'journeys/return.journey.yaml'],
        ['strategy', 'our-way', 'our-way.strategy.yaml'],
        ['catalog', 'shop', 'catalog/shop.catalog.yaml'],
        ['catalog', 'web', 'catalog/web.catalog.yaml'],
        ['strategy', 'their-way', 'their-way.strategy.yaml'],
      ] as const;
      for (const [kind, id, file] of made) {
        const run = cli(folder, ['new', kind, id, '--template', size, '--locale', 'uk']);
        assert.deepEqual(run, { status: 0, out: `Created ${file}\n`, err: '' });
      }
      const { status, files, diagnostics } = checkJson(folder);
      assert.equal(files, made.length);
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(status, 0);
    });
  }

  test('a journey is about the first persona there is', () => {
    const folder = folderWith({ 'personas/marta.persona.yaml': GOOD['personas/marta.persona.yaml'] });
    assert.equal(cli(folder, ['new', 'journey', 'return']).err, '');
    assert.match(read(folder, 'journeys/return.journey.yaml'), /personas:\n {2}- marta\n/);
  });

  test('without any persona it says what to do, and doing it helps', () => {
    const folder = folderWith({});
    const run = cli(folder, ['new', 'journey', 'return']);
    assert.equal(run.status, 0);
    assert.match(run.err, /^No persona exists yet.*cx-as-code new persona first-persona\n$/);
    assert.match(
      read(folder, 'journeys/return.journey.yaml'),
      /# There is no persona yet\. .*new persona first-persona/,
    );
    assert.equal(checkJson(folder).status, 1);
    cli(folder, ['new', 'persona', 'first-persona']);
    assert.equal(checkJson(folder).status, 0);
  });

  test('never overwrites, neither a file nor an id', () => {
    const folder = folderWith({ ...GOOD, 'personas/olga.persona.yaml': 'mine' });
    const file = cli(folder, ['new', 'persona', 'olga']);
    assert.deepEqual(file, {
      status: 2,
      out: '',
      err: 'cx-as-code: personas/olga.persona.yaml exists already and is left as it is.\n',
    });
    assert.equal(read(folder, 'personas/olga.persona.yaml'), 'mine');
    const id = cli(folder, ['new', 'persona', 'marta', '--out', 'elsewhere/']);
    assert.equal(id.status, 2);
    assert.match(id.err, /already a persona with the id "marta", in personas\/marta\.persona\.yaml\./);
    fs.symlinkSync('nowhere', path.join(folder, 'personas/link.persona.yaml'));
    assert.equal(cli(folder, ['new', 'persona', 'link']).status, 2);
    assert.equal(fs.existsSync(path.join(folder, 'personas/nowhere')), false);
  });

  test('below the folder of the project, or where --out says', () => {
    const folder = folderWith({ 'cx.config.yaml': '', 'deep/er/x.txt': '' });
    const deep = path.join(folder, 'deep/er');
    assert.equal(cli(deep, ['new', 'persona', 'a']).out, 'Created ../../personas/a.persona.yaml\n');
    assert.equal(cli(deep, ['new', 'persona', 'b', '--out', '.']).out, 'Created b.persona.yaml\n');
    assert.equal(
      cli(deep, ['new', 'persona', 'c', '--out', 'new/folder/']).out,
      'Created new/folder/c.persona.yaml\n',
    );
    assert.equal(cli(deep, ['new', 'persona', 'd', '--out', 'my.yaml']).out, 'Created my.yaml\n');
    assert.equal(cli(deep, ['new', 'persona', 'e', '--out', 'my.txt']).status, 2);
    assert.equal(checkJson(folder).status, 0);
  });

  test('another project within this one has ids of its own', () => {
    const folder = folderWith({
      ...prefixed('inner/', GOOD),
      'inner/cx.config.yaml': '',
      'cx.config.yaml': '',
    });
    assert.match(cli(folder, ['new', 'journey', 'return']).err, /No persona exists yet/);
    assert.equal(cli(folder, ['new', 'journey', 'other', '--out', 'inner']).err, '');
    assert.match(read(folder, 'inner/other.journey.yaml'), /- marta\n/);
    const beside = folderWith({});
    assert.equal(cli(beside, ['new', 'journey', 'third', '--out', `${folder}/inner/`]).err, '');
    assert.match(
      cli(beside, ['new', 'journey', 'fourth', '--out', `${folder}/none/`]).err,
      /No persona exists yet/,
    );
  });

  test('ids are checked with a sentence', () => {
    const folder = folderWith({});
    for (const id of [
      'Marta',
      'a b',
      'a--b',
      '-a',
      'a-',
      '../x',
      'a/b',
      'é',
      '',
      '__proto__',
      'x'.repeat(300),
    ]) {
      const run = cli(folder, ['new', 'persona', '--', id]);
      assert.equal(run.status, 2, id);
      assert.match(run.err, /is no id\. Use lower-case letters.*\n$/);
    }
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  test('wrong use', () => {
    const folder = folderWith({});
    assert.match(cli(folder, ['new']).err, /Kinds are persona, journey, strategy, catalog/);
    assert.match(cli(folder, ['new', 'person', 'x']).err, /Did you mean "persona"\?/);
    assert.match(cli(folder, ['new', 'persona']).err, /Name the id/);
    assert.match(cli(folder, ['new', 'persona', 'busy', 'parent']).err, /one kind and one id/);
    assert.match(cli(folder, ['new', 'persona', 'x', '--locale', 'not a tag']).err, /language tag/);
    assert.match(cli(folder, ['new', 'persona', 'x', '--name', ' ']).err, /1 to 120/);
    assert.match(cli(folder, ['new', 'persona', 'x', '--template', 'huge']).err, /minimal, full/);
  });

  test('any display name', () => {
    const folder = folderWith({});
    const names = [
      'Марта: «швидко» # так',
      '- a',
      "it's",
      '"q"',
      'null',
      '007',
      '{{ x }}',
      'a\nb: c',
      '!x &y *z',
      '旅',
      '\u001b[31m',
    ];
    for (const [i, name] of names.entries()) {
      assert.equal(cli(folder, ['new', 'persona', `p${i}`, `--name=${name}`]).status, 0);
    }
    const { entries } = JSON.parse(cli(folder, ['list', '--format', 'json']).out);
    const byId = new Map(entries.map((entry: { id: string; name: string }) => [entry.id, entry.name]));
    for (const [i, name] of names.entries()) assert.equal(byId.get(`p${i}`), name.replace('\n', ' '));
  });
});
