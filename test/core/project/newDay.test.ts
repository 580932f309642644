import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled } from '../../../src/core/host.ts';
import { createLanguageService } from '../../../src/core/service.ts';
import { persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, uriOf } from '../support/memoryWorkspace.ts';

describe('a day later', () => {
  const files = {
    'ana.persona.yaml': persona('ana', 'lastReviewed: 2026-11-01', 'reviewEvery: P21D'),
    'ben.persona.yaml': persona('ben'),
  };

  it('what has become overdue overnight is told of, and nothing else', async () => {
    let today = '2026-11-22';
    const logger = { error: (message: string) => assert.fail(message) };
    const service = createLanguageService({
      workspace: new MemoryWorkspace(files),
      logger,
      today: () => today,
    });
    await service.refresh(neverCancelled);
    const codes = () => service.diagnostics(uriOf('ana.persona.yaml')).map(({ code }) => code);
    assert.ok(!codes().includes('CX091'), codes().join());
    assert.deepEqual(await service.refresh(neverCancelled), []);
    today = '2026-11-23';
    assert.deepEqual(await service.refresh(neverCancelled), [uriOf('ana.persona.yaml')]);
    assert.ok(codes().includes('CX091'), codes().join());
  });
});
