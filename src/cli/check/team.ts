import type { OpenedFile, Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { type Commission, Examiner, type Finding, type Survey } from './examiner.ts';
import { type DirectoryData, ledgerDirectory } from './ledgerDirectory.ts';

/** Those who read and check files: one thread, or several. */
export interface Team {
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

/** How long others have to wait at most: the bar is drawn and a wish to stop is heard in between. In milliseconds. */
const TURN = 50;

/** One examiner in this thread. */
export function alone(files: FileWorkspace, commission: Commission): Team {
  const examiner = new Examiner(files, commission);
  const surveys = new Map<Uri, Survey>();
  const breathe = breather();
  return {
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

export function breather(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < TURN) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        began = performance.now();
        resolve();
      }),
    );
  };
}
