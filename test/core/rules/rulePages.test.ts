import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../../src/core/rules/registry.ts';

const PARTS = ['Why it matters', 'Example', 'How to satisfy it', 'How to silence it'];

describe('the pages that explain the rules', () => {
  for (const { code, slug, severity } of RULES) {
    it(`tell of ${code} what it is, why, how to satisfy and how to silence it`, () => {
      const page = readFileSync(`docs/rules/${slug}.md`, 'utf8');
      assert.equal(page.split('\n')[0], `# ${slug} (${code})`);
      assert.match(page, new RegExp(`^Default: ${severity}\\b`, 'm'));
      assert.deepEqual(
        [...page.matchAll(/^## (.*)$/gm)]
          .map((match) => match[1])
          .filter((part) => PARTS.includes(part ?? '')),
        PARTS,
      );
      for (const [, link] of page.matchAll(/\]\(([a-z-]+)\.md\)/g)) {
        assert.ok(
          RULES.some((rule) => rule.slug === link),
          `it leads to ${link}, which is no rule`,
        );
      }
    });
  }

  it('are there for rules only', () => {
    const slugs = new Set(RULES.map(({ slug }) => `${slug}.md`));
    assert.deepEqual(
      readdirSync('docs/rules').filter((file) => !slugs.has(file) && file !== 'README.md'),
      [],
    );
  });
});
