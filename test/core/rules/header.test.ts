import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnoseBasics } from '../support/basicRules.ts';
import { persona } from '../support/makeFiles.ts';

describe('header', () => {
  const cases: readonly (readonly [title: string, path: string, text: string, ...expected: string[]])[] = [
    [
      'no header',
      'a.persona.yaml',
      '# Ana\nname: Ana\n',
      'CX003 "name": The header is missing. Start the file with `apiVersion: cx/v1` and `kind: persona`.',
    ],
    [
      'an empty file',
      'a.journey.yaml',
      '',
      'CX003 "": The header is missing. Start the file with `apiVersion: cx/v1` and `kind: journey`.',
    ],
    [
      'only comments',
      'a.journey.yml',
      '# soon\n\n# more\n',
      'CX003 "": The header is missing. Start the file with `apiVersion: cx/v1` and `kind: journey`.',
    ],
    [
      'a text instead of keys',
      'a.strategy.yaml',
      'Be good\nto people\n',
      'CX003 "Be good": The header is missing. Start the file with `apiVersion: cx/v1` and `kind: strategy`.',
    ],
    [
      'no version',
      'a.catalog.yaml',
      'kind: catalog\nid: a\n',
      'CX003 "kind": The version of the format is missing. Start the file with `apiVersion: cx/v1`.',
    ],
    [
      'no kind',
      'a.yaml',
      'apiVersion: cx/v1\nid: a\n',
      'CX003 "apiVersion": The kind of the file is missing. Add `kind: …` below `apiVersion`; possible are persona, journey, strategy, catalog.',
    ],
    [
      'no kind, but a name that tells',
      'a.journey.yaml',
      'apiVersion: cx/v1\nid: a\n',
      'CX003 "apiVersion": The kind of the file is missing. Add `kind: journey` below `apiVersion`; possible are persona, journey, strategy, catalog.',
    ],
    [
      'a kind that is misspelt',
      'a.yaml',
      'apiVersion: cx/v1\nkind: jorney\n',
      'CX003 "jorney": "jorney" is no kind of file. Did you mean "journey"? Possible are persona, journey, strategy, catalog.',
    ],
    [
      'a kind of which there is none',
      'a.yaml',
      'apiVersion: cx/v1\nkind: Deployment\n',
      'CX003 "Deployment": "Deployment" is no kind of file. Possible are persona, journey, strategy, catalog.',
    ],
    [
      'a kind without a value',
      'a.persona.yaml',
      'apiVersion: cx/v1\nkind:\n',
      'CX003 "kind": "" is no kind of file. Did you mean "persona"? Possible are persona, journey, strategy, catalog.',
    ],
    [
      'a version to come, and no other word about the file',
      'a.yaml',
      'apiVersion: cx/v2\nkind: journey\nnonsense: true\n',
      'CX003 "cx/v2": The version cx/v2 of the format is unknown here. This release reads cx/v1.',
    ],
    [
      'a version that is misspelt',
      'a.journey.yaml',
      'apiVersion: cx/1\nkind: journey\n',
      'CX003 "cx/1": The version cx/1 of the format is unknown here. This release reads cx/v1.',
    ],
    [
      'a version without a value',
      'a.journey.yaml',
      'apiVersion:\nkind: journey\n',
      'CX003 "apiVersion": The version "" of the format is unknown here. This release reads cx/v1.',
    ],
  ];
  for (const [title, path, text, ...expected] of cases) {
    it(`is said of ${title}`, async () =>
      assert.deepEqual(await diagnoseBasics({ [path]: text }, path), expected));
  }

  it('is not said of a file that has one, in any order and any quotes', async () => {
    for (const header of [
      'apiVersion: cx/v1\nkind: persona\n',
      'kind: "persona"\n\'apiVersion\': "cx/v1"\n',
      '{ kind: persona, apiVersion: cx/v1 }\n',
      'apiVersion: &version cx/v1\nkind: persona\n',
      '--- # ours\napiVersion:\n  cx/v1\nkind: persona\n',
    ]) {
      const found = await diagnoseBasics({ 'a.yaml': header }, 'a.yaml');
      assert.deepEqual(
        found.map((line) => line.slice(0, 5)),
        ['CX002', 'CX002', 'CX002'],
        header,
      );
    }
  });

  it('can be weighed, and silenced', async () => {
    const path = 'a.persona.yaml';
    const text = persona('ana').replace('apiVersion: cx/v1\n', '# cx-ignore header: generated\n');
    const silenced = await diagnoseBasics({ [path]: text }, path);
    assert.deepEqual(
      silenced.filter((line) => line.startsWith('CX003')),
      [],
    );
    assert.deepEqual(
      await diagnoseBasics({ [path]: 'name: a\n', 'cx.config.yaml': 'rules: { header: off }\n' }, path),
      [],
    );
  });
});
