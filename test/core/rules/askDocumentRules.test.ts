import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const PATH = 'teams.catalog.yaml';

const TEXT = joinLines(
  'apiVersion: cx/v1',
  'kind: catalog',
  'teams:',
  '  - id: care',
  '    name: Care',
  '    colour: red',
  '  - id: shop',
  '    name: Shop',
);

describe('what is known to fit the format', () => {
  it('is not what nobody has looked at since a line elsewhere is half typed', async () => {
    const { service, workspace } = await serviceFor({ [PATH]: TEXT });
    const said = async (text: string) => {
      workspace.type(PATH, text);
      await service.refresh(neverCancelled);
      return service.diagnostics(uriOf(PATH)).some(({ message }) => message.includes('"colour"'));
    };
    assert.equal(await said(TEXT), true);
    await said(TEXT.replace('name: Shop', 'name Shop'));
    assert.equal(await said(TEXT.replace('name: Shop', 'name: The shop')), true);
  });
});
