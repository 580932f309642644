import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse, parseDocument } from 'yaml';
import { FILE_KINDS, type FileKind } from '../../../src/core/model/identify.ts';
import { newFileText } from '../../../src/core/templates/newFileText.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

const SIZES = ['minimal', 'full'] as const;
const LOCALES = [undefined, 'en', 'es', 'es-MX', 'uk', 'pt', 'pt-BR', 'ca', 'de-AT'];
const LONGEST_LINE = 130;

/** The codes of all errors in a workspace of these texts. */
async function errorsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { service } = await serviceFor(files);
  return Object.keys(files).flatMap((path) =>
    service
      .diagnostics(uriOf(path))
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code} ${message}`),
  );
}

suite('new files', () => {
  for (const size of SIZES) {
    for (const locale of LOCALES) {
      test(`${size}, ${locale ?? 'no language'}: no errors, no text that is cut`, async () => {
        const made = (kind: FileKind, id: string, persona?: string) =>
          newFileText({ kind, id, locale, size, persona });
        const files = {
          'a.persona.yaml': made('persona', 'marta'),
          'a.journey.yaml': made('journey', 'return', 'marta'),
          'a.strategy.yaml': made('strategy', 'way'),
          'a.catalog.yaml': made('catalog', 'shop'),
          'b.catalog.yaml': made('catalog', 'web'),
        };
        assert.deepEqual(await errorsIn(files), []);
        for (const text of Object.values(files)) {
          for (const line of text.split('\n')) assert.ok(line.length <= LONGEST_LINE, line);
          assert.doesNotMatch(text, /[ \t]$/m);
          assert.equal(parse(text).locale, locale);
        }
      });
    }
  }

  test('each language has its own words, others get English ones', () => {
    for (const kind of FILE_KINDS) {
      const comments = (locale: string) =>
        newFileText({ kind, id: 'x', locale, size: 'full' }).replace(/^locale: .*\n/m, '');
      const spoken = ['en', 'es', 'uk', 'pt', 'ca'].map(comments);
      assert.equal(new Set(spoken).size, 5);
      assert.equal(comments('de'), comments('en'));
      assert.equal(comments('es-MX'), comments('es'));
    }
  });

  test('a name is made from the id', () => {
    assert.equal(
      parse(newFileText({ kind: 'persona', id: 'busy-parent', size: 'minimal' })).name,
      'Busy parent',
    );
    assert.equal(parse(newFileText({ kind: 'persona', id: '007', size: 'minimal' })).id, '007');
  });

  test('a name is a text, whatever it holds', () => {
    for (const name of [
      'a: b',
      '# c',
      '- d',
      '"e"',
      "f'g",
      'null',
      '1e3',
      '2026-11-22',
      '*a',
      '&b',
      '!c',
      '{d}',
      '[e',
      '%f',
      '@g',
      '`h',
      '|',
      '>',
      '?',
      'i #j',
      'k:',
      '\u0007',

      '👩‍👩‍👧‍👦',
      'л'.repeat(120),
      '---',
      '~',
    ]) {
      const text = newFileText({ kind: 'journey', id: 'x', name, size: 'full' });
      assert.equal(parse(text).name, name);
      assert.equal(text.split('\n').filter((line) => line.startsWith('name: ')).length, 1);
    }
    assert.equal(
      parse(newFileText({ kind: 'persona', id: 'x', name: ' a\nkind: evil ', size: 'minimal' })).name,
      'a kind: evil',
    );
  });

  test('a journey without a persona says so above the line', () => {
    const text = newFileText({ kind: 'journey', id: 'x', size: 'minimal' });
    assert.match(
      text,
      /# There is no persona yet\. Create it with `cx-as-code new persona first-persona`.*\npersonas:\n {2}- first-persona\n/,
    );
    assert.doesNotMatch(
      newFileText({ kind: 'journey', id: 'x', size: 'minimal', persona: 'p' }),
      /no persona yet/,
    );
  });

  test('the same words give the same bytes', () => {
    for (const kind of FILE_KINDS) {
      const text = newFileText({ kind, id: 'x', size: 'full' });
      assert.equal(newFileText({ kind, id: 'x', size: 'full' }), text);
      assert.deepEqual(parseDocument(text).errors, []);
    }
  });
});
