import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emailAddresses } from '../../../src/core/model/emailAddresses.ts';

const of = (text: string) => emailAddresses(text).map(({ text: found }) => found);

describe('e-mail addresses of people', () => {
  const found: readonly (readonly [text: string, ...addresses: readonly string[]])[] = [
    ['Raw answers from teresa.cook@example.com and others', 'teresa.cook@example.com'],
    ['Escriba a <maria_jose+cx@correo.example.es>.', 'maria_jose+cx@correo.example.es'],
    ['a@b.co, then C-D@E-F.Example;', 'a@b.co', 'C-D@E-F.Example'],
    ['Напишіть Олесі: oles1@пошта.укр', 'oles1@пошта.укр'],
    ['олеся@приклад.укр', 'олеся@приклад.укр'],
    ['请写信给wang.li@example.com.cn谢谢', 'wang.li@example.com.cn'],
    ["o'neill@example.ie", "o'neill@example.ie"],
    ['jürgen.groß@münchen.example', 'jürgen.groß@münchen.example'],
    ['mailto:ana@example.com?subject=x', 'ana@example.com'],
    ['(jo@example.com)', 'jo@example.com'],
    ['ana＠example.com', 'ana＠example.com'],
    ['ends with ana@example.com.', 'ana@example.com'],
    // A team's word beside a name is still a name.
    ['teresa.support@example.com', 'teresa.support@example.com'],
    [`${'x'.repeat(100)}@example.com`, `${'x'.repeat(64)}@example.com`],
  ];
  for (const [text, ...addresses] of found) {
    it(`are seen in ${JSON.stringify(text.slice(0, 60))}`, () => assert.deepEqual(of(text), addresses));
  }

  const none: readonly string[] = [
    '@acme/customer-service',
    '@ferrow on every network',
    '@walker3@social.example',
    'react@18.2.0 and @scope/name@1.0.0',
    'Open at 9 @ the corner',
    'avatars/marta@2x.png',
    'logo@2x.png',
    'two@ signs @ nothing@',
    'a@b',
    'git@github.com:acme/journeys.git',
    '5 @ 3.50 EUR',
    'A/B: 3@4.5',
    '＠',
    '',
    // Mailboxes of a team.
    'help@example.com',
    'no-reply@example.com, noreply@example.com',
    'Customer.Service@example.co.uk',
    'support-es@example.com',
    'atencion.al.cliente@example.es',
    'ajuda@exemple.cat',
    'підтримка@приклад.укр',
    'returns+2026@example.com',
  ];
  for (const text of none) {
    it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(of(text), []));
  }

  it('stand where they are said to', () => {
    const text = 'x ana@example.com y ana@example.com';
    assert.deepEqual(
      emailAddresses(text).map(({ start }) => start),
      [2, 20],
    );
  });

  it('take no time to look for in long texts', () => {
    const began = performance.now();
    for (const text of [
      'a'.repeat(1e6),
      '@'.repeat(1e5),
      'a@'.repeat(1e5),
      `a@${'a.'.repeat(3e5)}`,
      'a@1.'.repeat(1e5),
    ])
      of(text);
    assert.ok(performance.now() - began < 3000);
  });
});
