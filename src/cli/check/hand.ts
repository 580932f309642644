import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenedFile, Uri } from '../../core/host.ts';
import type { Finding, Survey } from './examiner.ts';
import type { DirectoryData } from './ledgerDirectory.ts';
import { type Answer, BATCH, type Order, type WorkerStart } from './orders.ts';

/** Orders that a worker has at once: the one that it works at, and the next. Files are not read faster than that. */
const AT_ONCE = 2;

/** Room for new objects, in MB. With four times as much, as V8 has it by itself, a check is no faster. */
const YOUNG_GENERATION = 12;

/** Where the worker's script lies: beside the script that this is in. In a module there is no such thing, and no worker. */
export const WORKER = typeof __dirname === 'string' ? path.join(__dirname, 'worker.js') : '';

/** One worker, and what is under way to and from it. */
export class Hand {
  readonly #worker: Worker;
  readonly #surveys = new Map<Uri, Survey>();
  readonly #faults: string[] = [];
  #waiting = 0;
  #found: (uri: Uri, finding: Finding) => void = () => {};
  #failure: unknown;
  /** Called whenever the worker has told something. */
  #wake: () => void = () => {};

  /** @param running called when it has begun */
  constructor(start: WorkerStart, running: () => void) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION };
    this.#worker = new Worker(WORKER, { workerData: start, resourceLimits });
    this.#worker.once('online', running);
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A worker has ended before its work.')));
  }

  get faults(): readonly string[] {
    return this.#faults;
  }

  /** Has files read, which are taken as they are needed; gives what has been found out about them, in that order. */
  async survey(files: Iterable<readonly [Uri, OpenedFile]>): Promise<ReadonlyMap<Uri, Survey>> {
    let batch: (readonly [Uri, OpenedFile])[] = [];
    for (const file of files) {
      if (batch.push(file) < BATCH) continue;
      await this.#order({ kind: 'survey', files: batch });
      batch = [];
    }
    if (batch.length > 0) await this.#order({ kind: 'survey', files: batch });
    await this.#until(() => this.#waiting === 0);
    return this.#surveys;
  }

  async check(
    uris: readonly Uri[],
    data: DirectoryData,
    found: (uri: Uri, finding: Finding) => void,
  ): Promise<void> {
    this.#found = found;
    for (let i = 0; i < uris.length; i += BATCH)
      await this.#order({
        kind: 'check',
        uris: uris.slice(i, i + BATCH),
        data: i === 0 ? data : undefined,
      });
    await this.#until(() => this.#waiting === 0);
  }

  dispose(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  /** Resolves when the next order may come. */
  async #order(order: Order): Promise<void> {
    this.#waiting++;
    this.#worker.postMessage(order);
    await this.#until(() => this.#waiting < AT_ONCE);
  }

  #hear(answer: Answer): void {
    this.#waiting--;
    this.#faults.push(...answer.faults);
    if (answer.kind === 'surveys') for (const [uri, survey] of answer.surveys) this.#surveys.set(uri, survey);
    else for (const [uri, finding] of answer.findings) this.#found(uri, finding);
    this.#wake();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
