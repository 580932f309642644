import * as vscode from 'vscode';

const OURSELVES = 'cx-as-code.cx-as-code';
const RED_HAT = 'redhat.vscode-yaml';
const PRETTIER = 'esbenp.prettier-vscode';

/**
 * Whether "Format Document" is ours. Where several extensions offer to format YAML, the editor asks which of them is to
 * do so for all YAML files; so nothing is offered beside another one, unless we have been chosen.
 */
export function formatsForOthers(): boolean {
  const chosen = vscode.workspace
    .getConfiguration('editor', { languageId: 'yaml' })
    .get<string | null>('defaultFormatter');
  if (chosen) return chosen.toLowerCase() !== OURSELVES;
  const { getExtension } = vscode.extensions;
  const redHat = vscode.workspace.getConfiguration('yaml').get<boolean>('format.enable', true);
  return (redHat && getExtension(RED_HAT) !== undefined) || getExtension(PRETTIER) !== undefined;
}
