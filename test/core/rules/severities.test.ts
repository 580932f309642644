import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, journey, persona } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';

/** A workspace in which each rule has something to say of `a.yaml`. */
const FILES: readonly (readonly [
  code: string,
  slug: string,
  severity: string,
  files: Readonly<Record<string, string>>,
])[] = [
  ['CX001', 'syntax', 'error', { 'a.yaml': persona('ana', 'tags: []', 'tags: []') }],
  ['CX002', 'schema', 'error', { 'a.yaml': persona('ana', 'nonsense: 1') }],
  ['CX003', 'header', 'error', { 'a.yaml': 'apiVersion: cx/v1\n' }],
  ['CX010', 'dangling-reference', 'error', { 'a.yaml': persona('ana', 'owner: nobody') }],
  ['CX011', 'duplicate-id', 'error', { 'a.yaml': persona('ana'), 'b.yaml': persona('ana') }],
  ['CX012', 'reference-cycle', 'error', { 'a.yaml': journey('a', 'ana', 'parent: a') }],
  ['CX014', 'unused', 'info', { 'a.yaml': catalog('teams: [{ id: care, name: Care }]') }],
];

async function severityOf(
  code: string,
  files: Readonly<Record<string, string>>,
  config = '',
): Promise<string> {
  const { service } = await serviceFor({ ...files, 'cx.config.yaml': config });
  const found = service.diagnostics(uriOf('a.yaml')).find((diagnostic) => diagnostic.code === code);
  return found?.severity ?? 'silent';
}

/** The same files with a comment above each line. */
function silenced(files: Readonly<Record<string, string>>, comment: string): Record<string, string> {
  const above = (text: string) => text.replace(/^(?=.)/gm, `# cx-ignore ${comment}\n`);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, above(text)]));
}

for (const [code, slug, severity, files] of FILES) {
  describe(`the severity of ${code}`, () => {
    it(`is ${severity} by itself`, async () => assert.equal(await severityOf(code, files), severity));

    it('is what the configuration says, by word or code', async () => {
      for (const name of [code, slug]) {
        for (const wanted of ['info', 'warning', 'error']) {
          assert.equal(await severityOf(code, files, `rules: { ${name}: ${wanted} }\n`), wanted);
        }
        assert.equal(await severityOf(code, files, `rules: { ${name}: off }\n`), 'silent');
      }
    });

    it('goes by the word where word and code disagree', async () => {
      assert.equal(await severityOf(code, files, `rules: { ${code}: error, ${slug}: off }\n`), 'silent');
    });

    it('is none where a comment gives a reason, and stays without one', async () => {
      assert.equal(await severityOf(code, silenced(files, `${slug}: known`)), 'silent');
      assert.equal(await severityOf(code, silenced(files, `${code}: known`)), 'silent');
      assert.equal(await severityOf(code, silenced(files, slug)), severity);
    });
  });
}
