import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { displayWidth } from '../../../src/core/report/displayWidth.ts';
import { registryCsv } from '../../../src/core/report/registryCsv.ts';
import { registryJson } from '../../../src/core/report/registryJson.ts';
import { registryMarkdown } from '../../../src/core/report/registryMarkdown.ts';
import type { RegistryRow } from '../../../src/core/report/registryRows.ts';
import { registryTable } from '../../../src/core/report/registryTable.ts';

function row(name: string, more: Partial<RegistryRow> = {}): RegistryRow {
  return {
    kind: 'persona',
    id: 'marta',
    name,
    status: undefined,
    owner: undefined,
    path: 'a.yaml',
    line: 2,
    uses: 3,
    ...more,
  };
}

suite('registry as a table', () => {
  test('columns are aligned in every script', () => {
    const rows = ['Marta', '顧客の旅', '🎉👩‍👩‍👧‍👦', 'Олег', 'e\u0301', '\u001b[1m'].map((name) => row(name));
    const [head, ...body] = registryTable(rows).trimEnd().split('\n');
    const column = displayWidth(head!.slice(0, head!.indexOf('PLACE')));
    for (const line of body) {
      assert.equal(displayWidth(line.slice(0, line.indexOf('a.yaml'))), column, line);
    }
  });

  test('a statement is shortened, a place never', () => {
    const table = registryTable([
      row('x'.repeat(300), { path: `${'y'.repeat(200)}.yaml` }),
      row('漢'.repeat(300)),
    ]);
    assert.match(table, / x{59}… .* y{200}\.yaml:3\n/);
    assert.match(table, / 漢{29}…/);
  });

  test('a name of several lines stays on one', () => {
    assert.equal(registryTable([row('a\nb\tc')]).split('\n').length, 3);
  });

  test('nothing for nothing', () => {
    assert.equal(registryTable([]), '');
  });
});

suite('registry as CSV', () => {
  const cells = (name: string) =>
    registryCsv([row(name)])
      .split('\r\n')
      .slice(1)
      .join('\r\n');

  test('RFC 4180', () => {
    assert.equal(
      registryCsv([row('a "b", c', { status: 'live', owner: 'cx' })]),
      'kind,id,name,status,owner,uses,file,line\r\npersona,marta,"a ""b"", c",live,cx,3,a.yaml,3\r\n',
    );
    assert.equal(cells('two\nlines'), 'persona,marta,"two\nlines",,,3,a.yaml,3\r\n');
    assert.equal(cells(' blank '), 'persona,marta," blank ",,,3,a.yaml,3\r\n');
  });

  test('no text becomes a formula', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("x")']) {
      assert.match(cells(formula), /^persona,marta,"?'/, formula);
    }
    assert.equal(cells('a=1'), 'persona,marta,a=1,,,3,a.yaml,3\r\n');
  });
});

suite('registry as JSON', () => {
  test('the shape', () => {
    assert.deepEqual(JSON.parse(registryJson([row('Marta', { status: 'live' }), row('x')])), {
      version: 1,
      entries: [
        { kind: 'persona', id: 'marta', name: 'Marta', status: 'live', uses: 3, file: 'a.yaml', line: 2 },
        { kind: 'persona', id: 'marta', name: 'x', uses: 3, file: 'a.yaml', line: 2 },
      ],
    });
    assert.deepEqual(JSON.parse(registryJson([])), { version: 1, entries: [] });
  });
});

suite('registry as Markdown', () => {
  test('cells hold texts, nothing else', () => {
    const table = registryMarkdown([row('a|b <img> [x](y) `c`\nd @org #1')]);
    const lines = table.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.equal(lines[0], '| kind | id | name | status | owner | uses | place |');
    assert.equal(lines[2]!.match(/(?<!\\)\|/g)?.length, 8);
    assert.doesNotMatch(table, /<img|@org|[^\\]\[x/);
  });
});
