import type { OpenedFile, Uri } from '../../core/host.ts';
import type { Commission, Finding, Survey } from './examiner.ts';
import type { DirectoryData } from './ledgerDirectory.ts';

/** What a worker is told when it begins. */
export interface WorkerStart {
  readonly commission: Commission;
  /** What stands for files. */
  readonly overlays: ReadonlyMap<Uri, OpenedFile>;
  /** How many documents it may hold in memory. */
  readonly room: number;
}

/** What a worker is told to do. */
export type Order =
  | { readonly kind: 'survey'; readonly files: readonly (readonly [Uri, OpenedFile])[] }
  /** With the first of them comes the directory. */
  | { readonly kind: 'check'; readonly uris: readonly Uri[]; readonly data: DirectoryData | undefined };

/** What a worker tells. */
export type Answer = { readonly faults: readonly string[] } & (
  | { readonly kind: 'surveys'; readonly surveys: readonly (readonly [Uri, Survey])[] }
  | { readonly kind: 'findings'; readonly findings: readonly (readonly [Uri, Finding])[] }
);

/** So many files go from thread to thread at once: a message has its price, and a bar wants to move. */
export const BATCH = 16;
