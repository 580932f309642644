import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, freshWorkspace, until, write } from '../support/workspace.ts';

const PERSONA =
  'apiVersion: cx/v1\nkind: persona\nid: mover\nname: Mover\ngoals: [Rest]\navatar: faces/mover.svg\n';

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(at(from), at(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const read = async (path: string) => (await vscode.workspace.openTextDocument(at(path))).getText();

suite('files that move', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('take their relative paths along, and those that lead to them', async () => {
    const { service } = await freshWorkspace();
    await write('people/faces/mover.svg', '<svg/>');
    await write('people/mover.persona.yaml', PERSONA);
    await until(
      'the persona to be known',
      () => service.kindOf(at('people/mover.persona.yaml').toString()),
      (kind) => kind === 'persona',
    );
    await move('people/faces/mover.svg', 'people/mover.svg');
    assert.equal(await read('people/mover.persona.yaml'), PERSONA.replace('faces/', ''));
    await move('people/mover.persona.yaml', 'mover.persona.yaml');
    assert.equal(await read('mover.persona.yaml'), PERSONA.replace('faces/', 'people/'));
    await move('people', 'who/people');
    assert.equal(await read('mover.persona.yaml'), PERSONA.replace('faces/', 'who/people/'));
  });
});
