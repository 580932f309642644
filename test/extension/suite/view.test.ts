import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExplorerItem } from '../../../src/core/features/explorer/explorerItem.ts';
import { activated, at, freshWorkspace, remove, until, write } from '../support/workspace.ts';

const RETURN = 'journeys/return.journey.yaml';

const lensTitles = async (path: string) =>
  (
    (await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      at(path),
      20,
    )) ?? []
  ).map(({ command }) => command?.title ?? '');

async function hintLabels(path: string): Promise<string[]> {
  const { lineCount } = await vscode.workspace.openTextDocument(at(path));
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    at(path),
    new vscode.Range(0, 0, lineCount, 0),
  );
  return hints.map(({ label }) => String(label));
}

const setting = (name: string, value: boolean | undefined) =>
  vscode.workspace.getConfiguration('cxAsCode').update(name, value, vscode.ConfigurationTarget.Workspace);

suite('view: around the text', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('lenses say of a journey how it feels and where it is used', async () => {
    await vscode.workspace.openTextDocument(at(RETURN));
    const titles = await until(
      'the lenses',
      () => lensTitles(RETURN),
      (found) => found.length > 2,
    );
    assert.ok(
      titles.some((title) => /^mean emotion .* · lowest: .+ \(.+\)$/.test(title)),
      titles.join(),
    );
    assert.ok(titles.includes('Open Preview'), titles.join());
  });

  test('the lens of a persona leads to its uses', async () => {
    const uri = at('personas/anna.persona.yaml');
    await vscode.workspace.openTextDocument(uri);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      20,
    );
    const lens = lenses.find(({ command }) => command?.command === 'editor.action.showReferences');
    assert.ok(lens, JSON.stringify(lenses));
    const locations = lens.command?.arguments?.[2] as vscode.Location[];
    assert.match(lens.command?.title ?? '', new RegExp(`^used in ${locations.length} place`));
  });

  test('a dollar sign that a user has written is no icon', async () => {
    const text =
      'apiVersion: cx/v1\nkind: journey\nid: sly\nname: Sly\ngoal: Be done\npersona: anna\nstages:\n  - id: one\n    name: One\n    steps:\n      - id: a\n        name: Pay $(flame)\n        emotion: -1\n';
    await write('sly.journey.yaml', text);
    try {
      await vscode.workspace.openTextDocument(at('sly.journey.yaml'));
      const titles = await lensTitles('sly.journey.yaml');
      assert.ok(
        titles.some((title) => title.includes('lowest: Pay \\$(flame)')),
        titles.join(),
      );
    } finally {
      await remove('sly.journey.yaml');
    }
  });

  test('hints show the name behind an id, and words behind scores', async () => {
    const labels = await until(
      'the hints',
      () => hintLabels(RETURN),
      (found) => found.length > 0,
    );
    assert.ok(labels.includes('Anna Berger'), labels.join());
    assert.ok(labels.includes('bad'), labels.join());
  });

  test('both can be switched off', async () => {
    await setting('codeLens', false);
    await setting('inlayHints', false);
    try {
      await until(
        'no lenses',
        () => lensTitles(RETURN),
        (found) => found.length === 0,
      );
      await until(
        'no hints',
        () => hintLabels(RETURN),
        (found) => found.length === 0,
      );
    } finally {
      await setting('codeLens', undefined);
      await setting('inlayHints', undefined);
    }
  });

  test('files of other tools have neither', async () => {
    await vscode.workspace.openTextDocument(at('compose.yaml'));
    assert.deepEqual(await lensTitles('compose.yaml'), []);
    assert.deepEqual(await hintLabels('compose.yaml'), []);
  });
});

