import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import { runSafe } from '../runSafe.ts';
import { Preview } from './preview.ts';

/** How a picture leaves the editor. It is loaded when the first one does. */
const exporting = () => import('./exporting.ts');

/** Takes the picture of the active preview out of the editor: as a file, into the clipboard, onto paper. */
export function registerPictureCommands(
  active: () => Preview | undefined,
  storage: vscode.Uri,
  logger: ILogger,
): vscode.Disposable {
  const command = (name: string, run: (preview: Preview) => Promise<void>) =>
    vscode.commands.registerCommand(`cxAsCode.${name}`, (asking?: unknown) =>
      runSafe(`the command ${name}`, logger, undefined, async () => {
        // A click into a page is heard before VS Code says that its panel is the active one.
        const preview = asking instanceof Preview ? asking : active();
        if (!preview?.picture) return;
        try {
          await run(preview);
        } catch (error) {
          // Nobody else would tell why there is no file.
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
          throw error;
        }
      }),
    );
  return vscode.Disposable.from(
    command('exportPicture', async (preview) => (await exporting()).exportPicture(preview)),
    command('copyPicture', async (preview) => (await exporting()).copyPicture(preview)),
    command('copyMermaid', async (preview) => (await exporting()).copyMermaid(preview)),
    command('printPicture', async (preview) => (await exporting()).printPicture(preview, storage)),
  );
}
