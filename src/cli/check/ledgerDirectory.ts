import type { Uri } from '../../core/host.ts';
import type { Key } from '../../core/index/keys.ts';
import type { Token } from '../../core/index/partialIndex.ts';
import type { Directory } from '../../core/project/partialWorkspace.ts';
import { filesFor, type TokenTable } from './tokenTable.ts';

/** What a directory is made from; arrays that may be shared with other threads. */
export interface DirectoryData {
  readonly uris: readonly Uri[];
  /** The keys that each file defines, as JSON. */
  readonly ids: readonly string[];
  readonly table: TokenTable;
  /** What the table does not know yet: files that have been read since, by question. */
  readonly newer?: ReadonlyMap<Token, readonly Uri[]>;
  /** The addresses that the table's numbers mean; `uris` without it. Empty for a file that is different now. */
  readonly tableUris?: readonly Uri[];
}

export function ledgerDirectory({ uris, ids, table, newer, tableUris = uris }: DirectoryData): Directory {
  return {
    documents: () => uris,
    *documentsFor(token) {
      for (const file of filesFor(table, token)) {
        const uri = tableUris[file];
        if (uri) yield uri;
      }
      yield* newer?.get(token) ?? [];
    },
    *definitions(kind) {
      // Most files define nothing of a kind: reading their lists would take longer than all else.
      const sign = `"${kind}:`;
      for (const [i, uri] of uris.entries()) {
        const keys = ids[i];
        if (keys?.includes(sign)) yield [uri, JSON.parse(keys) as readonly Key[]] as const;
      }
    },
  };
}
