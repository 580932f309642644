import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('smoke', () => {
  test('the extension is there and activates', async () => {
    const extension = vscode.extensions.getExtension('cx-as-code.cx-as-code');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('the workspace has the files of the fixture', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, 'readme.txt'));
    assert.match(new TextDecoder().decode(bytes), /workspace/);
  });
});
