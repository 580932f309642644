import type { VSCodeWindow } from '../../host/window.mjs';

/**
 * Reloads a window once it has written to its storage each of these texts. In the browser VS Code keeps what is open, and
 * what extensions remember, every few seconds, and not when its page goes: what it has not kept, nobody can bring back.
 */
export async function reloadWindow(window: VSCodeWindow, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await window.until(`${text} in the storage of the window`, () => isKept(window, text), 60_000);
  }
  await window.page.reload();
  await window.page.locator('iframe.webview.ready').first().waitFor({ timeout: 60_000 });
  await window.until('the extension host', () => answers(window), 60_000);
}

function isKept({ page }: VSCodeWindow, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = await done(indexedDB.open(name));
      try {
        const values = await done(database.transaction('ItemTable').objectStore('ItemTable').getAll());
        if (values.some((value) => String(value).includes(wanted))) return true;
      } finally {
        database.close();
      }
    }
    return false;
  }, text);
}

function answers(window: VSCodeWindow): Promise<boolean> {
  return window
    .vs(() => true)
    .then(
      () => true,
      () => false,
    );
}
