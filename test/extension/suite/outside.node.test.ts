import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, at, codeOf, freshWorkspace, until } from '../support/workspace.ts';

const FILES = 300;

const journey = (id: string, persona: string) =>
  `apiVersion: cx/v1\nkind: journey\nid: ${id}\nname: ${id}\ngoal: Be one of many\npersona: ${persona}\nstages:\n  - id: one\n    name: One\n`;

/** How many problems each code has in the files of the test. */
function problems(): string {
  const codes = new Map<string, number>();
  for (const [uri, found] of vscode.languages.getDiagnostics()) {
    if (!uri.path.includes('/many/')) continue;
    for (const code of found.map(codeOf)) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return JSON.stringify(Object.fromEntries([...codes].sort()));
}

suite('files that change outside the editor', () => {
  const folder = () => at('many').fsPath;

  function writeAll(persona: string, ids: (i: number) => string): void {
    fs.mkdirSync(folder(), { recursive: true });
    for (let i = 0; i < FILES; i++)
      fs.writeFileSync(path.join(folder(), `${i}.journey.yaml`), journey(ids(i), persona));
  }

  suiteSetup(async () => {
    await freshWorkspace();
    // The watcher misses what happens in a window's first half second.
    await until(
      'the fixture to be read',
      async () => (await activated()).service.documents().length,
      (n) => n > 5,
    );
    await new Promise((resume) => setTimeout(resume, 800));
  });

  suiteTeardown(() => fs.rmSync(folder(), { recursive: true, force: true }));

  test('by the hundred, as with a git checkout, leave no wrong problem behind', async () => {
    writeAll('nobody', (i) => `j-${i}`);
    await until('a dangling reference in each file', problems, (found) => found === `{"CX010":${FILES}}`);

    writeAll('anna', () => 'the-same');
    await until('a duplicate id in each file', problems, (found) => found === `{"CX011":${FILES}}`);

    writeAll('anna', (i) => `j-${i}`);
    await until('no problem', problems, (found) => found === '{}');

    writeAll('nobody', (i) => `j-${i}`);
    await until('a dangling reference in each file', problems, (found) => found === `{"CX010":${FILES}}`);
    fs.renameSync(folder(), `${folder()}-moved`);
    await until('the folder to be gone', problems, (found) => found === '{}');
    fs.renameSync(`${folder()}-moved`, folder());
    await until('the folder to be back', problems, (found) => found === `{"CX010":${FILES}}`);

    fs.rmSync(folder(), { recursive: true });
    await until('nothing', problems, (found) => found === '{}');
  }).timeout(90_000);

  test('are found by the hundred also where the watcher does not tell of one', async () => {
    const unheard = path.join(folder(), 'unheard');
    const file = (name: string) => path.join(unheard, `${name}.journey.yaml`);
    fs.mkdirSync(unheard, { recursive: true });
    for (const name of ['changed', 'gone']) fs.writeFileSync(file(name), journey(name, 'anna'));
    writeAll('anna', (i) => `j-${i}`);
    const known = async () =>
      (await activated()).service
        .documents()
        .filter(({ uri }) => uri.includes('/unheard/'))
        .map(({ id }) => id)
        .join();
    await until('both to be found', known, (ids) => ids === 'changed,gone');

    // The same length, so that only the time tells.
    fs.writeFileSync(file('changed'), journey('changed', 'nobo'));
    fs.rmSync(file('gone'));
    fs.writeFileSync(file('made'), journey('made', 'anna'));
    writeAll('anna', (i) => `k-${i}`);
    await until('what there is', known, (ids) => ids === 'changed,made');
    await until('the one problem', problems, (found) => found === '{"CX010":1}');
    fs.rmSync(folder(), { recursive: true });
  }).timeout(90_000);

  test('win nothing over what is unsaved in an editor', async () => {
    fs.writeFileSync(at('edited.journey.yaml').fsPath, journey('edited', 'anna'));
    const document = await vscode.workspace.openTextDocument(at('edited.journey.yaml'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(new vscode.Range(5, 9, 5, 13), 'nobody'));
    const codes = () => vscode.languages.getDiagnostics(document.uri).map(codeOf).join();
    await until('the problem of the edit', codes, (found) => found === 'CX010');
    fs.writeFileSync(at('edited.journey.yaml').fsPath, journey('edited-on-disk', 'anna'));
    await new Promise((resume) => setTimeout(resume, 1000));
    await until('still the problem of the edit', codes, (found) => found === 'CX010');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('what is on disk', codes, (found) => found === '');
    fs.rmSync(at('edited.journey.yaml').fsPath);
  });
});
