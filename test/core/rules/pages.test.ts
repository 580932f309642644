import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../../src/core/rules/registry.ts';
import { rulePage } from '../../../src/core/rules/rulePage.ts';

const FOLDER = 'docs/rules';
const HEADINGS = ['Why it matters', 'Example', 'How to satisfy it', 'How to silence it'];

const pathOf = (slug: string) => `${FOLDER}/${slug}.md`;
const missing = RULES.filter(({ slug }) => !existsSync(pathOf(slug)));

describe('the pages about the rules', () => {
  it('are there for every rule', () => {
    assert.deepEqual(
      missing.map(({ slug }) => slug),
      [],
    );
  });

  it('speak of rules that there are', () => {
    const slugs = new Set(RULES.map(({ slug }) => `${slug}.md`));
    assert.deepEqual(
      readdirSync(FOLDER).filter((file) => !slugs.has(file)),
      [],
    );
  });

  for (const rule of RULES) {
    if (missing.includes(rule)) continue;
    const { slug, code, severity } = rule;
    it(`${slug} says what it is, why, how to satisfy and how to silence it`, () => {
      const text = readFileSync(pathOf(slug), 'utf8');
      assert.ok(text.startsWith(`# ${slug} (${code})\n`), 'the heading is the word and the code');
      assert.match(text, new RegExp(`^Default: ${severity}`, 'm'));
      assert.deepEqual(
        [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
        HEADINGS,
      );
      const [, example = ''] = text.split('## Example');
      assert.ok(example.split('```yaml').length > 2, 'a bad and a good example');
      assert.match(text, new RegExp(`# cx-ignore ${slug}: \\S`));
      for (const [, file = ''] of text.matchAll(/\]\((?!https:)([^)#]*)/g))
        assert.ok(existsSync(`${FOLDER}/${file}`), `${file} does not exist`);
    });
  }

  it('are found under the address that the editor shows', () => {
    const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
    const address = repository.url.replace(/\.git$/, '');
    assert.equal(rulePage('unused'), `${address}/blob/main/${pathOf('unused')}`);
  });
});

describe('the rules that a configuration may name', () => {
  const { properties } = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')).properties.rules;
  const named = Object.keys(properties);

  it('are exactly those that there are, by word and by code', () => {
    const names = RULES.flatMap(({ slug, code }): string[] => [slug, code]);
    assert.deepEqual(named.toSorted(), names.toSorted());
  });

  it('say the same severity as the rules do', () => {
    for (const { slug, code, severity } of RULES) {
      const ending = new RegExp(`\\(${code}; ${severity} unless said otherwise\\.\\)$`);
      assert.match(properties[slug].description, ending, slug);
      assert.ok(properties[code].description.includes(`(The same as ${slug};`), code);
    }
  });
});
