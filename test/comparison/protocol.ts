/** What the comparison reads of the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
}

export interface PublishDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A location, or a link to one. */
export interface Place {
  readonly uri?: string;
  readonly range?: Range;
  readonly targetUri?: string;
  readonly targetRange?: Range;
}

export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly uri: string };
    readonly edits: readonly TextEdit[];
  }[];
}

interface CompletionItem {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
}

export type Completions = readonly CompletionItem[] | { readonly items: readonly CompletionItem[] };

type Marked = string | { readonly value: string };

export interface Hover {
  readonly contents: Marked | readonly Marked[];
}

export interface DocumentSymbol {
  readonly name: string;
  readonly children?: readonly DocumentSymbol[];
}

export interface CodeAction {
  readonly title: string;
  readonly edit?: WorkspaceEdit;
}

export interface CodeLens {
  readonly command?: { readonly title: string };
}

export interface SelectionRange {
  readonly range: Range;
  readonly parent?: SelectionRange;
}
