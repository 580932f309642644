import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { persona } from '../support/makeFiles.ts';
import { serviceFor } from '../support/memoryWorkspace.ts';

const CONFIG = 'apiVersion: cx/v1\nkind: config\n';

describe('the census', () => {
  it('counts files as they come, change and go', async () => {
    const { service, workspace } = await serviceFor({ 'cx.config.yaml': CONFIG });
    const refreshed = async () => {
      await service.refresh(neverCancelled);
      const { files, unreadable, hasMaps } = service.census();
      return [files, unreadable, hasMaps];
    };
    assert.deepEqual(await refreshed(), [1, 0, false]);
    workspace.write('a.persona.yaml', persona('a'));
    workspace.write('people/b.yaml', persona('b'));
    workspace.write('other.yaml', 'anything: else\n');
    assert.deepEqual(await refreshed(), [3, 0, true]);
    workspace.write('a.persona.yaml', persona('c'));
    assert.deepEqual(await refreshed(), [3, 0, true]);
    workspace.write('cx.config.yaml', `${CONFIG}exclude: ["**/*.yaml"]\n`);
    assert.deepEqual(await refreshed(), [1, 0, false]);
    workspace.write('cx.config.yaml', CONFIG);
    workspace.delete('people/b.yaml');
    assert.deepEqual(await refreshed(), [2, 0, true]);
    workspace.delete('a.persona.yaml');
    assert.deepEqual(await refreshed(), [1, 0, false]);
  });
});