suite('view: new files', () => {
  const made: string[] = [];

  suiteSetup(async () => {
    await freshWorkspace();
  });

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of made.splice(0)) await remove(path);
  });

  const activePath = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && vscode.workspace.asRelativePath(uri, false);
  };

  test('a persona goes to the others, with the cursor in the first thing to write', async () => {
    made.push('personas/night-worker.persona.yaml');
    await vscode.commands.executeCommand('cxAsCode.newPersona', undefined, {
      id: 'night-worker',
      name: 'Night worker',
    });
    assert.equal(activePath(), 'personas/night-worker.persona.yaml');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.match(
      document.getText(),
      /^apiVersion: cx\/v1\nkind: persona\nid: night-worker\nname: Night worker\n/,
    );
    assert.equal(document.getText(selection), 'To be written');
    assert.match(document.lineAt(selection.start).text, /^ {2}- To be written$/);
    assert.equal(document.isDirty, false);
  });

  test('a journey goes into the folder that was clicked, and names a persona of the project', async () => {
    made.push('drafts');
    await vscode.commands.executeCommand('cxAsCode.newJourney', at('drafts'), { id: 'ask', name: 'Ask' });
    assert.equal(activePath(), 'drafts/ask.journey.yaml');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /personas:\n {2}- anna\n/);
  });

  test('a strategy and a catalog are made like the others', async () => {
    made.push('plan.strategy.yaml', 'catalog/shop.catalog.yaml');
    await vscode.commands.executeCommand('cxAsCode.newStrategy', undefined, { id: 'plan', name: 'Our plan' });
    assert.equal(activePath(), 'plan.strategy.yaml');
    await vscode.commands.executeCommand('cxAsCode.newCatalog', undefined, { id: 'shop', name: 'The shop' });
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.match(document.getText(), /^apiVersion: cx\/v1\nkind: catalog\nid: shop\nname: The shop\n/);
    assert.equal(document.getText(selection), 'A channel');
  });

  test('a snippet fills a file, and is in no list of suggestions', async () => {
    made.push('compose.other.yaml');
    const uri = await write('compose.other.yaml', 'CX');
    const editor = await vscode.window.showTextDocument(uri);
    const end = new vscode.Position(0, 2);
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      end,
    );
    const snippets = offered.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.deepEqual(snippets, []);
    editor.selection = new vscode.Selection(end.with(0, 0), end);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'yaml',
      name: 'CX journey',
    });
    await until(
      'the journey',
      () => editor.document.getText(),
      (text) => /^apiVersion: cx\/v1\r?\nkind: journey\r?\n/.test(text),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('nothing is overwritten', async () => {
    const uri = await write('personas/mine.persona.yaml', 'mine: true\n');
    made.push('personas/mine.persona.yaml');
    await vscode.commands.executeCommand('cxAsCode.newPersona', undefined, { id: 'mine', name: 'Mine' });
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), 'mine: true\n');
    assert.equal(activePath(), undefined);
  });

  test('an id that is taken makes no file', async () => {
    await vscode.commands.executeCommand('cxAsCode.newPersona', at('other'), { id: 'anna', name: 'Anna' });
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(at('other/anna.persona.yaml'))));
  });
});

suite('view: the tree', () => {
  let explorer: vscode.TreeDataProvider<ExplorerItem>;

  suiteSetup(async () => {
    ({ explorer } = await activated());
  });

  /** The labels of the rows below a row, which is found by the labels on the way to it. */
  async function below(...way: readonly string[]): Promise<string[]> {
    return ((await itemsBelow(way)) ?? []).map(({ label }) => label);
  }

  async function itemsBelow(way: readonly string[]): Promise<readonly ExplorerItem[] | undefined> {
    let items = (await explorer.getChildren()) ?? [];
    for (const label of way) {
      const row = items.find((item) => item.label === label);
      if (!row) return undefined;
      items = (await explorer.getChildren(row)) ?? [];
    }
    return items;
  }

  test('shows what the workspace is made of', async () => {
    const groups = await until('the groups', below, (labels) => labels.length > 2);
    assert.deepEqual(groups, ['Personas', 'Journeys', 'Catalog']);
    assert.ok((await below('Personas')).includes('Anna Berger'));
  });

  test('a row leads to its definition and can be heard', async () => {
    await until(
      'the personas',
      () => below('Personas'),
      (labels) => labels.length > 0,
    );
    const anna = (await itemsBelow(['Personas']))?.find(({ label }) => label === 'Anna Berger');
    const row = await explorer.getTreeItem(anna!);
    assert.match(row.accessibilityInformation?.label ?? '', /^persona Anna Berger, /);
    assert.equal(row.command?.command, 'vscode.open');
    await vscode.commands.executeCommand(row.command!.command, ...(row.command!.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /anna\.persona\.yaml$/);
    assert.match(editor?.document.lineAt(editor.selection.start).text ?? '', /^id:/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('stays true when files come and go, and rows stay the same rows', async () => {
    const keys = async () => new Set((await itemsBelow(['Personas']))?.map(({ key }) => key));
    const before = await keys();
    await write(
      'personas/zed.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: zed\nname: Zed\ngoals: [Rest]\n',
    );
    try {
      await until(
        'Zed',
        () => below('Personas'),
        (labels) => labels.includes('Zed'),
      );
      const after = await keys();
      for (const key of before) assert.ok(after.has(key));
    } finally {
      await remove('personas/zed.persona.yaml');
    }
    await until(
      'Zed to be gone',
      () => below('Personas'),
      (labels) => !labels.includes('Zed'),
    );
  });

  test('a group stands open, unless nobody could look through it', async () => {
    const personas = (await explorer.getChildren())?.find(({ label }) => label === 'Personas');
    const [anna] = personas?.children ?? [];
    const foldOf = async (rows: number) => {
      const children = Array.from({ length: rows }, () => anna!);
      return (await explorer.getTreeItem({ ...personas!, children })).collapsibleState;
    };
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.deepEqual(await Promise.all([0, 200, 201].map(foldOf)), [None, Expanded, Collapsed]);
  });

  test('the menu of a row copies its id', async () => {
    const anna = (await itemsBelow(['Personas']))?.find(({ label }) => label === 'Anna Berger');
    await vscode.commands.executeCommand('cxAsCode.explorer.copyId', anna);
    await until(
      'the id',
      async () => vscode.env.clipboard.readText(),
      (text) => text === 'anna',
    );
  });
});
