import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { OpenedFile } from '../../../src/core/host.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { decodeText } from '../../../src/core/yaml/decodeText.ts';
import { MAX_LENGTH } from '../../../src/core/yaml/maxLength.ts';
import { diagnoseBasics } from '../support/basicRules.ts';
import { diagnose } from '../support/diagnose.ts';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../support/memoryWorkspace.ts';
import { assertPlaced } from '../support/placement.ts';

const UNUSED = 'CX014 "ana": No journey is about this persona yet.';
const HEADER = 'The header is missing. Start the file with `apiVersion: cx/v1` and `kind: persona`.';
const TOO_DEEP = 'This is nested too deeply: more than 200 levels. Write it with less nesting.';
const ID = 'lower-case letters, digits and single hyphens, such as busy-parent';

const bomb = [
  'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
  ...'bcdef'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[i]}`).join(', ')}]`),
].join('\n');

const CASES: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
  ['an empty file', '', `CX003 "": ${HEADER}`],
  ['one blank line', '\n', `CX003 "": ${HEADER}`],
  ['only comments', '# later\n# more\n', `CX003 "": ${HEADER}`],
  ['only a byte order mark', '\uFEFF', `CX003 "": ${HEADER}`],
  ['an empty document', '---\n...\n', `CX003 "": ${HEADER}`],
  [
    'a tab that indents',
    persona('ana', 'segment:', '\tname: Big'),
    UNUSED,
    'CX001 "\\t": Tabs cannot indent YAML. Use spaces.',
  ],
  ['a tab behind a value', persona('ana', 'tagline: Quick\t'), UNUSED],
  ['a byte order mark', `\uFEFF${persona('ana')}`, UNUSED],
  ['CRLF', persona('ana').replaceAll('\n', '\r\n'), UNUSED],
  ['CR', persona('ana').replaceAll('\n', '\r'), UNUSED],
  [
    'all line breaks at once',
    persona('ana')
      .replace('\n', '\r\n')
      .replace(/\n(?=id)/, '\r'),
    UNUSED,
  ],
  [
    'a NUL',
    persona('ana', 'tagline: a\0b'),
    'CX001 "\\u0000": This is not a text file: it holds a NUL character. Save it as UTF-8 text.',
  ],
  [
    'a picture',
    `\x89PNG\r\n\x1a\n\0\0\0\rIHDR`,
    'CX001 "\\u0000": This is not a text file: it holds a NUL character. Save it as UTF-8 text.',
  ],
  [
    'bytes that are no UTF-8',
    persona('ana', `tagline: caf${decode([0xe9])}`),
    UNUSED,
    'CX001 "�": Some bytes of this file are not UTF-8 text. Save the file with the encoding UTF-8.',
  ],
  [
    'a key twice',
    persona('ana', 'tags: []', 'tags: [a]'),
    UNUSED,
    'CX001 "tags": The key `tags` stands here a second time. Keep one of them.',
  ],
  [
    'two documents',
    `${persona('ana')}---\n${persona('bo')}`,
    UNUSED,
    'CX001 "---": One file holds one persona, journey, strategy or catalog. Put what follows `---` into a file of its own.',
  ],
  [
    'keys that every object has',
    persona('ana', '__proto__: { polluted: 1 }', 'constructor: a', 'toString: b'),
    UNUSED,
    'CX002 "__proto__": "__proto__" is unknown here. Keys of your own start with "x-".',
    'CX002 "constructor": "constructor" is unknown here. Keys of your own start with "x-".',
    'CX002 "toString": "toString" is unknown here. Keys of your own start with "x-".',
  ],
  [
    'an id `__proto__`',
    persona('__proto__'),
    `CX002 "__proto__": "__proto__" does not fit. Expected: ${ID}.`,
    'CX014 "__proto__": No journey is about this persona yet.',
  ],
  [
    'an id `constructor`',
    persona('constructor'),
    'CX014 "constructor": No journey is about this persona yet.',
  ],
  [
    'an anchor that holds itself',
    persona('ana', 'x-a: &a { b: *a }'),
    UNUSED,
    'CX001 "*a": The anchor `&a` holds this reference to itself. Write the value out.',
  ],
  ['3,000 brackets', '['.repeat(3000), `CX001 "[": ${TOO_DEEP}`],
  ['3,000 brackets behind a header', persona('ana', `x-a: ${'['.repeat(3000)}`), `CX001 "[": ${TOO_DEEP}`],
  ['3,000 dashes', '- '.repeat(3000), `CX001 "-": ${TOO_DEEP}`],
  ['3,000 question marks', '? '.repeat(3000), `CX001 "?": ${TOO_DEEP}`],
  [
    '2 MB of text',
    persona('ana', `tagline: ${'x'.repeat(2 * 1024 * 1024)}`),
    'CX001 "apiVersion: cx/v1": This file is too large to check: 2049 KB, and the limit is 512 KB. Split it into several files.',
  ],
  [
    '2 MB on one line',
    'x'.repeat(2 * 1024 * 1024),
    `CX001 "${'x'.repeat(200)}": This file is too large to check: 2048 KB, and the limit is 512 KB. Split it into several files.`,
  ],
  ['half an emoji', persona('ana', 'tagline: "a\ud83d"'), UNUSED],
  ['a separator of lines that is none', persona('ana', 'tagline: a\u2028b\u0085c'), UNUSED],
  [
    'a merge key',
    persona('ana', 'x-a: &a { tags: [b] }', '<<: *a'),
    UNUSED,
    'CX002 "<<": "<<" is unknown here. Keys of your own start with "x-".',
  ],
  [
    'a tag',
    persona('ana', 'tagline: !secret a'),
    UNUSED,
    'CX001 "!secret": Tags such as `!secret` have no meaning here. Remove it.',
  ],
];

