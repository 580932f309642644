import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnoseBasics } from '../support/basicRules.ts';
import { joinLines } from '../support/text.ts';

/** What is left of three problems: an unknown owner in line 6, an unknown key in line 7, an unused persona in line 3. */
async function left(comment: string, ...end: readonly string[]): Promise<string[]> {
  const text = joinLines(
    'apiVersion: cx/v1',
    'kind: persona',
    ...comment.split('\n'),
    'owner: nobody',
    'id: ana',
    'name: Ana',
    'goals: [Be done]',
    ...end,
  );
  const found = await diagnoseBasics({ 'a.persona.yaml': text }, 'a.persona.yaml');
  return found.filter((line) => !line.startsWith('CX014'));
}

const DANGLING = 'CX010 "nobody": No team has the id "nobody".';

describe('# cx-ignore', () => {
  const silent: readonly (readonly [title: string, comment: string])[] = [
    ['by the word of the rule', '# cx-ignore dangling-reference: is going to exist'],
    ['by its code', '# cx-ignore CX010: is going to exist'],
    ['without blanks', '#cx-ignore CX010:yes'],
    ['with many blanks', '   \t#   cx-ignore   CX010  :   yes  '],
    ['above other comments and empty lines', '# cx-ignore CX010: yes\n\n# about owners'],
    ['among several', '# cx-ignore schema: a\n# cx-ignore dangling-reference: b\n# cx-ignore unused: c'],
    ['with a reason that has colons and hashes', '# cx-ignore CX010: see: #12 — ok'],
    ['with a reason in any script', '# cx-ignore CX010: ще немає'],
  ];
  for (const [title, comment] of silent) {
    it(`silences a rule on the next line ${title}`, async () => assert.deepEqual(await left(comment), []));
  }

  const loud: readonly (readonly [title: string, comment: string])[] = [
    ['of another rule', '# cx-ignore schema: no'],
    ['that names no rule', '# cx-ignore'],
    ['of a rule that there is not', '# cx-ignore dangling: no'],
    ['in a word of its own', '# cx-ignored dangling-reference: no'],
    ['above another line', '# cx-ignore dangling-reference: no\ntags: []'],
    ['behind a value', 'tags: [] # cx-ignore dangling-reference: no'],
    ['inside a block text', 'summary: |\n  Text\n  # cx-ignore dangling-reference: no'],
    ['inside a folded text that ends there', 'summary: >-\n  # cx-ignore dangling-reference: no'],
    ['inside quotes', 'summary: "a\n  # cx-ignore dangling-reference: no\n  "'],
  ];
  for (const [title, comment] of loud) {
    it(`silences nothing when it is ${title}`, async () => assert.deepEqual(await left(comment), [DANGLING]));
  }

  for (const comment of [
    '# cx-ignore dangling-reference',
    '# cx-ignore dangling-reference:',
    '# cx-ignore CX010:  ',
  ]) {
    it(`asks for the reason that is missing in ${JSON.stringify(comment)}`, async () => {
      assert.deepEqual(await left(comment), [
        `${DANGLING} (To silence this, give a reason: \`# cx-ignore dangling-reference: …\`.)`,
      ]);
    });
  }

  it('counts when a second comment gives the reason', async () => {
    assert.deepEqual(await left('# cx-ignore CX010\n# cx-ignore CX010: yes'), []);
  });

  it('works after a block text has ended', async () => {
    assert.deepEqual(await left('summary: |\n  Text\n# cx-ignore CX010: yes'), []);
  });

  it('works between lines that end with CRLF or CR', async () => {
    for (const end of ['\r\n', '\r']) {
      const text = [
        'apiVersion: cx/v1',
        'kind: catalog',
        'id: a',
        'name: A',
        '# cx-ignore CX010: yes',
        'owner: b',
        '',
      ];
      assert.deepEqual(await diagnoseBasics({ 'a.yaml': text.join(end) }, 'a.yaml'), []);
    }
  });

  it('works in a file that cannot be read', async () => {
    assert.deepEqual(await left('# cx-ignore syntax: on purpose\ntags: [a\n# cx-ignore CX001: on purpose'), [
      DANGLING,
    ]);
  });

  it('at the end of a file harms nothing', async () => {
    assert.deepEqual(await left('# cx-ignore CX010: yes', '# cx-ignore CX002: yes'), []);
  });
});
