import type { OpenedFile, Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { breather } from './breather.ts';
import { type Commission, Examiner, type Finding, type Survey } from './examiner.ts';
import { type DirectoryData, ledgerDirectory } from './ledgerDirectory.ts';

/** Those who read and check files: one thread, or several. */
export interface Team {
  /** In which order files are best given. */
  inTurn<Item extends { readonly uri: Uri }>(items: readonly Item[]): readonly Item[];
  /** Gives a file to be read; resolves when the next one may come. */
  survey(uri: Uri, file: OpenedFile): Promise<void>;
  /** What has been found out about all files that were given, once everything has been read. */
  surveys(): Promise<ReadonlyMap<Uri, Survey>>;
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
  const surveys = new Map<Uri, Survey>();
  const breathe = breather();
  return {
    inTurn: (items) => items,
    async survey(uri, file) {
      surveys.set(uri, examiner.survey(uri, file));
      await breathe();
    },
    async surveys() {
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
