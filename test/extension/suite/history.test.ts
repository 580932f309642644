import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, at, freshWorkspace } from '../support/workspace.ts';

suite('history', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('is refused in words, not with a fault, where there is no repository or no Git, and of other files', async () => {
    const { histories } = await activated();
    for (const file of ['journeys/return.journey.yaml', 'personas/anna.persona.yaml', 'none.journey.yaml'])
      await vscode.commands.executeCommand('cxAsCode.showHistory', at(file));
    await vscode.commands.executeCommand('cxAsCode.showHistory', { place: { uri: 7 } });
    assert.deepEqual([...histories.panels], []);
  });
});
