import type { CancellationToken, CoreHost, Position, Range, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { inEnglish } from '../translate.ts';
import { type DefinitionLink, definitionAt } from './definition.ts';
import { type DocumentLink, documentLinks } from './documentLinks.ts';
import { type DocumentSymbol, documentSymbols } from './documentSymbols.ts';
import { type FoldingRange, foldingRanges } from './foldingRanges.ts';
import { type Highlight, highlightsAt } from './highlights.ts';
import { hoverAt } from './hover.ts';
import type { Hover } from './hoverPart.ts';
import { type ReferenceOptions, referencesAt } from './references.ts';
import { prepareRename, type RenameStart, renameAt } from './rename.ts';
import { selectionRangesAt } from './selectionRanges.ts';
import { type FeatureSubject, type Location, readSubject } from './subject.ts';
import type { FileEdits } from './textEdit.ts';
import { type WorkspaceSymbol, workspaceSymbols } from './workspaceSymbols.ts';

/**
 * Finding one's way: what is under the cursor, where it is defined and used, what the document consists of.
 * Every answer is about the text as it stands now. Files that are not ours, and cancelled questions, get the empty answer.
 */
export interface Navigation {
  /** What stands there, in words; `undefined` where there is nothing to say. */
  hover(uri: Uri, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  /** Where the thing is defined whose id, or part of a path, stands there; empty where no id stands. */
  definition(uri: Uri, position: Position, token: CancellationToken): Promise<readonly DefinitionLink[]>;
  /** Every place of the project that names it; empty where no id stands. */
  references(
    uri: Uri,
    position: Position,
    options: ReferenceOptions,
    token: CancellationToken,
  ): Promise<readonly Location[]>;
  /** The places of this document that name it; empty where no id stands. */
  highlights(uri: Uri, position: Position, token: CancellationToken): Promise<readonly Highlight[]>;
  /** What can be typed over; `undefined` for files that are not ours. Rejects with a `RenameRefusal`. */
  prepareRename(uri: Uri, position: Position, token: CancellationToken): Promise<RenameStart | undefined>;
  /** The edits of all files that give it another id; `undefined` when cancelled. Rejects with a `RenameRefusal`. */
  rename(
    uri: Uri,
    position: Position,
    newId: string,
    token: CancellationToken,
  ): Promise<readonly FileEdits[] | undefined>;
  /** The outline; `undefined` for files that are not ours. */
  documentSymbols(uri: Uri, token: CancellationToken): Promise<readonly DocumentSymbol[] | undefined>;
  /** Everything with an id that has the letters of the query in their order. */
  workspaceSymbols(query: string, token: CancellationToken): Promise<readonly WorkspaceSymbol[]>;
  /** `undefined` for files that are not ours, which others may fold. */
  foldingRanges(uri: Uri, token: CancellationToken): Promise<readonly FoldingRange[] | undefined>;
  /** For each place what a growing selection takes in, from the inside out; `undefined` for files that are not ours. */
  selectionRanges(
    uri: Uri,
    positions: readonly Position[],
    token: CancellationToken,
  ): Promise<readonly (readonly Range[])[] | undefined>;
  documentLinks(uri: Uri, token: CancellationToken): Promise<readonly DocumentLink[]>;
}

export function createNavigation(workspace: Workspace, { translate = inEnglish }: CoreHost): Navigation {
  async function ask<T>(
    uri: Uri,
    token: CancellationToken,
    empty: T,
    answer: (subject: FeatureSubject) => T | Promise<T>,
  ): Promise<T> {
    const subject = await readSubject(workspace, uri, token);
    return subject ? answer(subject) : empty;
  }
  return {
    hover: (uri, position, token) =>
      ask<Hover | undefined>(uri, token, undefined, (subject) => hoverAt(subject, position, translate)),
    definition: (uri, position, token) => ask(uri, token, [], (subject) => definitionAt(subject, position)),
    references: (uri, position, options, token) =>
      ask(uri, token, [], (subject) => referencesAt(subject, position, options)),
    highlights: (uri, position, token) => ask(uri, token, [], (subject) => highlightsAt(subject, position)),
    prepareRename: (uri, position, token) =>
      ask<RenameStart | undefined>(uri, token, undefined, (subject) =>
        prepareRename(subject, position, translate),
      ),
    rename: (uri, position, newId, token) =>
      ask<readonly FileEdits[] | undefined>(uri, token, undefined, (subject) =>
        renameAt(subject, position, newId, token, translate),
      ),
    documentSymbols: (uri, token) =>
      ask<readonly DocumentSymbol[] | undefined>(uri, token, undefined, (subject) =>
        documentSymbols(subject, translate),
      ),
    workspaceSymbols: (query, token) => workspaceSymbols(workspace, query, token, translate),
    foldingRanges: (uri, token) =>
      ask<readonly FoldingRange[] | undefined>(uri, token, undefined, foldingRanges),
    selectionRanges: (uri, positions, token) =>
      ask<readonly (readonly Range[])[] | undefined>(uri, token, undefined, (subject) =>
        positions.map((position) => selectionRangesAt(subject, position)),
      ),
    documentLinks: (uri, token) => ask(uri, token, [], documentLinks),
  };
}
