import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, freshWorkspace, problemsOf, remove, until, write } from '../support/workspace.ts';

const LINES = [
  'apiVersion: cx/v1',
  'kind: persona',
  'id: fixes',
  'name: 7',
  '# what for',
  'gaols: [Rest]',
  '',
];
const TEXT = LINES.join('\r\n');

/** The text as it stands in the editor. */
const read = async (path: string) => (await vscode.workspace.openTextDocument(at(path))).getText();

async function actionsAt(path: string, piece: string, kind = vscode.CodeActionKind.QuickFix) {
  const document = await vscode.workspace.openTextDocument(at(path));
  const offset = document.getText().indexOf(piece);
  assert.ok(offset >= 0, `${piece} in ${path}`);
  const position = document.positionAt(offset);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    kind.value,
  );
}

async function apply(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.edit, `${title} is among ${actions.map((one) => one.title).join(' · ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** The editor keeps a document for minutes after its file is gone; an empty one is nothing that others would see. */
async function forget(path: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(at(path));
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
  await vscode.workspace.applyEdit(edit);
  await document.save();
  await remove(path);
}

/** How many problems of reading and shape the file has; others ask for more than these few lines have. */
async function shapeProblemsBecome(path: string, count: number): Promise<void> {
  await until(
    `problems of ${path}`,
    () => problemsOf(path).filter((line) => /^CX00[12]/.test(line)),
    (found) => found.length === count,
  );
}

suite('quick fixes', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('a misspelt key is replaced, and nothing else is different', async () => {
    const path = 'personas/fixes-one.yaml';
    await write(path, TEXT);
    await shapeProblemsBecome(path, 2);
    const actions = await actionsAt(path, 'gaols');
    assert.equal(actions[0]?.title, 'Replace by `goals`');
    assert.ok(actions[0].isPreferred);
    await apply(actions, 'Replace by `goals`');
    assert.equal(await read(path), TEXT.replace('gaols', 'goals'));
    await shapeProblemsBecome(path, 1);
    await forget(path);
  });

  test('silencing a rule leaves the reason to be typed', async () => {
    const path = 'personas/fixes-silent.yaml';
    await write(path, TEXT);
    await shapeProblemsBecome(path, 2);
    const editor = await vscode.window.showTextDocument(at(path));
    await apply(await actionsAt(path, 'gaols'), 'Silence `schema` here, with a reason');
    assert.equal(
      await read(path),
      TEXT.replace('gaols', '# cx-ignore schema: write the reason here\r\ngaols'),
    );
    assert.equal(editor.document.getText(editor.selection), 'write the reason here');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await forget(path);
  });

  test('a pain stands where it has to, and its words are to be typed', async () => {
    const path = 'journeys/return.journey.yaml';
    const editor = await vscode.window.showTextDocument(at(path));
    const before = editor.document.getText();
    await apply(await actionsAt(path, 'Drop the parcel', vscode.CodeActionKind.Refactor), 'Add a pain here');
    const after = editor.document.getText().replaceAll('\r', '');
    assert.match(after, /\n {8}pains:\n {10}- id: new-pain\n {12}text: TODO\n/);
    assert.equal(editor.document.getText(editor.selection), 'TODO');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.equal(await read(path), before);
  });

  test('fix all mends what is sure, and leaves the rest to people', async () => {
    const path = 'personas/fixes-all.yaml';
    await write(path, TEXT);
    await shapeProblemsBecome(path, 2);
    const actions = await actionsAt(path, 'apiVersion', vscode.CodeActionKind.SourceFixAll);
    assert.deepEqual(
      actions.map(({ kind }) => kind?.value),
      ['source.fixAll.cxAsCode'],
    );
    await apply(actions, actions[0]!.title);
    assert.equal(await read(path), TEXT.replace('gaols', 'goals'));
    await forget(path);
  });

  test('a missing persona becomes a file beside the others', async () => {
    const journey = 'journeys/fixes.yaml';
    const lines = ['apiVersion: cx/v1', 'kind: journey', 'id: fixes', 'name: Fixes', 'goal: Rest'];
    await write(journey, [...lines, 'persona: night-worker', 'stages: [{ id: a, name: A }]', ''].join('\n'));
    const actions = await actionsAt(journey, 'night-worker');
    await apply(actions, 'Create the persona `night-worker`');
    const made = 'personas/night-worker.persona.yaml';
    assert.match(await read(made), /^apiVersion: cx\/v1\nkind: persona\nid: night-worker\n/);
    await until(
      'the reference to be known',
      () => problemsOf(journey).filter((line) => line.startsWith('CX010')),
      (found) => found.length === 0,
    );
    await forget(made);
    await forget(journey);
  });
});
