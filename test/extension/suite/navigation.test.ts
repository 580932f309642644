import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, freshWorkspace, problemsBecome, until, write } from '../support/workspace.ts';

const RETURN = 'journeys/return.journey.yaml';

/** The document of a file, and a place in it: the first letter of a piece of its text, or some letters further on. */
async function place(path: string, piece: string, further = 0) {
  const document = await vscode.workspace.openTextDocument(at(path));
  const offset = document.getText().indexOf(piece);
  assert.ok(offset >= 0, `${piece} in ${path}`);
  return { document, uri: document.uri, position: document.positionAt(offset + further) };
}

/** `path:line`, lines from 1. */
function show(uri: vscode.Uri, range: vscode.Range): string {
  return `${vscode.workspace.asRelativePath(uri, false)}:${range.start.line + 1}`;
}

async function hoverText(path: string, piece: string, further?: number): Promise<string> {
  const { uri, position } = await place(path, piece, further);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value.replaceAll('&nbsp;', ' '))
    .join('\n');
}

async function references(path: string, piece: string): Promise<string[]> {
  const { uri, position } = await place(path, piece);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  return found.map((location) => show(location.uri, location.range)).sort();
}

suite('navigation', () => {
  suiteSetup(async () => {
    await freshWorkspace();
  });

  test('hover shows the persona behind an id, and what a key means', async () => {
    const card = await hoverText(RETURN, 'anna', 1);
    assert.match(card, /\*\*Persona: Anna Berger\*\*/);
    assert.match(card, /Send things back without asking anybody/);
    assert.match(await hoverText(RETURN, 'emotion', 1), /How the person feels in this step/);
    assert.match(await hoverText(RETURN, 'emotion: -1', 9), /Emotion: bad \(−1\)|Emotion: bad \\\(−1\\\)/);
  });

  test('hover shows what users write letter by letter', async () => {
    const name = '"1. [Anna](command:x) <img src=x> `y` *z*"';
    const lines = ['apiVersion: cx/v1', 'kind: persona', 'id: evil', `name: ${name}`, 'goals: [Rest]', ''];
    const uri = await write('evil.persona.yaml', lines.join('\n'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(2, 5),
    );
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    assert.ok(contents.length > 0);
    for (const { value, isTrusted, supportHtml } of contents) {
      assert.ok(!isTrusted && !supportHtml);
      // Behind it the words about a rule are our own, with a link of our own.
      const [written = ''] = value.split('**CX');
      assert.doesNotMatch(written, /[^\\]\]\(|[^\\]`y|[^\\]\*z/);
    }
    await vscode.workspace.fs.delete(uri);
  });

  test('definition leads to the other file', async () => {
    const { uri, position } = await place(RETURN, 'return-form', 2);
    const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    const found = links.map((link) =>
      'targetUri' in link
        ? show(link.targetUri, link.targetSelectionRange ?? link.targetRange)
        : show(link.uri, link.range),
    );
    assert.deepEqual(found, ['catalog/all.catalog.yaml:19']);
  });

  test('references are found in all files', async () => {
    const everywhere = [
      'journeys/broken.journey.yaml:5',
      'journeys/return.journey.yaml:5',
      'journeys/windows.journey.yaml:5',
      'personas/anna.persona.yaml:3',
    ];
    assert.deepEqual(await references('personas/anna.persona.yaml', 'anna'), everywhere);
    assert.deepEqual(await references(RETURN, 'anna'), everywhere);
  });

  test('highlights are the places of one document', async () => {
    const { uri, position } = await place('catalog/all.catalog.yaml', 'web-shop', 2);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri,
      position,
    );
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line + 1, kind === vscode.DocumentHighlightKind.Write]),
      [
        [6, true],
        [18, false],
        [21, false],
      ],
    );
  });

  test('rename changes an id in all files, in one step that can be undone', async () => {
    const text = (id: string, persona: string) =>
      `apiVersion: cx/v1\nkind: journey\nid: ${id}\nname: ${id}\ngoal: Rest\npersona: ${persona}\nstages:\n  - id: one\n    name: One\n`;
    const who = await write(
      'temp/who.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: who\nname: Who\ngoals: [Rest]\n',
    );
    const what = await write('temp/what.journey.yaml', text('what', 'who'));
    await problemsBecome('temp/what.journey.yaml', []);
    await vscode.workspace.openTextDocument(who);
    const edit = await until(
      'the edit of both files',
      async () =>
        await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          who,
          new vscode.Position(2, 5),
          'nobody',
        ),
      (answer) => answer.size === 2,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await vscode.workspace.openTextDocument(what)).getText(), text('what', 'nobody'));
    assert.match((await vscode.workspace.openTextDocument(who)).getText(), /^id: nobody$/m);
    // Both have no editor, so that `saveAll` would pass them by, and a later save of VS Code's own bring them back.
    for (const uri of [what, who]) await (await vscode.workspace.openTextDocument(uri)).save();
    await vscode.workspace.fs.delete(at('temp'), { recursive: true });
  });

  test('rename refuses with a sentence', async () => {
    const rename = async (piece: string, further: number, id: string) => {
      const { uri, position } = await place('catalog/all.catalog.yaml', piece, further);
      const name = 'vscode.executeDocumentRenameProvider';
      return Promise.resolve(vscode.commands.executeCommand(name, uri, position, id)).then(
        () => 'done',
        (error: unknown) => String(error),
      );
    };
    assert.match(await rename('web-shop', 2, 'Web Shop'), /"Web Shop" is no id/);
    assert.match(await rename('web-shop', 2, 'mail'), /The id "mail" is taken by the channel "E-mail"/);
    const { uri, position } = await place('catalog/all.catalog.yaml', 'name: Web shop', 7);
    const refusal = await Promise.resolve(
      vscode.commands.executeCommand('vscode.prepareRename', uri, position),
    ).then(
      () => 'done',
      (error: unknown) => String(error),
    );
    assert.match(refusal, /There is no id here/);
  });

  test('the outline reads like the journey', async () => {
    const { uri } = await place(RETURN, 'id');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const root = symbols.find(({ name }) => name === 'Return goods');
    assert.deepEqual(
      root?.children.map(({ name, children }) => [name, ...children.map((step) => step.name)]),
      [
        ['Decide', 'Try the shoes on', 'Read the terms: who pays?'],
        ['Send', 'Print the label', 'Drop the parcel off'],
        ['Wait for the money', 'Wait', 'Get the refund'],
      ],
    );
    assert.equal(root?.children[1]?.children[0]?.detail, '−2 annoyed · moment of truth');
  });

  test('the symbols of the workspace are found by name and id', async () => {
    const find = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
    assert.ok((await find('Anna Ber')).some(({ name }) => name === 'Anna Berger (anna)'));
    assert.ok((await find('print-label')).some(({ name }) => name === 'Print the label (print-label)'));
  });

  test('folding, selection and links know the text', async () => {
    const { uri, position } = await place(RETURN, 'Walks around');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(
      folds.some(({ start, end }) => start === 8 && end === 19),
      'a stage folds',
    );
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      uri,
      [position],
    );
    assert.ok(selection?.parent?.parent, 'a selection grows');
    const page = await write(
      'linked.persona.yaml',
      'apiVersion: cx/v1\nkind: persona\nid: linked\nname: L\ngoals: [Rest]\navatar: a.svg\n',
    );
    await vscode.workspace.openTextDocument(page);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page,
    );
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      [at('a.svg').toString()],
    );
    await vscode.workspace.fs.delete(page);
  });

  test('files of other tools are left alone', async () => {
    const { uri, position } = await place('journey.yaml', ':');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    assert.deepEqual(hovers, []);
  });
});
