import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, at, freshWorkspace, until, write } from '../support/workspace.ts';

const OLD = 'before/return.journey.yaml';
const NEW = 'journeys/return.journey.yaml';

/** Where the cursors of the two sides of a diff stand. */
function lines(): string[] {
  return vscode.window.visibleTextEditors.map(({ document, selection }) => {
    const side = document.uri.path.includes('/before/') ? 'before' : 'after';
    return `${side} ${document.lineAt(selection.start.line).text.trim()}`;
  });
}

async function openReview() {
  await vscode.commands.executeCommand('vscode.diff', at(OLD), at(NEW), 'two versions');
  await until(
    'the diff',
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
    (input) => input instanceof vscode.TabInputTextDiff,
  );
  const { reviews } = await activated();
  await vscode.commands.executeCommand('cxAsCode.review.diff');
  const [panel] = await until(
    'the review',
    () => [...reviews.panels],
    ({ length }) => length === 1,
  );
  return panel!;
}

suite('review', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  setup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at(NEW)));
    await write(OLD, text.replace('emotion: 1\n', 'emotion: -1\n').replace('name: Wait\n', 'name: Waits\n'));
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(at('before'), { recursive: true });
  });

  test('of the two documents of a diff, whatever they are called, shows their changes and no others', async () => {
    const panel = await openReview();
    const messages = await until(
      'the changes',
      () => panel.messages,
      ({ length }) => length > 0,
    );
    assert.deepEqual(messages, [
      'Step “Drop the parcel off”: −1 → 1 (better)',
      'Step “Wait”: name Waits → Wait',
    ]);
  });

  test('leads to the lines of both sides of the text diff', async () => {
    const panel = await openReview();
    await until(
      'the changes',
      () => panel.messages,
      ({ length }) => length > 0,
    );
    await panel.open(0, 'after');
    await until('the new line', lines, (all) => all.includes('after emotion: 1'));
    await panel.open(1, 'before');
    await until('the old line', lines, (all) => all.includes('before name: Waits'));
  });

  test('stays true while the new side is edited', async () => {
    const panel = await openReview();
    await until(
      'the changes',
      () => panel.messages,
      ({ length }) => length === 2,
    );
    const document = await vscode.workspace.openTextDocument(at(NEW));
    const offset = document.getText().indexOf('emotion: 2');
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 10));
    edit.replace(document.uri, range, 'emotion: -2');
    await vscode.workspace.applyEdit(edit);
    await until(
      'a third change',
      () => panel.messages,
      ({ length }) => length === 3,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('says what to do where there is no diff', async () => {
    await vscode.window.showTextDocument(at(NEW));
    const { reviews } = await activated();
    await vscode.commands.executeCommand('cxAsCode.review.diff');
    assert.deepEqual([...reviews.panels], []);
  });
});
