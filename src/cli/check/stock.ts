import { fileURLToPath } from 'node:url';
import type { OpenedFile, Uri } from '../../core/host.ts';
import { contentOf, type Digest, sameMark, settledMark } from '../cache/notes.ts';
import type { Disk, Mark } from '../disk.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import type { Ledger } from './ledger.ts';

/** By what a file is known again. */
export interface Label {
  readonly content: string;
  /** 0 when it may be the same of another text, since the file has just been written. */
  readonly mark: Mark | 0;
  /** The mark that the file had when it was looked at; `undefined` for what has none. */
  readonly seen: Mark | undefined;
}

/** Compares files with what a ledger knows of them. */
export class Stock {
  readonly #workspace: FileWorkspace;
  readonly #disk: Disk;
  readonly #ledger: Ledger | undefined;
  readonly #digest: Digest;

  /** @param digest by which another run knows again what is read; not needed for what nobody remembers */
  constructor(workspace: FileWorkspace, disk: Disk, ledger: Ledger | undefined, digest: Digest = () => '') {
    this.#workspace = workspace;
    this.#disk = disk;
    this.#ledger = ledger;
    this.#digest = digest;
  }

  /** The label of a file that is surely the same as then, without reading it; `undefined` when one has to look. */
  known(uri: Uri, row: number): Label | undefined {
    const { marks, contents } = this.#ledger!;
    const mark: Mark = [marks[row * 4]!, marks[row * 4 + 1]!, marks[row * 4 + 2]!, marks[row * 4 + 3]!];
    if (mark[1] === 0 || this.#workspace.overlaid(uri)) return undefined;
    const file = fileURLToPath(uri);
    if (!sameMark(mark, this.#disk.mark(file))) return undefined;
    const label = { content: contents[row]!, mark, seen: mark };
    this.#disk.trust?.(file, label.content, mark);
    return label;
  }

  read(uri: Uri): Label & { readonly file: OpenedFile } {
    const overlay = this.#workspace.overlaid(uri);
    if (overlay)
      return {
        content: this.#digest(Buffer.from(JSON.stringify(overlay))),
        mark: 0,
        seen: undefined,
        file: overlay,
      };
    const now = Date.now();
    const reading = this.#disk.read(fileURLToPath(uri));
    const content = contentOf(reading, this.#digest);
    const seen = 'is' in reading && reading.is === 'bytes' ? reading.mark : undefined;
    return { content, mark: settledMark(reading, now), seen, file: this.#workspace.opened(uri, reading) };
  }

  /** Whether a file has not been written since it was looked at. */
  isStill(uri: Uri, { seen }: Label): boolean {
    return seen === undefined || sameMark(seen, this.#disk.mark(fileURLToPath(uri)));
  }
}
