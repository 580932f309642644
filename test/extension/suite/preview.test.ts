import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, freshWorkspace, until } from '../support/workspace.ts';

function previewTitles(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('cxAsCode.preview'),
    )
    .map(({ label }) => label);
}

const becomes = (expected: readonly string[]) =>
  until('the previews', previewTitles, (titles) => titles.join('|') === expected.join('|'));

suite('preview', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  setup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('opens beside the text and leaves the focus there', async () => {
    await vscode.window.showTextDocument(at('journeys/return.journey.yaml'));
    await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
    await becomes(['Preview return.journey.yaml']);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('return.journey.yaml'), true);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  test('opens once, however often it is asked for', async () => {
    await vscode.window.showTextDocument(at('journeys/return.journey.yaml'));
    await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
    await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
    await becomes(['Preview return.journey.yaml']);
  });

  test('follows the active file when that has a picture', async () => {
    await vscode.window.showTextDocument(at('journeys/return.journey.yaml'));
    await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
    await vscode.window.showTextDocument(at('journeys/windows.journey.yaml'), {
      viewColumn: vscode.ViewColumn.One,
    });
    await becomes(['Preview windows.journey.yaml']);
    await vscode.window.showTextDocument(at('compose.yaml'), { viewColumn: vscode.ViewColumn.One });
    await becomes(['Preview windows.journey.yaml']);
    await vscode.window.showTextDocument(at('personas/anna.persona.yaml'), {
      viewColumn: vscode.ViewColumn.One,
    });
    await becomes(['Preview anna.persona.yaml']);
  });

  test('the coverage of the workspace opens once, and follows nothing', async () => {
    await vscode.commands.executeCommand('cxAsCode.showCoverage');
    await becomes(['CX Coverage']);
    await vscode.window.showTextDocument(at('journeys/return.journey.yaml'));
    await vscode.commands.executeCommand('cxAsCode.showCoverage');
    await becomes(['CX Coverage']);
  });

  test('stays with its journey while it is locked', async () => {
    await vscode.window.showTextDocument(at('journeys/return.journey.yaml'));
    await vscode.commands.executeCommand('cxAsCode.openLockedPreviewToSide');
    await vscode.window.showTextDocument(at('journeys/windows.journey.yaml'), {
      viewColumn: vscode.ViewColumn.One,
    });
    await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
    await becomes(['[Preview] return.journey.yaml', 'Preview windows.journey.yaml']);
  });

  test('opens for a file that is named, such as one in the explorer', async () => {
    await vscode.commands.executeCommand('cxAsCode.openPreview', at('journeys/return.journey.yaml'));
    await becomes(['Preview return.journey.yaml']);
  });

  test('finds the way back to the text', async () => {
    await vscode.commands.executeCommand('cxAsCode.openPreview', at('journeys/return.journey.yaml'));
    await becomes(['Preview return.journey.yaml']);
    await until(
      'the source',
      async () => {
        await vscode.commands.executeCommand('cxAsCode.showSource');
        return vscode.window.activeTextEditor?.document.uri.path ?? '';
      },
      (path) => path.endsWith('return.journey.yaml'),
    );
  });
});
