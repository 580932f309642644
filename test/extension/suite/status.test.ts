import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CancellationToken, IWorkspace, OpenedFile } from '../../../src/core/host.ts';
import { createLanguageService } from '../../../src/core/service.ts';
import { Refresher } from '../../../src/extension/refresher.ts';
import { Status } from '../../../src/extension/status.ts';
import { unlessCancelled } from '../../../src/extension/workspace/unlessCancelled.ts';
import { until } from '../support/workspace.ts';

const FILES = 60;

const persona = (id: string) =>
  `apiVersion: cx/v1\nkind: persona\nid: ${id}\nname: ${id}\ngoals: [Be read]\n`;

/** A folder whose files do not come before they are let go, as on a slow network. */
class SlowFolder implements IWorkspace {
  folders = ['slow:/many'];
  readonly waiting: (() => void)[] = [];
  isFree = false;
  readonly #closed = new vscode.EventEmitter<void>();

  readonly onDidChangeFiles = () => ({ dispose() {} });
  readonly onDidChangeFolders = (listener: () => void) => this.#closed.event(listener);

  async list(): Promise<readonly string[]> {
    return this.folders.flatMap((folder) =>
      Array.from({ length: FILES }, (_, i) => `${folder}/p${i}.persona.yaml`),
    );
  }

  open(uri: string, token: CancellationToken): Promise<OpenedFile> {
    const id = /(p\d+)\./.exec(uri)?.[1] ?? '';
    const come = new Promise<void>((resolve) => {
      if (this.isFree) resolve();
      else this.waiting.push(resolve);
    });
    const file: Promise<OpenedFile> = come.then(() => ({ kind: 'text', text: persona(id) }));
    return unlessCancelled(token, { kind: 'unreadable', reason: 'failed' }, file);
  }

  letGo(): void {
    this.isFree = true;
    for (const resolve of this.waiting) resolve();
  }

  setFolders(folders: string[]): void {
    this.folders = folders;
    this.#closed.fire();
  }
}

/** All that makes the status, over such a folder, and the item that it shows. */
function statusOf(folder: SlowFolder) {
  const items: vscode.LanguageStatusItem[] = [];
  const create = vscode.languages.createLanguageStatusItem;
  vscode.languages.createLanguageStatusItem = (id, selector) => {
    const item = create(`test.${id}`, selector);
    items.push(item);
    return item;
  };
  const logger = { error: (message: string, error?: unknown) => assert.fail(`${message} ${error}`) };
  const service = createLanguageService({ workspace: folder, logger, today: () => '2026-11-22' });
  const refresher = new Refresher(service, folder, logger);
  const status = new Status(service, refresher);
  vscode.languages.createLanguageStatusItem = create;
  refresher.schedule();
  const shows = (text: string, busy: boolean) =>
    until(
      text,
      () => `${items[0]?.text} ${items[0]?.busy}`,
      (found) => found === `${text} ${busy}`,
    );
  return { service, shows, all: vscode.Disposable.from(status, refresher, service) };
}

suite('the status of the language', () => {
  test('tells how far the reading is, and what there is in the end', async () => {
    const folder = new SlowFolder();
    const { shows, all } = statusOf(folder);
    await shows(`CX: reading 0 of ${FILES} files`, true);
    folder.letGo();
    await shows(`CX: ${FILES} files`, false);
    all.dispose();
  });

  test('is at rest again when the folder is closed, although its files never came', async () => {
    const folder = new SlowFolder();
    const { service, shows, all } = statusOf(folder);
    await shows(`CX: reading 0 of ${FILES} files`, true);
    folder.setFolders([]);
    await shows('CX: 0 files', false);
    assert.equal(service.progress(), undefined);
    // And a folder that is opened afterwards is read.
    folder.isFree = true;
    folder.setFolders(['slow:/others']);
    await shows(`CX: ${FILES} files`, false);
    all.dispose();
  });

  test('leaves nothing running when the extension ends in the middle', async () => {
    const folder = new SlowFolder();
    const { service, shows, all } = statusOf(folder);
    await shows(`CX: reading 0 of ${FILES} files`, true);
    all.dispose();
    await until(
      'nothing to be read',
      () => service.progress(),
      (progress) => progress === undefined,
    );
    assert.deepEqual(service.documents(), []);
  });
});
