import * as vscode from 'vscode';
import type { FileKind } from '../../core/model/identify.ts';
import { idFromName } from '../../core/model/idFromName.ts';
import { LONGEST_NAME, tidyName } from '../../core/templates/newFilePlace.ts';

export interface Identity {
  readonly id: string;
  readonly name?: string;
}

/** Asks for a name, then shows the id that it makes, to be changed or taken; `undefined` when somebody turns back. */
export async function askForIdentity(
  kind: FileKind,
  refusalOf: (id: string) => string | undefined,
): Promise<Identity | undefined> {
  const { title, prompt, example } = wordsFor(kind);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} (1 of 3): name', title),
    prompt,
    placeHolder: example,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() !== '' && tidyName(value) === undefined
        ? vscode.l10n.t('A name has at most {0} characters.', LONGEST_NAME)
        : undefined,
  });
  const name = typed === undefined ? undefined : tidyName(typed);
  if (name === undefined) return undefined;
  const id = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} (2 of 3): id', title),
    prompt: vscode.l10n.t('Other files refer to it by this id, so it stays when the name changes.'),
    value: freeId(idFromName(name) || kind, refusalOf),
    ignoreFocusOut: true,
    validateInput: (value) => refusalOf(value.trim()),
  });
  return id === undefined ? undefined : { id: id.trim(), name };
}

/** The id with the first number behind it that nobody has taken. */
function freeId(id: string, refusalOf: (id: string) => string | undefined): string {
  for (let number = 2, candidate = id; number < 100; candidate = `${id}-${number++}`)
    if (refusalOf(candidate) === undefined) return candidate;
  return id;
}

export function wordsFor(kind: FileKind): { title: string; prompt: string; example: string } {
  switch (kind) {
    case 'persona':
      return {
        title: vscode.l10n.t('New Persona'),
        prompt: vscode.l10n.t('What do people call this person?'),
        example: vscode.l10n.t('Weekend family planner'),
      };
    case 'journey':
      return {
        title: vscode.l10n.t('New Journey'),
        prompt: vscode.l10n.t('What does the customer want to get done?'),
        example: vscode.l10n.t('Return an online order'),
      };
    case 'strategy':
      return {
        title: vscode.l10n.t('New Strategy'),
        prompt: vscode.l10n.t('What is the strategy called?'),
        example: vscode.l10n.t('Customer experience 2027'),
      };
    case 'catalog':
      return {
        title: vscode.l10n.t('New Catalog'),
        prompt: vscode.l10n.t('What do the channels, touchpoints or metrics in it have in common?'),
        example: vscode.l10n.t('Touchpoints of the shop'),
      };
  }
}
