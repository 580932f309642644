import process from 'node:process';
import { ANSI, type Paint, PLAIN } from '../core/report/paint.ts';
import { visibleText } from '../core/report/visibleText.ts';

/** What a command writes to and reads from, so that commands need no process. */
export interface Streams {
  /** The answer. */
  out(text: string): void;
  /** One line about the run itself. */
  complain(line: string): void;
  readonly paint: Paint;
  /** Whether the answer is painted. */
  readonly coloured: boolean;
  /** Draws on the terminal that complaints go to; `undefined` when they go elsewhere. */
  readonly draw?: (text: string) => void;
  /** All of standard input, or as much of it as may be read: at most one byte more than the limit. */
  readInput(limit: number): Promise<Uint8Array>;
}

/**
 * Standard input and output. A reader that goes away ends the output quietly: what the run has found is told by its
 * exit status all the same.
 */
export function processStreams(): Streams {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onWriteError);
  const coloured = wantsColour(process.env, process.stdout.isTTY);
  return {
    out: (text) => void process.stdout.write(text),
    complain: (line) => void process.stderr.write(`${visibleText(line)}\n`),
    paint: coloured ? ANSI : PLAIN,
    coloured,
    draw: process.stderr.isTTY ? (text) => void process.stderr.write(text) : undefined,
    readInput,
  };
}

/** A full disk is not a reader that has gone: the answer is lost, and the status has to say so, whatever it was to be. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.once('exit', () => {
    process.exitCode = 2;
  });
  if (process.stderr.writable)
    process.stderr.write(`cx-as-code: the output cannot be written (${error.code}).\n`);
}

/** https://no-color.org goes before everything; `FORCE_COLOR` before what the terminal says. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    // What is too much is read all the same, lest the program that writes it fail.
    if (bytes <= limit) chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}
