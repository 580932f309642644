import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../cache/cache.ts';
import type { Ragged } from './ragged.ts';
import type { TokenTable } from './tokenTable.ts';

/** Bits of the state of a file. */
export const OURS = 1;
export const UNREADABLE = 2;
/** What is said of it depends on the day. */
export const DATED = 4;
/** What is to be said of it nobody has found out yet. */
export const OPEN = 8;

/** All that a check has found out about each file of some folders, file by file in the order of addresses. */
export interface Ledger {
  /** The question that has been asked: which build, which folders, which configuration. */
  readonly key: string;
  readonly today: string;
  readonly uris: readonly string[];
  /** Four numbers each; all of them 0 where a mark cannot be trusted. */
  readonly marks: Float64Array;
  readonly contents: readonly string[];
  readonly states: Uint8Array;
  /** In which answers it has a part. */
  readonly parts: Ragged;
  /** What has been asked about the others when it was checked. */
  readonly asked: Ragged;
  /** The keys that it defines, as JSON. */
  readonly ids: readonly string[];
  /** The files that it points at, as JSON; empty for none. */
  readonly linked: readonly string[];
  /** As JSON; empty for none. */
  readonly diagnostics: readonly string[];
  readonly table: TokenTable;
}

const LISTS = ['uris', 'contents', 'ids', 'linked', 'diagnostics'] as const;

export function saveLedger(cache: Cache, name: string, ledger: Ledger): void {
  const lists = Object.fromEntries(LISTS.map((list) => [list, ledger[list].join('\n')]));
  cache.write(name, serialize({ ...ledger, ...lists }));
}

/** `undefined` when there is none that answers this very question. */
export function loadLedger(cache: Cache, name: string, key: string): Ledger | undefined {
  const bytes = cache.read(name);
  if (!bytes) return undefined;
  try {
    const plain = deserialize(bytes) as Record<string, unknown>;
    if (plain.key !== key) return undefined;
    const count = (plain.states as Uint8Array).length;
    for (const list of LISTS) {
      const lines = count === 0 ? [] : String(plain[list]).split('\n');
      if (lines.length !== count) return undefined;
      plain[list] = lines;
    }
    return plain as unknown as Ledger;
  } catch {
    return undefined;
  }
}
