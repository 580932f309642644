import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cli, folderWith, GOOD, PERSONA } from './support.ts';

suite('list', () => {
  test('a table of what others refer to; parts on request', () => {
    const folder = folderWith(GOOD);
    const run = cli(folder, ['list']);
    assert.deepEqual(run, {
      status: 0,
      err: '',
      out: [
        'KIND     ID      NAME             STATUS  OWNER  USES  PLACE',
        'journey  return  Return a parcel                    0  journeys/return.journey.yaml:3',
        'persona  marta   Marta                              1  personas/marta.persona.yaml:3',
        '',
      ].join('\n'),
    });
    const all = cli(folder, ['list', '--all', '--format', 'csv']).out.split('\r\n');
    assert.deepEqual(all, [
      'kind,id,name,status,owner,uses,file,line',
      'journey,return,Return a parcel,,,0,journeys/return.journey.yaml,3',
      'persona,marta,Marta,,,1,personas/marta.persona.yaml,3',
      'stage,return/decide,Deciding,,,0,journeys/return.journey.yaml,8',
      'step,return/look,Looks it up,,,0,journeys/return.journey.yaml,11',
      '',
    ]);
  });

  test('json', () => {
    const { out } = cli(folderWith(GOOD), ['list', 'personas', '--format', 'json']);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      entries: [
        {
          kind: 'persona',
          id: 'marta',
          name: 'Marta',
          uses: 1,
          file: 'personas/marta.persona.yaml',
          line: 2,
        },
      ],
    });
  });

  test('one kind', () => {
    const folder = folderWith(GOOD);
    assert.match(
      cli(folder, ['list', '--kind', 'step', '--format', 'markdown']).out,
      /^\| kind .*\n.*\n\| step /,
    );
    const wrong = cli(folder, ['list', '--kind', 'personna']);
    assert.deepEqual([wrong.status, wrong.out], [2, '']);
    assert.match(wrong.err, /Did you mean "persona"\?/);
  });

  test('texts of files stay texts', () => {
    const hostile = PERSONA.replace('name: Marta', 'name: "=HYPERLINK(1)|<b>,\\"x\\"\\n\\e[31m"');
    const folder = folderWith({ 'a.persona.yaml': hostile });
    assert.match(cli(folder, ['list', '--format', 'csv']).out, /,"'=HYPERLINK\(1\)\|<b>,""x""\n/);
    assert.doesNotMatch(cli(folder, ['list', '--format', 'markdown']).out, /<b>|[^\\]\|<|\u001b/);
    assert.doesNotMatch(cli(folder, ['list', '--format', 'json']).out, /\u001b/);
    assert.equal(cli(folder, ['list']).out.split('\n').length, 3);
  });

  test('says when it may be incomplete', () => {
    const run = cli(folderWith({ ...GOOD, 'x.journey.yaml': 'a: [' }), ['list']);
    assert.equal(run.status, 1);
    assert.match(run.err, /^x\.journey\.yaml is no valid YAML/);
    const empty = cli(folderWith({}), ['list']);
    assert.deepEqual([empty.status, empty.out, empty.err], [0, '', 'There is nothing to list here.\n']);
  });
});
