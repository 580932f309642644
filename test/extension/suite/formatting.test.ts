import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, freshWorkspace, remove, until, write } from '../support/workspace.ts';

const MESSY = 'kind: persona\nid: olga\n# who\nname: Olga\napiVersion: cx/v1\ngoals:\n- Rest\n';
const TIDY = 'apiVersion: cx/v1\nkind: persona\nid: olga\n# who\nname: Olga\ngoals:\n  - Rest\n';

async function edits(path: string): Promise<readonly vscode.TextEdit[]> {
  const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    at(path),
    { tabSize: 8, insertSpaces: true },
  );
  return found ?? [];
}

/** Without another YAML formatter, "Format Document" is ours. */
const alone = () => vscode.extensions.getExtension('redhat.vscode-yaml') === undefined;

suite('formatting', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('puts a file of ours in order, by its name or by its header', async () => {
    for (const path of ['personas/olga.persona.yaml', 'personas/[olga] {1}.yaml']) {
      const uri = await write(path, MESSY);
      const document = await vscode.workspace.openTextDocument(uri);
      if (alone()) {
        const found = await until(
          'edits',
          () => edits(path),
          ({ length }) => length > 0,
        );
        const change = new vscode.WorkspaceEdit();
        change.set(uri, found);
        assert.ok(await vscode.workspace.applyEdit(change));
      } else {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('cxAsCode.format');
      }
      assert.equal(document.getText(), TIDY);
      await document.save();
      await remove(path);
    }
  });

  test('offers nothing for files that are not ours', async () => {
    if (!alone()) return;
    await vscode.workspace.openTextDocument(at('compose.yaml'));
    assert.deepEqual(await edits('compose.yaml'), []);
  });

  test('leaves a broken file alone', async () => {
    const path = 'personas/olga.persona.yaml';
    const uri = await write(path, MESSY.replace('Olga', '['));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('cxAsCode.format');
    assert.equal(document.isDirty, false);
    await remove(path);
  });
});
