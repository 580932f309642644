import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenedFile, Uri } from '../../core/host.ts';
import type { Finding, Survey } from './examiner.ts';
import type { DirectoryData } from './ledgerDirectory.ts';
import { type Answer, BATCH, type Order, type WorkerStart } from './orders.ts';

/** Batches that wait at a worker at most: files are not read faster from the disk than somebody looks at them. */
const WAITING = 3;

/** Room for new objects, in MB. With three times as much, as V8 has it by itself, a check is no faster. */
const YOUNG_GENERATION = 24;

/** Where the worker's script lies: beside the bundle that this is in. In a module there is no such thing, and no worker. */
export const WORKER = typeof __dirname === 'string' ? path.join(__dirname, 'cli-worker.js') : '';

/** One worker, and what is under way to and from it. */
export class Hand {
  readonly #worker: Worker;
  readonly #surveys = new Map<Uri, Survey>();
  readonly #faults: string[] = [];
  #batch: (readonly [Uri, OpenedFile])[] = [];
  #waiting = 0;
  #found: (uri: Uri, finding: Finding) => void = () => {};
  #checking = false;
  #failure: unknown;
  /** Called whenever the worker has told something. */
  #wake: () => void = () => {};

  constructor(start: WorkerStart) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION };
    this.#worker = new Worker(WORKER, { workerData: start, resourceLimits });
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A worker has ended before its work.')));
  }

  get faults(): readonly string[] {
    return this.#faults;
  }

  async survey(uri: Uri, file: OpenedFile): Promise<void> {
    this.#batch.push([uri, file]);
    if (this.#batch.length < BATCH) return;
    this.#send();
    await this.#until(() => this.#waiting < WAITING);
  }

  async surveys(): Promise<ReadonlyMap<Uri, Survey>> {
    if (this.#batch.length > 0) this.#send();
    await this.#until(() => this.#waiting === 0);
    return this.#surveys;
  }

  async check(
    uris: readonly Uri[],
    data: DirectoryData,
    found: (uri: Uri, finding: Finding) => void,
  ): Promise<void> {
    if (uris.length === 0) return;
    this.#found = found;
    this.#checking = true;
    this.#order({ kind: 'check', uris, data });
    await this.#until(() => !this.#checking);
  }

  dispose(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  #send(): void {
    this.#waiting++;
    this.#order({ kind: 'survey', files: this.#batch });
    this.#batch = [];
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }

  #hear(answer: Answer): void {
    this.#faults.push(...answer.faults);
    if (answer.kind === 'surveys') {
      this.#waiting--;
      for (const [uri, survey] of answer.surveys) this.#surveys.set(uri, survey);
    } else {
      for (const [uri, finding] of answer.findings) this.#found(uri, finding);
      if (answer.last) this.#checking = false;
    }
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
