import * as vscode from 'vscode';

/** Why a file system could not answer. */
export function reasonOf(error: unknown): 'missing' | 'permission' | 'directory' | 'failed' {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return 'missing';
  if (code === 'NoPermissions') return 'permission';
  return code === 'FileIsADirectory' ? 'directory' : 'failed';
}
