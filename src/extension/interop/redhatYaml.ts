import * as vscode from 'vscode';

const EXTENSION = 'redhat.vscode-yaml';

export type PlainYamlProblems = 'auto' | 'always' | 'never';

/**
 * Whether we show what any YAML tool would show, such as a tab in the indentation. Red Hat's extension, where it runs,
 * shows the same in its own words, and nobody wants to read it twice.
 */
export function showsPlainYaml(): boolean {
  const setting = vscode.workspace
    .getConfiguration('cxAsCode')
    .get<PlainYamlProblems>('yamlProblems', 'auto');
  return setting === 'auto' ? !redHatChecks() : setting === 'always';
}

/** Red Hat's extension is there, and its own checks are not switched off. */
export function redHatChecks(): boolean {
  return (
    vscode.extensions.getExtension(EXTENSION) !== undefined &&
    vscode.workspace.getConfiguration('yaml').get<boolean>('validate', true)
  );
}
