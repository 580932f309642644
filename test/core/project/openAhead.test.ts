import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled, type OpenedFile, type Uri } from '../../../src/core/host.ts';
import { createLanguageService } from '../../../src/core/service.ts';
import { basicDiagnostics } from '../support/basicRules.ts';
import { journey, persona } from '../support/makeFiles.ts';
import { MemoryWorkspace, TODAY, uriOf } from '../support/memoryWorkspace.ts';

/** A workspace as an editor has it: whoever asks for a file waits, and in the meantime others can be asked for. */
class SlowWorkspace extends MemoryWorkspace {
  /** How many were being opened at once, at most. */
  most = 0;
  /** Something that happens once, between the moment when that file's text is taken and when it arrives. */
  whileOpening: { readonly uri: Uri; readonly happens: () => void } | undefined;
  #now = 0;

  override async open(uri: Uri): Promise<OpenedFile> {
    this.most = Math.max(this.most, ++this.#now);
    const file = await super.open(uri, neverCancelled);
    const { whileOpening } = this;
    if (whileOpening?.uri === uri) {
      this.whileOpening = undefined;
      whileOpening.happens();
    }
    await new Promise(setImmediate);
    this.#now--;
    return file;
  }
}

function slowly(files: Readonly<Record<string, string>>) {
  const workspace = new SlowWorkspace(files);
  const logger = { error: (message: string, error?: unknown) => assert.fail(`${message} ${error}`) };
  return { workspace, service: createLanguageService({ workspace, logger, today: () => TODAY }) };
}

const people = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.persona.yaml`, persona(`p${i}`)]));

describe('files are opened ahead', () => {
  it('several at once, but not all, and each of them once', async () => {
    const { workspace, service } = slowly(people(200));
    await service.refresh(neverCancelled);
    assert.equal(service.documents().length, 200);
    assert.equal(workspace.opened.length, 200);
    assert.ok(workspace.most > 1 && workspace.most < 100, `${workspace.most} at once`);
  });

  it('and one that changes meanwhile is read again', async () => {
    const { workspace, service } = slowly({ ...people(50), 'z.journey.yaml': journey('z', 'nobody') });
    workspace.whileOpening = {
      uri: uriOf('z.journey.yaml'),
      happens: () => workspace.write('z.journey.yaml', journey('z', 'p1')),
    };
    await service.refresh(neverCancelled);
    await service.refresh(neverCancelled);
    assert.deepEqual(basicDiagnostics(service, uriOf('z.journey.yaml')), []);
  });

  it('and when nobody waits any more, the rest is read the next time', async () => {
    const { workspace, service } = slowly(people(100));
    const token = { isCancellationRequested: false };
    workspace.whileOpening = {
      uri: uriOf('p50.persona.yaml'),
      happens: () => {
        token.isCancellationRequested = true;
      },
    };
    assert.deepEqual(await service.refresh(token), []);
    assert.ok(service.documents().length < 100);
    assert.equal(service.progress(), undefined);
    await service.refresh(neverCancelled);
    assert.equal(service.documents().length, 100);
  });

  it('and of a folder that is closed meanwhile nothing more is opened', async () => {
    const { workspace, service } = slowly(people(100));
    const token = { isCancellationRequested: false };
    workspace.whileOpening = {
      uri: uriOf('p50.persona.yaml'),
      happens: () => {
        token.isCancellationRequested = true;
        workspace.setFolders([]);
      },
    };
    await service.refresh(token);
    workspace.opened.length = 0;
    await service.refresh(neverCancelled);
    assert.deepEqual(workspace.opened, []);
    assert.deepEqual(service.documents(), []);
  });
});
