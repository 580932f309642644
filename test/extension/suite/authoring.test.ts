import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExplorerItem } from '../../../src/core/features/explorer/explorerItem.ts';
import { at, freshWorkspace, problemsOf, remove, until, write } from '../support/workspace.ts';

const FILE = 'journeys/exchange.journey.yaml';
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

const editor = () => {
  assert.ok(vscode.window.activeTextEditor, 'an editor is active');
  return vscode.window.activeTextEditor;
};
const text = () => editor().document.getText().replaceAll('\r', '');

/** Types the first letters of a suggestion, and chooses it from the list as it is then. */
async function choose(letters: string, expected: RegExp): Promise<void> {
  if (letters !== '') await run('type', { text: letters });
  await run('editor.action.triggerSuggest');
  await until(
    `${expected} to be chosen`,
    async () => {
      if (!expected.test(text())) await run('acceptSelectedSuggestion');
      return text();
    },
    (now) => expected.test(now),
  );
}

async function cursorBehind(piece: string): Promise<void> {
  await run('leaveSnippet');
  const { document } = editor();
  const place = document.positionAt(document.getText().lastIndexOf(piece) + piece.length);
  editor().selection = new vscode.Selection(place, place);
}

suite('an author', () => {
  let explorer: vscode.TreeDataProvider<ExplorerItem>;

  suiteSetup(async () => {
    ({ explorer } = await freshWorkspace());
  });

  suiteTeardown(async () => {
    await run('workbench.action.revertAndCloseActiveEditor');
    const isThere = await Promise.resolve(vscode.workspace.fs.stat(at(FILE))).then(
      () => true,
      () => false,
    );
    if (isThere) await remove(FILE);
  });

  /** What the view shows of a journey, wherever it stands. */
  async function rowOf(id: string, below?: ExplorerItem): Promise<ExplorerItem | undefined> {
    for (const item of (await explorer.getChildren(below)) ?? []) {
      if (item.id === id) return item;
      const found = await rowOf(id, item);
      if (found) return found;
    }
    return undefined;
  }

  async function writeByChoosing() {
    await vscode.window.showTextDocument(await write(FILE, ''));
    await choose(
      '',
      /^apiVersion: cx\/v1\nkind: journey\nid: exchange\nname: Exchange\npersonas:\n {2}- anna\n/,
    );
    await cursorBehind('name: First stage');
    await run('type', { text: '\n' });
    await choose('pha', / phase: /);
    await choose('ret', / phase: retention\n/);
    await cursorBehind('phase: retention');
    await run('type', { text: '\n' });
    await choose('ste', / steps:\n +- id: /);
    await run('type', { text: 'swap' });
    await run('jumpToNextSnippetPlaceholder');
    await run('type', { text: 'Swap' });
    await cursorBehind('name: Swap');
    await run('type', { text: '\n' });
    await choose('emo', / emotion: /);
    await choose('2', / emotion: 2\n?/);
    await cursorBehind('emotion: 2');
    await run('type', { text: '\n' });
    await choose('tou', / touchpoints:/);
    await choose('ret', / touchpoints:[\s\S]*return-form/);
    await until(
      'no error',
      () => problemsOf(FILE).filter((line) => /^CX0(0|1)/.test(line)),
      (errors) => errors.length === 0,
    );
    await editor().document.save();
  }

  async function seeInView() {
    const row = await until(
      'the row',
      () => rowOf('exchange'),
      (found) => found !== undefined,
    );
    assert.match(row?.label ?? '', /Exchange/);
  }

  async function followReference() {
    await cursorBehind('- ann');
    await run('editor.action.revealDefinition');
    await until(
      'the file of the persona',
      () => vscode.workspace.asRelativePath(editor().document.uri, false),
      (path) => path === 'personas/anna.persona.yaml',
    );
    assert.match(editor().document.lineAt(editor().selection.active).text, /^id: anna/);
  }

  async function renameThereAndBack() {
    const rename = async (from: string, to: string) => {
      const document = await vscode.workspace.openTextDocument(at('personas/anna.persona.yaml'));
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        document.positionAt(document.getText().indexOf(`id: ${from}`) + 4),
        to,
      );
      assert.ok(edit.size > 2, `${edit.size} files`);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const journey = await vscode.workspace.openTextDocument(at(FILE));
      await until(
        'the new id',
        () => journey.getText(),
        (now) => now.includes(`- ${to}`),
      );
      await vscode.workspace.saveAll(false);
    };
    await rename('anna', 'anna-berger');
    await until(
      'no dangling reference',
      () => problemsOf(FILE),
      (found) => !found.join().includes('CX010'),
    );
    await rename('anna-berger', 'anna');
  }

  async function applyQuickFix() {
    const document = await vscode.workspace.openTextDocument(at(FILE));
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    const slip = new vscode.WorkspaceEdit();
    const start = document.positionAt(before.indexOf('return-form'));
    slip.replace(document.uri, new vscode.Range(start, start.translate(0, 11)), 'retrun-form');
    await vscode.workspace.applyEdit(slip);
    await until(
      'the problem',
      () => problemsOf(FILE),
      (found) => found.join().includes('CX010'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Replace by `return-form`');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), before);
  }

  // One way, since each step begins where the one before has ended.
  test('writes a journey by choosing, finds it in the view, follows, renames and mends what it names', async function () {
    this.timeout(90_000);
    await writeByChoosing();
    await seeInView();
    await followReference();
    await renameThereAndBack();
    await applyQuickFix();
  });

  test('sees ids in their colours, and reads what a rule means', async () => {
    const uri = at('journeys/flawed.journey.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const tokens = await until(
      'colours',
      async () =>
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          uri,
        ),
      (found) => (found?.data.length ?? 0) > 0,
    );
    assert.equal(tokens!.data.length % 5, 0);
    const place = document.positionAt(document.getText().indexOf('ana #') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      place,
    );
    const words = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value);
    assert.match(words.join('\n'), /CX010[\s\S]*dangling[\s\S]*https:/);
  });
});
