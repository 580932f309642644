import * as vscode from 'vscode';
import { neverCancelled } from '../../core/host.ts';
import type { FileKind } from '../../core/model/identify.ts';
import type { LanguageService } from '../../core/service.ts';
import { toRange } from '../convert.ts';
import { exists } from '../exists.ts';
import { askForIdentity, type Identity } from './askForIdentity.ts';
import { askForTemplate, type Template } from './askForTemplate.ts';

/** `target` is the folder, or a file in it, that somebody has clicked; who knows `name` and `id` is not asked, nor for a template. */
export async function newFile(
  service: LanguageService,
  kind: FileKind,
  target: unknown,
  given: unknown,
): Promise<void> {
  const clicked = target instanceof vscode.Uri ? await folderOf(target) : undefined;
  const folder = clicked ?? (await folderAtHand(service));
  if (!folder) return;
  const near = folder.toString().replace(/\/$/, '');
  const identity = isIdentity(given)
    ? { id: given.id, name: given.name }
    : await askForIdentity(kind, (id) => service.newIdRefusal({ kind, id, folder: near }));
  if (!identity) return;
  const template = isIdentity(given) ? given : await askForTemplate(kind, service.usualLocale(near));
  if (!template) return;
  const { size, locale } = template;
  const wish = { kind, ...identity, size, locale, folder: near, exactly: clicked !== undefined };
  const { uri: address, text, selection } = await service.newFile(wish, neverCancelled);
  // Only now all has been read for certain: the command may be what has woken us.
  const refusal = service.newIdRefusal({ kind, id: identity.id, folder: near });
  if (refusal !== undefined) {
    void vscode.window.showErrorMessage(refusal);
    return;
  }
  const uri = vscode.Uri.parse(address, true);
  if (await exists(uri)) {
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} exists already and is left as it is.', name));
    return;
  }
  if (!(await write(uri, text))) return;
  await vscode.window.showTextDocument(uri, { selection: toRange(selection), preview: false });
}

/** A file system may be read-only, or ask for rights that somebody does not have. */
async function write(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const [name, why] = [vscode.workspace.asRelativePath(uri), String((error as Error).message ?? error)];
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, why));
    return false;
  }
}

/** A folder itself; of a file the folder that it lies in. */
async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? uri : vscode.Uri.joinPath(uri, '..');
  } catch {
    return uri; // is not there yet, and will be made
  }
}

/** Without a click: the project of what one works on, else the folder of the window, asked for when there are several. */
async function folderAtHand(service: LanguageService): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const home = active && vscode.workspace.getWorkspaceFolder(active);
  if (active && home) {
    return service.kindOf(active.toString()) ? vscode.Uri.joinPath(active, '..') : home.uri;
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  const open = vscode.l10n.t('Open Folder');
  const sentence = vscode.l10n.t('Open a folder first: personas and journeys are files in it.');
  if ((await vscode.window.showInformationMessage(sentence, open)) === open)
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  return undefined;
}

function isIdentity(given: unknown): given is Identity & Partial<Template> {
  const { id, name } = (given ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === 'string' && (name === undefined || typeof name === 'string');
}
