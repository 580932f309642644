import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import process from 'node:process';

type Answer = (params: never) => unknown;

/** A language server as a process of its own, spoken to over standard input and output. */
export class StdioServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  readonly #handlers: Readonly<Record<string, Answer>>;
  #buffer = Buffer.alloc(0);
  #last = 0;

  /** `handlers` answer what the server asks and tells; what is not among them gets an empty answer. */
  constructor(script: string, handlers: Readonly<Record<string, Answer>>) {
    this.#handlers = handlers;
    this.#process = spawn(process.execPath, [script, '--stdio']);
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      this.#read();
    });
    this.#process.stderr.resume();
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    this.#process.kill();
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(): void {
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, Math.max(head, 0)))?.[1],
      );
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      const body = this.#buffer.toString('utf8', head + 4, head + 4 + length);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  #receive({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      const answer = this.#handlers[method]?.(params as never);
      if (id !== undefined) this.#send({ id, result: answer ?? null });
      return;
    }
    const waiting = this.#waiting.get(id ?? -1);
    this.#waiting.delete(id ?? -1);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
