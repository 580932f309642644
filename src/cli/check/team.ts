import type { OpenedFile, Uri } from '../../core/host.ts';
import type { Finding, Survey } from './examiner.ts';
import type { DirectoryData } from './ledgerDirectory.ts';

/** Those who read and check files: one thread, or several. */
export interface Team {
  /**
   * Has files read: `read` gives each, or nothing when it needs no look. Gives what has been found out about them, once
   * everything has been read.
   */
  survey<Item extends { readonly uri: Uri }>(
    items: readonly Item[],
    read: (item: Item) => OpenedFile | undefined,
  ): Promise<ReadonlyMap<Uri, Survey>>;
  check(
    uris: readonly Uri[],
    data: DirectoryData,
    found: (uri: Uri, finding: Finding) => void,
  ): Promise<void>;
  /** What has gone wrong by our own fault. */
  faults(): readonly string[];
  dispose(): void;
}
