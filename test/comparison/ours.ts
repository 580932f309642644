import type { DocumentSymbol } from '../../src/core/features/documentSymbols.ts';
import type { HoverPart } from '../../src/core/features/hoverPart.ts';
import type { FileEdits } from '../../src/core/features/textEdit.ts';
import { neverCancelled, type Range } from '../../src/core/host.ts';
import { LineIndex } from '../../src/core/yaml/lineIndex.ts';
import { applyEdits } from '../core/support/applyEdits.ts';
import { MemoryWorkspace, serviceOver, uriOf } from '../core/support/memoryWorkspace.ts';
import type { Editor } from './editor.ts';

/** This project's own language service, over the files in memory. */
export async function oursOver(files: Readonly<Record<string, string>>): Promise<Editor> {
  const workspace = new MemoryWorkspace(files);
  const service = serviceOver(workspace);
  await service.refresh(neverCancelled);
  const textOf = (path: string) => workspace.files.get(uriOf(path))?.text ?? '';
  const pathOf = (uri: string) => uri.slice(uriOf('').length);
  const placeOf = (path: string, at: number) => new LineIndex(textOf(path)).positionAt(at);
  const wholeOf = (path: string) =>
    new LineIndex(textOf(path)).rangeOf({ start: 0, end: textOf(path).length });
  const pieceOf = (path: string, { start, end }: Range) => {
    const lines = new LineIndex(textOf(path));
    return textOf(path).slice(lines.offsetAt(start), lines.offsetAt(end));
  };
  const shown = ({ uri, range }: { uri: string; range: Range }) => `${pathOf(uri)}:${range.start.line + 1}`;
  const after = (edits: readonly FileEdits[]) =>
    Object.fromEntries(
      edits.map(({ uri, edits: own }) => [pathOf(uri), applyEdits(textOf(pathOf(uri)), own)]),
    );
  return {
    name: 'CX as Code',
    async open(path, text) {
      workspace.type(path, text);
      await service.refresh(neverCancelled);
    },
    async completions(path, at) {
      const found = await service.completions(uriOf(path), placeOf(path, at), neverCancelled);
      const sorted = [...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      return sorted.map(({ label, detail = '', documentation = '', insertText }) => ({
        label,
        detail,
        documentation,
        insertText,
      }));
    },
    async hover(path, at) {
      const found = await service.hover(uriOf(path), placeOf(path, at), neverCancelled);
      return found?.parts.map(wordsOf).join(' ');
    },
    async definition(path, at) {
      return (await service.definition(uriOf(path), placeOf(path, at), neverCancelled)).map(shown);
    },
    async references(path, at) {
      const all = { includeDeclaration: true };
      return (await service.references(uriOf(path), placeOf(path, at), all, neverCancelled)).map(shown);
    },
    async rename(path, at, to) {
      return after((await service.rename(uriOf(path), placeOf(path, at), to, neverCancelled)) ?? []);
    },
    async outline(path) {
      return namesOf((await service.documentSymbols(uriOf(path), neverCancelled)) ?? [], '');
    },
    async problems(path) {
      return service.diagnostics(uriOf(path)).map(({ range, message }) => {
        return `${range.start.line + 1}:${range.start.character + 1} ${message}`;
      });
    },
    async actions(path, at) {
      const start = placeOf(path, at);
      const found = await service.codeActions(uriOf(path), { start, end: start }, neverCancelled);
      return found.map(({ title, edits, create }) => {
        const made = Object.fromEntries(create.map(({ uri, text }) => [pathOf(uri), text]));
        return { title, files: { ...after(edits), ...made } };
      });
    },
    async format(path) {
      const found = await service.format(uriOf(path), neverCancelled);
      return found?.kind === 'edits' ? applyEdits(textOf(path), found.edits) : undefined;
    },
    async folds(path) {
      const found = (await service.foldingRanges(uriOf(path), neverCancelled)) ?? [];
      return found.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);
    },
    async links(path) {
      return (await service.documentLinks(uriOf(path), neverCancelled)).map(({ target }) =>
        target.replace(uriOf(''), ''),
      );
    },
    async lenses(path) {
      return (await service.codeLenses(uriOf(path), neverCancelled)).map(({ title }) => title);
    },
    async hints(path) {
      return (await service.inlayHints(uriOf(path), wholeOf(path), neverCancelled)).map(({ label }) => label);
    },
    async colours(path) {
      const found = await service.semanticTokens(uriOf(path), neverCancelled);
      return found.map(({ range }) => pieceOf(path, range));
    },
    async selections(path, at) {
      const [found] = (await service.selectionRanges(uriOf(path), [placeOf(path, at)], neverCancelled)) ?? [];
      return found?.map((range) => pieceOf(path, range));
    },
    async find(query) {
      return (await service.workspaceSymbols(query, neverCancelled)).map(({ name }) => name);
    },
    async close() {
      service.dispose();
    },
  };
}

function wordsOf(part: HoverPart): string {
  return part.kind === 'list' ? part.items.join(', ') : part.text;
}

function namesOf(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, children }) => [indent + name, ...namesOf(children, `${indent}  `)]);
}
