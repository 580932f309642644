import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkJson, folderWith, JOURNEY, PERSONA } from './support.ts';

const HEAD = 'apiVersion: cx/v1\nkind: persona\nid: marta\nname: Marta\ngoals: [x]\n';

/** Each gets at least one diagnostic with one of the codes, and the run ends. */
const BAD: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['empty file', '', ['CX003']],
  ['only comments', '# nothing\n# yet\n', ['CX003']],
  ['tabs', `${HEAD}needs:\n\t- x\n`, ['CX001']],
  ['NUL', `${HEAD}x-a: \0\n`, ['CX001']],
  [
    'invalid UTF-8',
    new Uint8Array([...new TextEncoder().encode(`${HEAD}x-a: `), 0xc3, 0x28, 0x0a]),
    ['CX001'],
  ],
  ['duplicate keys', `${HEAD}name: Again\n`, ['CX001']],
  ['__proto__ as a key', `${HEAD}__proto__: { polluted: true }\n`, ['CX002']],
  ['__proto__ as an id', HEAD.replace('id: marta', 'id: __proto__'), ['CX002']],
  ['two documents', `${HEAD}---\n${HEAD}`, ['CX001']],
  ['alias bomb', `${HEAD}x-a: &a [1,1,1,1,1,1,1,1,1]\n${bomb()}`, ['CX001']],
  ['recursive anchor', `${HEAD}x-a: &a [*a]\n`, ['CX001']],
  ['3,000 brackets', `${HEAD}x-a: ${'['.repeat(3000)}`, ['CX001']],
  ['3,000 closed braces', `${HEAD}x-a: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}`, ['CX001']],
  ['3,000 dashes', `${HEAD}x-a:\n  ${'- '.repeat(3000)}x\n`, ['CX001']],
  ['3,000 indentations', `${HEAD}${indentations()}`, ['CX001']],
  ['2 MB of text', `${HEAD}summary: ${'x'.repeat(2_000_000)}\n`, ['CX001']],
  ['3 MB of text', `${HEAD}summary: ${'x'.repeat(3_000_000)}\n`, ['CX001']],
  ['a list', '- a\n- b\n', ['CX003']],
  ['binary', new Uint8Array(4096).map((_, i) => (i * 7) % 256), ['CX001']],
];

function bomb(): string {
  const names = 'abcdefghi';
  const line = (i: number) => `x-${names[i]}: &${names[i]} [${`*${names[i - 1]},`.repeat(9)}]\n`;
  return [1, 2, 3, 4, 5, 6, 7, 8].map(line).join('');
}

function indentations(): string {
  let text = '';
  for (let depth = 0; depth < 900; depth++) text += `${' '.repeat(depth)}x-a:\n`;
  return text;
}

/** Nothing is wrong with these. */
const FINE: readonly (readonly [string, string | Uint8Array])[] = [
  ['UTF-8 with a byte order mark', `\ufeff${JOURNEY}`],
  ['CRLF', JOURNEY.replaceAll('\n', '\r\n')],
  ['CR', JOURNEY.replaceAll('\n', '\r')],
  ['UTF-16, little endian', utf16(JOURNEY, false)],
  ['UTF-16, big endian', utf16(JOURNEY, true)],
  ['document markers', `---\n${JOURNEY}...\n`],
];

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

suite('check: hostile and unusual files', () => {
  for (const [name, content, codes] of BAD) {
    test(`${name} is reported`, () => {
      const { status, diagnostics } = checkJson(folderWith({ 'marta.persona.yaml': content }));
      assert.equal(status, 1);
      assert.ok(
        diagnostics.some(({ code }) => codes.includes(code)),
        JSON.stringify(diagnostics.slice(0, 3)),
      );
      assert.ok(diagnostics.every(({ message }) => message.length < 500));
    });
  }

  for (const [name, content] of FINE) {
    test(`${name} is read like any other`, () => {
      const { status, diagnostics } = checkJson(
        folderWith({ 'return.journey.yaml': content, 'marta.persona.yaml': PERSONA }),
      );
      assert.deepEqual([status, diagnostics], [0, []]);
    });
  }
});

suite('check: files of other tools', () => {
  test('nothing is said', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n',
      '.github/workflows/ci.yml': 'on: push\njobs: { a: { runs-on: ubuntu-latest } }\n',
      'deploy/app.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x }\n',
      'site.yml': '- hosts: all\n  tasks:\n    - name: x\n      shell: echo {{ x }}\n',
      'journey.yaml': 'title: A journey\nsteps: [a, b]\n',
      'persona.yml': 'name: Bob\nage: 42\n',
      'broken.yaml': 'a: [\n\tb: {{ x }}\n',
      'chart/templates/x.yaml': '{{- if .Values.on }}\nkind: journey\n{{- end }}\n',
      'openapi.yaml': 'openapi: 3.0.0\ninfo: { title: x }\n',
    };
    const run = checkJson(folderWith(files));
    assert.deepEqual([run.status, run.files, run.diagnostics, run.err], [0, 0, [], '']);
    const named = checkJson(folderWith(files), Object.keys(files));
    assert.deepEqual([named.status, named.files, named.diagnostics, named.err], [0, 0, [], '']);
  });
});
