import * as vscode from 'vscode';

/** Beyond midnight, since a timer may come a little early. */
const MARGIN = 1000;

/** The user's own calendar day, as `2026-11-22`. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Tells when another day has begun: at midnight, and when a window is looked at again after a night asleep. */
export function onNewDay(listener: () => void): vscode.Disposable {
  let day = today();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    if (today() === day) return;
    day = today();
    listener();
  };
  const wait = () => {
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    timer = setTimeout(
      () => {
        look();
        wait();
      },
      midnight.getTime() - Date.now() + MARGIN,
    );
  };
  wait();
  const focus = vscode.window.onDidChangeWindowState(look);
  return {
    dispose() {
      focus.dispose();
      clearTimeout(timer);
    },
  };
}