describe('bad input', () => {
  for (const [title, text, ...expected] of CASES) {
    it(`ends with a diagnostic where there is something to say: ${title}`, async () => {
      const started = process.cpuUsage();
      assert.deepEqual(await diagnoseBasics({ 'a.persona.yaml': text }, 'a.persona.yaml'), expected);
      assert.ok(millisecondsSince(started) < 1000, `${millisecondsSince(started)} ms`);
    });
  }

  it('that unfolds without end is one diagnostic', async () => {
    assert.ok(bomb.length < 400, `${bomb.length}`);
    const found = await diagnoseBasics(
      { 'a.persona.yaml': persona('ana', `x-bomb:`, ...bomb.split('\n').map((line) => `  ${line}`)) },
      'a.persona.yaml',
    );
    assert.deepEqual(found, [
      UNUSED,
      'CX001 "*d": References to anchors (`*name`) unfold to more than 10000 values here. Write the values out.',
    ]);
  });

  it('that is as large as may be is read in time', async () => {
    const step = (i: number) =>
      `      - { id: s${i}, name: Step ${i}, action: Do what there is to do, emotion: 1 }\n`;
    let text = journey('a', 'ana');
    for (let i = 0; text.length < MAX_LENGTH - 200; i++) text += step(i);
    const started = process.cpuUsage();
    const found = await diagnoseBasics(
      { 'a.journey.yaml': text, 'a.persona.yaml': persona('ana') },
      'a.journey.yaml',
    );
    assert.deepEqual(found, []);
    assert.ok(millisecondsSince(started) < 5000, `${millisecondsSince(started)} ms`);
  });

  it('that is all mistakes is a list that somebody can read', async () => {
    const text = catalog(
      'teams:',
      ...Array.from({ length: 1000 }, (_, i) => `  - { id: Team ${i}, name: Team, nonsense: 1 }`),
    );
    const found = await diagnose({ 'a.catalog.yaml': text }, 'a.catalog.yaml');
    assert.equal(found.length, 201);
    assert.match(found.at(-1) ?? '', /: … and \d+ more problems in this file\.$/);
  });
});

describe('positions', () => {
  it('are right behind emoji, combining marks, tabs and CRLF', async () => {
    const text = persona(
      'ana',
      'tagline: "👩‍👩‍👧 e\u0301 \t x" # ї',
      'segment: { name: "😀😀", nonsense: 1 }',
    ).replaceAll('\n', '\r\n');
    const workspace = new MemoryWorkspace({ 'a.persona.yaml': text });
    const service = serviceOver(workspace);
    await service.refresh(neverCancelled);
    const found = service.diagnostics(uriOf('a.persona.yaml')).find(({ code }) => code === 'CX002');
    assert.deepEqual(found?.range, { start: { line: 6, character: 25 }, end: { line: 6, character: 33 } });
    assertPlaced(service.diagnostics(uriOf('a.persona.yaml')), uriOf('a.persona.yaml'), () => text);
  });
});

describe('a file that cannot be opened', () => {
  const answers: readonly (readonly [file: OpenedFile, ...expected: string[]])[] = [
    [{ kind: 'unreadable', reason: 'brokenLink' }, 'This is a link to a file that does not exist.'],
    [{ kind: 'unreadable', reason: 'directory' }, 'This is a folder, not a file. Give it another name.'],
    [{ kind: 'unreadable', reason: 'permission' }, 'This file cannot be read: permission is denied.'],
    [{ kind: 'unreadable', reason: 'failed' }, 'This file cannot be read.'],
    [{ kind: 'unreadable', reason: 'missing' }],
    [
      { kind: 'tooLarge', bytes: 5_000_000 },
      'This file is too large to check: 4883 KB, and the limit is 512 KB. Split it into several files.',
    ],
  ];
  for (const [file, ...expected] of answers) {
    it(`says why: ${file.kind === 'unreadable' ? file.reason : file.kind}`, async () => {
      const workspace = new MemoryWorkspace({ 'a.journey.yaml': '', 'compose.yaml': '' });
      workspace.open = async () => file;
      const service = serviceOver(workspace);
      await service.refresh(neverCancelled);
      const found = service.diagnostics(uriOf('a.journey.yaml'));
      assert.deepEqual(
        found.map(({ message }) => message),
        expected,
      );
      assert.deepEqual(service.diagnostics(uriOf('compose.yaml')), []);
      assert.deepEqual(await service.picture(uriOf('a.journey.yaml'), 'journey', neverCancelled), {
        kind: 'none',
      });
      assert.deepEqual(
        service.documents().map(({ unreadable }) => unreadable),
        expected.map(() => true),
      );
    });
  }
});

function decode(bytes: readonly number[]): string {
  return decodeText(new Uint8Array(bytes), (label) => new TextDecoder(label));
}

/** Of work, not of waiting for a busy machine. */
function millisecondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return Math.round((user + system) / 1000);
}
