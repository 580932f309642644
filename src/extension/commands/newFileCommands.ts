import * as vscode from 'vscode';
import type { ILogger } from '../../core/host.ts';
import { FILE_KINDS } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { runSafe } from '../runSafe.ts';

/** The commands behind "New Persona", "New Journey" and so on, wherever they stand. */
export function registerNewFileCommands(service: LanguageService, logger: ILogger): vscode.Disposable {
  const commands = FILE_KINDS.map((kind) => {
    const name = `new${kind[0]!.toUpperCase()}${kind.slice(1)}`;
    return vscode.commands.registerCommand(`cxAsCode.${name}`, (target?: unknown, given?: unknown) =>
      runSafe(`the command ${name}`, logger, undefined, async () => {
        const { newFile } = await import('./newFile.ts');
        await newFile(service, kind, target, given);
      }),
    );
  });
  return vscode.Disposable.from(...commands);
}
