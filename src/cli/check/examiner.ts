import type { OpenedFile, Uri } from '../../core/host.ts';
import { type Directory, PartialWorkspace } from '../../core/project/partialWorkspace.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';

/** What an examiner is told at the start. */
export interface Commission {
  readonly folders: readonly string[];
  readonly configs: readonly Uri[];
  readonly today: string;
  /** Whether a ledger is to hold what they ask about others. */
  readonly keepsAccount: boolean;
}

/** What is known of a file after it has been read. Plain data. */
export interface Survey {
  readonly ours: boolean;
  readonly unreadable: boolean;
  readonly parts: Uint32Array;
  /** JSON; empty for none. */
  readonly ids: string;
}

/** What is known of a file after it has been checked. Plain data. */
export interface Finding {
  /** Empty unless account is kept. */
  readonly asked: Uint32Array;
  readonly dated: boolean;
  /** JSON; empty for none. */
  readonly linked: string;
  /** JSON; empty for none. */
  readonly diagnostics: string;
}

/** Reads and checks files, and gives what it finds as plain data that can go to another thread or onto a disk. */
export class Examiner {
  readonly #workspace: PartialWorkspace;
  readonly #faults: string[] = [];

  constructor(files: FileWorkspace, { configs, today, keepsAccount }: Commission, room: number) {
    this.#workspace = new PartialWorkspace(
      {
        folders: files.folders,
        open: (uri) => files.openNow(uri),
        exists: (uri) => files.existsNow(uri),
      },
      configs,
      { today, logger: { error: (message) => this.#faults.push(message) }, room, keepsAccount },
    );
  }

  /** What has gone wrong by our own fault, one sentence each. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  survey(uri: Uri, file: OpenedFile): Survey {
    const { ours, unreadable, parts, ids } = this.#workspace.survey(uri, file);
    return {
      ours,
      unreadable,
      parts: new Uint32Array(parts),
      ids: ids.length > 0 ? JSON.stringify(ids) : '',
    };
  }

  check(uri: Uri, directory: Directory): Finding {
    const { diagnostics, asked, dated, linked } = this.#workspace.check(uri, directory);
    return {
      asked: new Uint32Array(asked),
      dated,
      linked: linked.length > 0 ? JSON.stringify(linked) : '',
      // Whoever prints them needs no hint for mending.
      diagnostics: diagnostics.length > 0 ? JSON.stringify(diagnostics.map(({ fix, ...rest }) => rest)) : '',
    };
  }
}
