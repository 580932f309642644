import type * as vscode from 'vscode';
import type { CancellationToken } from '../../core/host.ts';

/** What some work gives, or `empty` as soon as nobody waits for it: a file system of an extension may never answer. */
export async function unlessCancelled<T>(token: CancellationToken, empty: T, work: Promise<T>): Promise<T> {
  if (!tells(token)) return work;
  let stop: vscode.Disposable | undefined;
  const cancelled = new Promise<T>((resolve) => {
    stop = token.onCancellationRequested(() => resolve(empty));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    stop?.dispose();
  }
}

function tells(token: CancellationToken): token is vscode.CancellationToken {
  return 'onCancellationRequested' in token;
}
