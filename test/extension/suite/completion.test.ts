import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, at, remove, until, write } from '../support/workspace.ts';

const HEAD = 'apiVersion: cx/v1\nkind: journey\nid: completed\nname: Completed\n';

/** What the editor offers at the `|` of a text, without what other extensions and the words of the file add. */
async function offered(path: string, marked: string): Promise<vscode.CompletionItem[]> {
  const offset = marked.indexOf('|');
  const uri = await write(path, marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  await until(
    'the text to be the one that was written',
    () => document.getText().replaceAll('\r', ''),
    (text) => text === marked.replace('|', ''),
  );
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    document.positionAt(offset),
  );
  return list.items.filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''));
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

  test('offers keys, the missing ones first, with their words', async () => {
    const items = await offered('keys.journey.yaml', `${HEAD}|`);
    assert.deepEqual(labels(items).slice(0, 3), ['personas', 'goal', 'stages']);
    assert.match(String(items[1]?.documentation), /What the customer wants to get done/);
    assert.ok(items[2]?.insertText instanceof vscode.SnippetString);
    assert.equal(items[0]?.command?.command, 'editor.action.triggerSuggest');
    await remove('keys.journey.yaml');
  });

  test('offers the ids of other files with their names', async () => {
    const [anna] = await offered('ids.journey.yaml', `${HEAD}persona: |\n`);
    assert.deepEqual(anna?.label, { label: 'anna', detail: '  Anna Berger', description: 'persona' });
    assert.match(String(anna?.documentation), /anna\.persona\.yaml/);
    await remove('ids.journey.yaml');
  });

  test('offers a whole file in an empty one, and inserts it as it is', async () => {
    const [whole] = await offered('whole.journey.yaml', '|');
    assert.ok(whole?.insertText instanceof vscode.SnippetString);
    const editor = await vscode.window.showTextDocument(at('whole.journey.yaml'));
    await editor.insertSnippet(whole.insertText, new vscode.Position(0, 0), {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    const text = editor.document.getText().replaceAll('\r', '');
    assert.match(text, /^apiVersion: cx\/v1\nkind: journey\nid: whole\nname: Whole\npersonas:\n {2}- anna\n/);
    await until(
      'the new file to be one of ours, without a problem',
      async () => (await activated()).service,
      (service) => {
        const address = at('whole.journey.yaml').toString();
        return (
          service.kindOf(address) === 'journey' &&
          service.diagnostics(address).every(({ severity }) => severity !== 'error')
        );
      },
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove('whole.journey.yaml');
  });

  test('stays away from files of other tools, and from texts', async () => {
    assert.deepEqual(labels(await offered('other.yaml', 'services:\n  |')), []);
    assert.deepEqual(labels(await offered('text.journey.yaml', `${HEAD}goal: To be |`)), []);
    await remove('other.yaml');
    await remove('text.journey.yaml');
  });
});
