import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, remove, until, write } from '../support/workspace.ts';

const HEAD = 'apiVersion: cx/v1\nkind: journey\nid: completed\nname: Completed\n';

const FILE = 'completed.journey.yaml';

/** Makes a text that of the editor, and tells what is offered at its `|`, without what others and the words of the file add. */
async function offered(editor: vscode.TextEditor, marked: string): Promise<vscode.CompletionItem[]> {
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(all, marked.replace('|', '')));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(marked.indexOf('|')),
  );
  return list.items.filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''));
}

/** An editor of a new file, which is closed and removed afterwards. */
async function withEditor(path: string, action: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const uri = await write(path, '');
  try {
    await action(await vscode.window.showTextDocument(uri));
  } finally {
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(path);
  }
}

const labels = (items: readonly vscode.CompletionItem[]) =>
  items.map(({ label }) => (typeof label === 'string' ? label : label.label));

suite('completion', () => {
  suiteSetup(async () => {
    const { service } = await activated();
    await until(
      'the workspace to be read',
      () => service.documents().length,
      (n) => n > 0,
    );
  });

  test('offers keys, the missing ones first, with their words', () =>
    withEditor(FILE, async (editor) => {
      const items = await offered(editor, `${HEAD}|`);
      assert.deepEqual(labels(items).slice(0, 3), ['personas', 'goal', 'stages']);
      assert.match(String(items[1]?.documentation), /What the customer wants to get done/);
      assert.ok(items[2]?.insertText instanceof vscode.SnippetString);
      assert.equal(items[0]?.command?.command, 'editor.action.triggerSuggest');
    }));

  test('offers the ids of other files with their names', () =>
    withEditor(FILE, async (editor) => {
      const [anna] = await offered(editor, `${HEAD}persona: |\n`);
      assert.deepEqual(anna?.label, { label: 'anna', detail: '  Anna Berger', description: 'persona' });
      assert.match(String(anna?.documentation), /anna\.persona\.yaml/);
    }));

  test('offers a whole file in an empty one, and inserts it as it is', () =>
    withEditor(FILE, async (editor) => {
      const [whole] = await offered(editor, '|');
      assert.ok(whole?.insertText instanceof vscode.SnippetString);
      const start = new vscode.Position(0, 0);
      const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
      await editor.insertSnippet(whole.insertText, start, options);
      const text = editor.document.getText().replaceAll('\r', '');
      assert.match(
        text,
        /^apiVersion: cx\/v1\nkind: journey\nid: completed\nname: Completed\npersonas:\n {2}- anna\n/,
      );
      const { service } = await activated();
      const address = editor.document.uri.toString();
      await until(
        'the new file to be without an error',
        () => service.diagnostics(address).filter(({ severity }) => severity === 'error'),
        (errors) => errors.length === 0 && service.kindOf(address) === 'journey',
      );
    }));

  test('stays away from files of other tools, and from texts', async () => {
    await withEditor(FILE, async (editor) => {
      assert.deepEqual(labels(await offered(editor, `${HEAD}goal: To be |`)), []);
    });
    await withEditor('other.yaml', async (editor) => {
      assert.deepEqual(labels(await offered(editor, 'services:\n  |')), []);
    });
  });
});
