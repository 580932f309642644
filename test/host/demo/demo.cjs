// Only in `npm start`: shows a journey with its preview beside it as soon as the window is there.
const vscode = require('vscode');

const BEST_KNOWN = '/return-online-order.journey.yaml';

exports.activate = async () => {
  // A window that was used before and is only loaded again keeps what is open in it.
  if (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  const found = await vscode.workspace.findFiles('journeys/*.journey.yaml');
  found.sort((a, b) => a.path.localeCompare(b.path));
  const first = found.find(({ path }) => path.endsWith(BEST_KNOWN)) ?? found[0];
  if (!first) return;
  await vscode.window.showTextDocument(first, { preview: false });
  await vscode.commands.executeCommand('cxAsCode.openPreviewToSide');
};
