import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Uri } from '../../../src/core/host.ts';
import { type Directory, PartialWorkspace } from '../../../src/core/project/partialWorkspace.ts';

/** Whether what is said of a file may be another thing tomorrow; the file is all there is. */
function isDated(name: string, text: string): boolean {
  const uri = `file:///w/${name}`;
  const file = { kind: 'text', text } as const;
  const workspace = new PartialWorkspace(
    { folders: ['file:///w'], open: () => file, exists: () => true },
    [],
    { today: '2026-11-22', logger: { error: (message, error) => assert.fail(`${message}: ${error}`) } },
  );
  const { ids } = workspace.survey(uri, file);
  const directory: Directory = {
    documents: () => [uri],
    documentsFor: () => [uri],
    definitions: (): Iterable<readonly [Uri, typeof ids]> => [[uri, ids]],
  };
  return workspace.check(uri, directory).dated;
}

const PERSONA = 'kind: persona\nid: marta\nname: Marta\n';
const CATALOG = 'kind: catalog\nevidence:\n  - id: talks\n    name: Talks\n    type: interview\n';
const INITIATIVE =
  'kind: catalog\ninitiatives:\n  - id: app\n    name: App\n    status: in-progress\n    owner: us\n';

test('what is said of a file depends on the day only when a day stands in it that a rule looks at', () => {
  assert.equal(isDated('marta.persona.yaml', PERSONA), false);
  assert.equal(isDated('marta.persona.yaml', `${PERSONA}reviewEvery: P6M\n`), false);
  assert.equal(isDated('marta.persona.yaml', `${PERSONA}reviewEvery: P6M\nlastReviewed: 2026-10-01\n`), true);
  assert.equal(isDated('all.catalog.yaml', CATALOG), false);
  assert.equal(isDated('all.catalog.yaml', INITIATIVE), false);
  assert.equal(isDated('all.catalog.yaml', `${INITIATIVE}    due: 2027-01-31\n`), true);
});
