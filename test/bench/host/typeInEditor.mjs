// Types in an editor of a real VS Code and looks when the diagnostics are there.

/**
 * A letter makes a key unknown, and is taken away again. Runs in the extension host, so it sees nothing of this file.
 * @param {import('../../host/fixture.mjs').VSCodeWindow} window
 * @param {{path: string, line: number, character: number, count: number, mirror: boolean}} options
 *   `mirror`: the peer, an extension that publishes a diagnostic at once and reads nothing
 * @returns {Promise<number[]>} milliseconds from each edit until its diagnostics are there
 */
export function typeInEditor(window, options) {
  return window.vs(async (vscode, { path, line, character, count, mirror }) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('There is no folder.');
    const uri = vscode.Uri.joinPath(folder.uri, path);
    const editor = await vscode.window.showTextDocument(uri);
    const place = new vscode.Position(line, character);
    const letter = new vscode.Range(place, place.translate(0, 1));
    const mirrored = mirror ? vscode.languages.createDiagnosticCollection('mirror') : undefined;
    const errors = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(
          ({ range, severity }) => range.start.line === line && severity === vscode.DiagnosticSeverity.Error,
        );
    const isFaulty = () => errors().length > 0;
    if (isFaulty()) {
      const [{ message, range } = { message: '', range: letter }] = errors();
      throw new Error(`Before anything was typed: ${message} (${editor.document.getText(range)})`);
    }
    const samples = [];
    for (let i = 0; i < count; i++) {
      // Nobody types faster than the extension waits.
      await new Promise((done) => setTimeout(done, 200));
      const becomesFaulty = i % 2 === 0;
      const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === editor.document && contentChanges.length > 0)
          mirrored?.set(uri, becomesFaulty ? [new vscode.Diagnostic(letter, 'mirrored')] : []);
      });
      const started = performance.now();
      void editor.edit((edit) => (becomesFaulty ? edit.insert(place, 'x') : edit.delete(letter)));
      while (isFaulty() !== becomesFaulty) {
        if (performance.now() - started > 20_000)
          throw new Error(`Keystroke ${i}: the diagnostics do not come.`);
        await new Promise((done) => setTimeout(done, 1));
      }
      samples.push(performance.now() - started);
      subscription.dispose();
    }
    mirrored?.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return samples;
  }, options);
}
