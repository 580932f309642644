import type { OpenedFile, Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { breather } from './breather.ts';
import { type Commission, Examiner, type Finding, type Survey } from './examiner.ts';
import { type DirectoryData, ledgerDirectory } from './ledgerDirectory.ts';

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
  /** The folder of the project that a file belongs to. */
  rootOf(uri: Uri): Uri;
  /** What has gone wrong by our own fault. */
  faults(): readonly string[];
  dispose(): void;
}

/** One examiner in this thread, who holds so many documents in memory. */
export function alone(files: FileWorkspace, commission: Commission, room: number): Team {
  const examiner = new Examiner(files, commission, room);
  const breathe = breather();
  return {
    async survey(items, read) {
      const surveys = new Map<Uri, Survey>();
      for (const item of items) {
        const file = read(item);
        if (file) surveys.set(item.uri, examiner.survey(item.uri, file));
        await breathe();
      }
      return surveys;
    },
    async check(uris, data, found) {
      const directory = ledgerDirectory(data);
      for (const uri of uris) {
        found(uri, examiner.check(uri, directory));
        await breathe();
      }
    },
    rootOf: (uri) => examiner.rootOf(uri),
    faults: () => examiner.faults,
    dispose() {},
  };
}
