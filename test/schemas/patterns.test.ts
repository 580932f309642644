import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPlaces, type Schema, schemaFiles } from './schemaFiles.ts';

const definitions = schemaFiles.get('common.schema.json')?.definitions as Record<string, Schema>;

const TABLE: Record<string, { good: readonly string[]; bad: readonly string[] }> = {
  id: {
    good: ['a', '7', 'busy-parent', 'a1-b2-c3', '24-hours'],
    bad: ['', '-a', 'a-', 'a--b', 'Ana', 'a_b', 'a b', 'à', 'a/b', 'a\n'],
  },
  painRef: { good: ['order/long-form'], bad: ['order', 'order/', '/form', 'a/b/c', 'a//b'] },
  parentRef: { good: ['order', 'order/pay'], bad: ['order/', '/pay', 'a/b/c', 'a//b', 'Order'] },
  name: { good: ['Ana', 'Ґанна', '家族', ' a '], bad: ['', ' ', '\t\n'] },
  date: {
    good: ['2026-11-22', '2026-01-31', '2026-04-30', '2028-02-29', '2000-02-29', '0001-12-31'],
    bad: [
      '2026-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
    ].concat(['2026-1-1', '26-01-01', '2026-01-01T00:00', '2026/01/01', '', '2026-01-32', '-2026-01-01']),
  },
  duration: {
    good: ['PT30M', 'PT4H', 'P2D', 'P90D', 'P2W', 'P1Y2M3W4DT5H6M7S', 'PT0S', 'PT1.5S', 'P3M', 'P1DT12H'],
    bad: [
      '',
      'P',
      'PT',
      'P1DT',
      '-PT5M',
      'PT-5M',
      'P-1D',
      '30M',
      'P1H',
      'PT1D',
      'PT5',
      'PT1.5H',
      'pt5m',
      'P1M1Y',
      'PT1M1H',
    ],
  },
  url: {
    good: ['https://a', 'https://example.com/a?b=c#d', 'https://приклад.укр/шлях'],
    bad: [
      'http://a',
      'https://',
      'https:///a',
      'https://a b',
      'javascript:alert(1)',
      ' https://a',
      'HTTPS://a',
      'https://?a',
    ],
  },
  locale: {
    good: ['es', 'pt-BR', 'zh-Hant-TW', 'ca-valencia'],
    bad: ['', 'e', 'pt_BR', 'português', 'es-', '-es', 'es--ES'],
  },
  currency: { good: ['EUR', 'UAH'], bad: ['eur', 'EURO', '€', 'EU', ''] },
  relativePath: {
    good: ['ana.png', 'images/ana.png', '../images/ana.png', './фото.svg'],
    bad: [
      '/etc/passwd',
      'https://a/b.png',
      'data:image/png;base64,AA',
      'C:\\a.png',
      '\\\\server\\a.png',
      'javascript:a',
    ],
  },
};

for (const [name, { good, bad }] of Object.entries(TABLE)) {
  test(`pattern of ${name}`, () => {
    const pattern = new RegExp(String(definitions[name]?.pattern), 'u');
    for (const text of good) assert.match(text, pattern);
    for (const text of bad) assert.doesNotMatch(text, pattern);
  });
}

const patterns = allPlaces().filter(({ schema }) => typeof schema.pattern === 'string');

test('no pattern repeats what already repeats', () => {
  for (const { schema, pointer } of patterns) assert.ok(!repeatsTwice(String(schema.pattern)), pointer);
  assert.ok(repeatsTwice('^(a+)+$') && repeatsTwice('(?:a|b*)*') && repeatsTwice('((a{2,})b)+'));
  assert.ok(!repeatsTwice('^a(-?a)*(/a+)?$') && !repeatsTwice('(?:[a+]b)*'));
});

test('every pattern gives up quickly', () => {
  const hostile = ['a', '-', 'a-', 'P1', 'P9', '1', '/', 'https://a', ' ', 'a/'].map(
    (unit) => `${unit.repeat(50_000)}\n!`,
  );
  hostile.push(`P${'1'.repeat(50_000)}`, `PT${'1'.repeat(50_000)}.`, `https://${'a'.repeat(50_000)} `);
  for (const source of new Set(patterns.map(({ schema }) => String(schema.pattern)))) {
    const pattern = new RegExp(source, 'u');
    const started = performance.now();
    for (const text of hostile) pattern.test(text);
    assert.ok(performance.now() - started < 500, source);
  }
});

/** A group that is repeated without end holds something that is. */
function repeatsTwice(pattern: string): boolean {
  const tokens = pattern.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?[:=!]|\{\d+,?\d*\}|./gsu) ?? [];
  const isEndless = (token = '') => token === '*' || token === '+' || /^\{\d+,\}$/.test(token);
  const groups = [false];
  for (const [index, token] of tokens.entries()) {
    if (token.startsWith('(')) groups.push(false);
    else if (token === ')') {
      const inner = groups.pop() ?? false;
      if (inner && isEndless(tokens[index + 1])) return true;
      if (inner) groups[groups.length - 1] = true;
    } else if (isEndless(token)) groups[groups.length - 1] = true;
  }
  return false;
}
