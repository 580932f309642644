// A test double of Red Hat's YAML extension: its identity and its language server, without the rest.
// What our extension says in its manifest (`configurationDefaults`) is thereby tried against the real server.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Set by the bundler: the server's main file. */
declare const YAML_SERVER: string;

let client: LanguageClient | undefined;

export async function activate(): Promise<void> {
  const run = { module: YAML_SERVER, transport: TransportKind.ipc };
  client = new LanguageClient(
    'yaml',
    'YAML Support',
    { run, debug: run },
    {
      // As the original has it.
      documentSelector: [{ language: 'yaml' }, { pattern: '*.y(a)ml' }],
      synchronize: {
        configurationSection: ['yaml', 'http.proxy', 'http.proxyStrictSSL', '[yaml]', 'editor', 'files'],
        fileEvents: [vscode.workspace.createFileSystemWatcher('**/*.?(e)y?(a)ml')],
      },
      revealOutputChannelOn: 4,
    },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
