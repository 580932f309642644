import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../../src/core/yaml/lineIndex.ts';
import { applyEdits } from '../core/support/applyEdits.ts';
import type { Editor } from './editor.ts';
import type * as lsp from './protocol.ts';
import { StdioServer } from './stdioServer.ts';

const KINDS = ['persona', 'journey', 'strategy', 'catalog'];

/** Milliseconds without another message about a file, after which its problems are taken to be all. */
const QUIET = 700;

/**
 * Red Hat's language server over standard input and output, in a folder that holds the files, with the schemas of this
 * project for the names of our files, and all its features switched on.
 */
export async function redHatOver(
  script: string,
  schemas: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Editor> {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const pathOf = (uri: string) => uri.slice(uriOf('x').length - 1);
  const texts = new Map(Object.entries(files));
  const versions = new Map<string, number>();
  const problems = new Map<string, readonly lsp.Diagnostic[]>();
  let lastNews = Date.now();
  const settings: Readonly<Record<string, unknown>> = {
    yaml: {
      schemas: Object.fromEntries(
        KINDS.map((kind) => [
          pathToFileURL(path.join(schemas, `${kind}.schema.json`)).href,
          `*.${kind}.yaml`,
        ]),
      ),
      validate: true,
      hover: true,
      completion: true,
      format: { enable: true },
      schemaStore: { enable: false },
    },
    editor: { tabSize: 2 },
    '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
    files: {},
    http: {},
  };
  const server = new StdioServer(script, {
    'workspace/configuration': ({ items }: { items: readonly { section: string }[] }) =>
      items.map(({ section }) => settings[section] ?? null),
    'textDocument/publishDiagnostics': ({ uri, diagnostics }: lsp.PublishDiagnostics) => {
      problems.set(uri, diagnostics);
      lastNews = Date.now();
    },
  });
  const { capabilities } = await server.request<{ capabilities: Readonly<Record<string, unknown>> }>(
    'initialize',
    {
      processId: null,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'comparison' }],
      capabilities: CLIENT,
    },
  );
  server.notify('initialized', {});
  server.notify('workspace/didChangeConfiguration', { settings });

  const textOf = (name: string) => texts.get(name) ?? '';
  const document = (name: string) => ({ textDocument: { uri: uriOf(name) } });
  const at = (name: string, offset: number) => ({
    ...document(name),
    position: new LineIndex(textOf(name)).positionAt(offset),
  });
  const shown = (found: lsp.Place | readonly lsp.Place[] | null) =>
    [found ?? []].flat().map((place) => {
      const { uri = place.targetUri ?? '', range = place.targetRange } = place;
      return `${pathOf(uri)}:${(range?.start.line ?? 0) + 1}`;
    });
  const piece = (name: string, { start, end }: lsp.Range) => {
    const lines = new LineIndex(textOf(name));
    return textOf(name).slice(lines.offsetAt(start), lines.offsetAt(end));
  };
  const after = ({ changes = {}, documentChanges = [] }: lsp.WorkspaceEdit) => {
    const all = [
      ...Object.entries(changes),
      ...documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits] as const),
    ];
    return Object.fromEntries(
      all.map(([uri, edits]) => [pathOf(uri), applyEdits(textOf(pathOf(uri)), edits)]),
    );
  };
  /** `undefined` where the server says that it cannot. */
  const ask = async <T>(
    capability: string,
    method: string,
    params: unknown,
    nothing: T,
  ): Promise<T | undefined> => {
    if (!capabilities[capability]) return undefined;
    return (await server.request<T | null>(method, params).catch(() => null)) ?? nothing;
  };
  const settle = async () => {
    const since = Date.now();
    while (Date.now() - Math.max(lastNews, since) < QUIET) await new Promise((go) => setTimeout(go, 50));
  };
  return {
    name: "Red Hat's YAML language server",
    async open(name, text) {
      const version = (versions.get(name) ?? 0) + 1;
      versions.set(name, version);
      texts.set(name, text);
      const { uri } = document(name).textDocument;
      if (version === 1)
        server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
      else
        server.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
      await settle();
    },
    async completions(name, offset) {
      const found = await ask<lsp.Completions>(
        'completionProvider',
        'textDocument/completion',
        at(name, offset),
        [],
      );
      const items = found && ('items' in found ? found.items : found);
      return items?.map(({ label, detail = '', documentation = '', insertText, textEdit }) => ({
        label,
        detail,
        documentation: typeof documentation === 'string' ? documentation : documentation.value,
        insertText: textEdit?.newText ?? insertText ?? label,
      }));
    },
    async hover(name, offset) {
      const found = await ask<lsp.Hover>('hoverProvider', 'textDocument/hover', at(name, offset), {
        contents: '',
      });
      return found && wordsOf(found.contents);
    },
    async definition(name, offset) {
      const found = await ask<lsp.Place[]>(
        'definitionProvider',
        'textDocument/definition',
        at(name, offset),
        [],
      );
      return found && shown(found);
    },
    async references(name, offset) {
      const params = { ...at(name, offset), context: { includeDeclaration: true } };
      const found = await ask<lsp.Place[]>('referencesProvider', 'textDocument/references', params, []);
      return found && shown(found);
    },
    async rename(name, offset, newName) {
      const params = { ...at(name, offset), newName };
      const found = await ask<lsp.WorkspaceEdit>('renameProvider', 'textDocument/rename', params, {});
      return found && after(found);
    },
    async outline(name) {
      const found = await ask<lsp.DocumentSymbol[]>(
        'documentSymbolProvider',
        'textDocument/documentSymbol',
        document(name),
        [],
      );
      return found && namesOf(found, '');
    },
    async problems(name) {
      return (problems.get(uriOf(name)) ?? []).map(
        ({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`,
      );
    },
    async actions(name, offset) {
      const { start } = { start: new LineIndex(textOf(name)).positionAt(offset) };
      const diagnostics = (problems.get(uriOf(name)) ?? []).filter(
        ({ range }) => range.start.line === start.line,
      );
      const found = await ask<lsp.CodeAction[]>(
        'codeActionProvider',
        'textDocument/codeAction',
        {
          ...document(name),
          range: { start, end: start },
          context: { diagnostics },
        },
        [],
      );
      return found?.map(({ title, edit }) => ({ title, files: edit ? after(edit) : {} }));
    },
    async format(name) {
      const found = await ask<lsp.TextEdit[]>(
        'documentFormattingProvider',
        'textDocument/formatting',
        {
          ...document(name),
          options: { tabSize: 2, insertSpaces: true },
        },
        [],
      );
      return found && applyEdits(textOf(name), found);
    },
    async folds(name) {
      const found = await ask<{ startLine: number; endLine: number }[]>(
        'foldingRangeProvider',
        'textDocument/foldingRange',
        document(name),
        [],
      );
      return found?.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);
    },
    async links(name) {
      const found = await ask<{ target?: string }[]>(
        'documentLinkProvider',
        'textDocument/documentLink',
        document(name),
        [],
      );
      return found?.map(({ target = '' }) => target);
    },
    async lenses(name) {
      const found = await ask<lsp.CodeLens[]>(
        'codeLensProvider',
        'textDocument/codeLens',
        document(name),
        [],
      );
      if (!found) return undefined;
      const resolved = await Promise.all(
        found.map((lens) => (lens.command ? lens : server.request<lsp.CodeLens>('codeLens/resolve', lens))),
      );
      return resolved.map(({ command }) => command?.title ?? '');
    },
    async hints(name) {
      const range = new LineIndex(textOf(name)).rangeOf({ start: 0, end: textOf(name).length });
      const params = { ...document(name), range };
      const found = await ask<{ label: string }[]>('inlayHintProvider', 'textDocument/inlayHint', params, []);
      return found?.map(({ label }) => label);
    },
    async colours(name) {
      const method = 'textDocument/semanticTokens/full';
      const found = await ask<{ data: number[] }>('semanticTokensProvider', method, document(name), {
        data: [],
      });
      return found && [`${found.data.length / 5} pieces`];
    },
    async selections(name, offset) {
      const { position } = at(name, offset);
      const params = { ...document(name), positions: [position] };
      const found = await ask<lsp.SelectionRange[]>(
        'selectionRangeProvider',
        'textDocument/selectionRange',
        params,
        [],
      );
      const pieces: string[] = [];
      for (let one = found?.[0]; one; one = one.parent) pieces.push(piece(name, one.range));
      return found && pieces;
    },
    async find(query) {
      const found = await ask<{ name: string }[]>(
        'workspaceSymbolProvider',
        'workspace/symbol',
        { query },
        [],
      );
      return found?.map(({ name }) => name);
    },
    close: () => server.stop(),
  };
}

function wordsOf(contents: lsp.Hover['contents']): string {
  if (typeof contents === 'string') return contents;
  return 'value' in contents ? contents.value : contents.map(wordsOf).join(' ');
}

function namesOf(symbols: readonly lsp.DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, children = [] }) => [indent + name, ...namesOf(children, `${indent}  `)]);
}

/** Everything that an editor can do, so that the server holds nothing back. */
const CLIENT = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {}, symbol: {} },
  textDocument: {
    synchronization: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    references: {},
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
    },
    formatting: {},
    foldingRange: { lineFoldingOnly: true },
    documentLink: {},
    codeLens: {},
    inlayHint: {},
    selectionRange: {},
    publishDiagnostics: { relatedInformation: true },
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};
