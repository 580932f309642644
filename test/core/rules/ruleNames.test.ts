import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../../src/core/rules/registry.ts';
import { rulePage } from '../../../src/core/rules/rulePage.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the pages that explain the rules', () => {
  for (const { slug } of RULES) {
    it(`show for ${slug} what is wrong, what is right and how to silence it`, () => {
      const text = read(`docs/rules/${slug}.md`);
      const [, example = ''] = text.split('## Example');
      assert.ok(example.split('```').length > 4, 'a bad and a good example');
      assert.match(text, new RegExp(`# cx-ignore ${slug}: \\S`));
      assert.match(text, new RegExp(`^  ${slug}: off$`, 'm'));
    });
  }

  it('are listed in the order of their codes, each with its severity', () => {
    const rows = [
      ...read('docs/rules/README.md').matchAll(/^\| (CX\d{3}) \| \[(\S+)\]\((\S+)\.md\) \| (\w+) \| \S/gm),
    ];
    assert.deepEqual(
      rows.map(([, ...cells]) => cells),
      RULES.map(({ code, slug, severity }) => [code, slug, slug, severity]),
    );
  });

  it('are found under the address that the editor shows', () => {
    const { repository } = JSON.parse(read('package.json'));
    const address = repository.url.replace(/\.git$/, '');
    assert.equal(rulePage('unused'), `${address}/blob/main/docs/rules/unused.md`);
  });
});

describe('the rules that a configuration may name', () => {
  const { properties } = JSON.parse(read('schemas/config.schema.json')).properties.rules;

  it('are exactly those that there are, by word and by code', () => {
    const names = RULES.flatMap(({ slug, code }): string[] => [slug, code]);
    assert.deepEqual(Object.keys(properties).sort(), names.sort());
  });

  it('say the same severity as the rules do', () => {
    for (const { slug, code, severity } of RULES) {
      const ending = new RegExp(`\\(${code}; ${severity} unless said otherwise\\.\\)$`);
      assert.match(properties[slug].description, ending, slug);
      assert.ok(properties[code].description.includes(`(The same as ${slug};`), code);
    }
  });
});
