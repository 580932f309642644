import * as vscode from 'vscode';
import type { ILogger } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { toWorkspaceEdit } from './convert.ts';
import { runSafe } from './runSafe.ts';

/** Keeps relative paths true when files or folders are renamed or moved in the editor. */
export function keepPathsTrue(service: LanguageService, logger: ILogger): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    event.waitUntil(
      runSafe('paths of files that move', logger, undefined, async () => {
        const moves = event.files.map(({ oldUri, newUri }) => ({
          from: oldUri.toString(),
          to: newUri.toString(),
        }));
        const found = await service.editsForMoves(moves, event.token);
        return found.length > 0 ? toWorkspaceEdit(found) : undefined;
      }),
    );
  });
}
