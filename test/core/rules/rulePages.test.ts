import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ruleWords } from '../../../src/core/rules/generated/ruleWords.ts';
import { RULES } from '../../../src/core/rules/registry.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { readGoldenFix } from '../support/goldenFix.ts';
import { serviceFor } from '../support/memoryWorkspace.ts';
import { actionsIn } from '../support/quickFix.ts';

const PARTS = ['Why it matters', 'Example', 'How to satisfy it', 'How to silence it'];

/** Rules whose problems a quick fix mends, other than by silencing them, in the files of the examples and of the fixes. */
async function mended(): Promise<string[]> {
  const goldens = readdirSync('test/core/features/fixes').filter((name) => name.endsWith('.yaml'));
  const given = goldens.map(
    (name) => readGoldenFix(readFileSync(`test/core/features/fixes/${name}`, 'utf8')).given,
  );
  const slugs = new Set<string>();
  for (const files of [goodExamples(), flawedExamples(), ...given]) {
    const { service } = await serviceFor(files);
    for (const [path, text] of Object.entries(files))
      for (const { kind, diagnostics } of await actionsIn(service, path, text))
        if (kind === 'quickfix') for (const { rule } of diagnostics) slugs.add(rule);
  }
  return [...slugs].sort();
}

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
      assert.ok(ruleWords[slug] && page.includes('\n\nDefault') && ruleWords[slug].why.length > 20);
      for (const [, link] of page.matchAll(/\]\(([a-z-]+)\.md\)/g)) {
        assert.ok(
          RULES.some((rule) => rule.slug === link),
          `it leads to ${link}, which is no rule`,
        );
      }
    });
  }

  it('tell of a quick fix where there is one, and only there', async () => {
    const telling = RULES.map(({ slug }) => slug).filter((slug) =>
      readFileSync(`docs/rules/${slug}.md`, 'utf8').includes('\n## Quick fix\n'),
    );
    assert.deepEqual(telling.sort(), await mended());
  });

  it('are there for rules only', () => {
    const slugs = new Set(RULES.map(({ slug }) => `${slug}.md`));
    assert.deepEqual(
      readdirSync('docs/rules').filter(
        (file) => !slugs.has(file) && !['README.md', 'generate.mjs'].includes(file),
      ),
      [],
    );
  });
});
