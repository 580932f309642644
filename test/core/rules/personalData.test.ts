import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, persona } from '../support/makeFiles.ts';
import { assertSilenced, ofRule } from '../support/ofRule.ts';

const personal = ofRule('CX033');
const of = (text: string) => personal({ 'a.yaml': text }, 'a.yaml');

const address = (text: string) =>
  `CX033 ${JSON.stringify(text)}: This is an e-mail address of a person. Replace it by a pseudonym or a role; what is in git stays in its history.`;
const phone = (text: string) =>
  `CX033 ${JSON.stringify(text)}: This is a phone number. Replace it by a pseudonym or a role; what is in git stays in its history.`;

const evidence = (...more: readonly string[]) =>
  catalog(
    'evidence:',
    '  - id: x',
    '    title: X',
    '    date: 2026-01-01',
    ...more.map((line) => `    ${line}`),
  );

describe('personal-data', () => {
  it('is said of an e-mail address in any text, and underlines it alone', async () => {
    assert.deepEqual(await of(evidence('source: Answers of ana@example.com')), [address('ana@example.com')]);
    assert.deepEqual(await of(persona('ana', 'quote: { text: "Write to oles@пошта.укр, please" }')), [
      address('oles@пошта.укр'),
    ]);
    assert.deepEqual(await of(persona('ana', 'tags: [a, ana@example.com]')), [address('ana@example.com')]);
    assert.deepEqual(await of(persona('ana', 'x-team: { who: ana@example.com }')), [
      address('ana@example.com'),
    ]);
  });

  it('is said of each of several', async () => {
    assert.deepEqual(
      await of(
        persona('ana', 'description: |', '  ana@example.com', '  or +34 612 345 678', '  or ana@example.com'),
      ),
      [address('ana@example.com'), phone('+34 612 345 678'), address('ana@example.com')],
    );
  });

  it('underlines the whole text where that is written otherwise than it reads', async () => {
    assert.deepEqual(await of(persona('ana', 'summary: "ana\\u0040example.com"')), [
      address('"ana\\u0040example.com"'),
    ]);
  });

  it('is said of a phone number, also when YAML takes it for a number', async () => {
    assert.deepEqual(await of(persona('ana', 'summary: "Call +34 612 345 678"')), [phone('+34 612 345 678')]);
    assert.deepEqual(await of(persona('ana', 'x-contact: +34612345678')), [phone('+34612345678')]);
    assert.deepEqual(await of(persona('ana', 'x-phone: 612345678')), [phone('612345678')]);
    assert.deepEqual(await of(persona('ana', 'x-mobilePhone: "612 345 678"')), [phone('612 345 678')]);
    assert.deepEqual(await of(persona('ana', 'x-phones: [612345678]')), [phone('612345678')]);
  });

  it('is said of research that contains it', async () => {
    assert.deepEqual(await of(evidence('personalData: contains')), [
      'CX033 "contains": Research in which people can be recognised does not belong in git. Keep it elsewhere, leave only what was learnt, and write `pseudonymised` or `none`.',
    ]);
    for (const word of ['none', 'pseudonymised'])
      assert.deepEqual(await of(evidence(`personalData: ${word}`)), []);
    const touchpoint = 'touchpoints: [{ id: x, name: X, channel: y, personalData: contact }]';
    assert.deepEqual(await of(catalog(touchpoint)), []);
  });

  it('is not said of a team, a mailbox of a team, or the address of a page', async () => {
    const texts = [
      catalog('teams: [{ id: care, name: Care, contact: "@acme/customer-service" }]'),
      catalog('teams: [{ id: care, name: Care, contact: help@example.com }]'),
      persona(
        'ana',
        'links: [{ rel: issue, url: "https://example.com/a@example.com/612-345-678/+34612345678" }]',
      ),
      persona(
        'ana',
        'lastReviewed: 2026-11-22',
        'reviewEvery: P180D',
        'segment: { name: A, count: 612345678 }',
      ),
    ];
    for (const text of texts) assert.deepEqual(await of(text), [], text);
  });

  it('is said once of what an alias repeats', async () => {
    const text = persona('ana', 'x-a: &who ana@example.com', 'x-b: *who');
    assert.deepEqual(await of(text), [address('ana@example.com')]);
  });

  it('is no matter of a file of another tool', async () => {
    assert.deepEqual(await of('who: ana@example.com\n'), []);
  });

  it('can be silenced', async () => {
    await assertSilenced(
      'CX033',
      'personal-data',
      { 'a.yaml': evidence('source: ana@example.com') },
      'a.yaml',
    );
  });
});
