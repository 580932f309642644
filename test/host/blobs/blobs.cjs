// Test-only extension: what source control is in a browser. It knows the files of one commit, from `commit.json` beside
// this file, and lists those that the workspace has changed; a click on one opens the text diff.
const vscode = require('vscode');

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  const source = vscode.Uri.joinPath(context.extensionUri, 'commit.json').toString(true);
  /** @type {Record<string, string>} path below the workspace → text at the commit */
  const commit = await (await fetch(source)).json();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return;
  const root = `${folder.uri.path}/`;
  const provider = vscode.workspace.registerTextDocumentContentProvider('blob', {
    provideTextDocumentContent: ({ path }) => commit[path.slice(root.length)],
  });
  const control = vscode.scm.createSourceControl('blobs', 'Blobs', folder.uri);
  const group = control.createResourceGroup('changes', 'Changes');
  for (const [name, text] of Object.entries(commit)) {
    const resourceUri = vscode.Uri.joinPath(folder.uri, name);
    const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(resourceUri));
    if (now === text) continue;
    const before = resourceUri.with({ scheme: 'blob', query: 'HEAD' });
    const title = `${name} (HEAD ↔ now)`;
    const command = { command: 'vscode.diff', title: 'Open', arguments: [before, resourceUri, title] };
    group.resourceStates = [...group.resourceStates, { resourceUri, command }];
  }
  context.subscriptions.push(provider, control, group);
};
