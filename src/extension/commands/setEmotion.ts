import * as vscode from 'vscode';
import { type ILogger, neverCancelled } from '../../core/host.ts';
import type { LanguageService } from '../../core/service.ts';
import { fromPosition, toWorkspaceEdit } from '../convert.ts';
import { runSafe } from '../runSafe.ts';

/** Lets somebody choose how a person feels in the step at the cursor, and writes it. */
export function registerSetEmotion(service: LanguageService, logger: ILogger): vscode.Disposable {
  return vscode.commands.registerCommand('cxAsCode.setEmotion', (uri?: unknown, position?: unknown) =>
    runSafe('the command setEmotion', logger, undefined, async () => {
      const editor = vscode.window.activeTextEditor;
      const address = uri instanceof vscode.Uri ? uri : editor?.document.uri;
      const place = position instanceof vscode.Position ? position : editor?.selection.active;
      if (address && place) await choose(service, address, place);
    }),
  );
}

async function choose(service: LanguageService, uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const found = await service.emotionChoices(uri.toString(), fromPosition(position), neverCancelled);
  if (!found) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into a step of a journey first.'),
    );
    return;
  }
  const { step, persona, choices } = found;
  const title =
    persona === undefined
      ? vscode.l10n.t('How does it feel: {0}', step)
      : vscode.l10n.t('How does it feel for {1}: {0}', step, persona);
  const picked = await pick(
    title,
    choices.map(({ label, isCurrent, edits }) => ({
      label,
      description: isCurrent ? vscode.l10n.t('as it is') : '',
      isCurrent,
      edits,
    })),
  );
  if (picked) await vscode.workspace.applyEdit(toWorkspaceEdit(picked.edits));
}

/** Begins at what is there now, which `showQuickPick` cannot. */
function pick<Item extends vscode.QuickPickItem & { readonly isCurrent: boolean }>(
  title: string,
  items: readonly Item[],
): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = title;
  list.items = items;
  list.activeItems = items.filter(({ isCurrent }) => isCurrent);
  list.show();
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]);
      list.dispose();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
}
