/** The little of vscode-languageclient that the test double uses; the package is installed with VS Code only. */
declare module 'vscode-languageclient/node' {
  import type { DocumentFilter, FileSystemWatcher } from 'vscode';
  export enum TransportKind {
    stdio = 0,
    ipc = 1,
  }
  type Run = { module: string; transport: TransportKind };
  export class LanguageClient {
    constructor(
      id: string,
      name: string,
      server: { run: Run; debug: Run },
      client: {
        documentSelector: DocumentFilter[];
        synchronize: { configurationSection: string[]; fileEvents: FileSystemWatcher[] };
        revealOutputChannelOn: number;
      },
    );
    start(): Promise<void>;
    stop(): Promise<void>;
  }
}
