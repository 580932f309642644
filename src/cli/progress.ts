import process from 'node:process';

/** Work that takes less is done before anybody wonders. In milliseconds. */
const PATIENCE = 500;
const INTERVAL = 100;
const COLUMNS = 30;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a shell says of a command that was stopped by Ctrl-C. */
const INTERRUPTED = 130;

/**
 * Draws a bar on one line of a terminal while work goes on, if it goes on for long. The function that it returns takes
 * the bar away again; so does Ctrl-C, before it ends the run.
 */
export function showProgress(
  ask: () => Progress | undefined,
  write: (text: string) => void,
  what = 'files',
): () => void {
  const started = performance.now();
  let drawn = false;
  const timer = setInterval(() => {
    const progress = ask();
    if (!progress || performance.now() - started < PATIENCE) return;
    write(`\r${bar(progress)} ${what}\u001b[K`);
    drawn = true;
  }, INTERVAL);
  const end = () => {
    clearInterval(timer);
    process.removeListener('SIGINT', interrupt);
    if (drawn) write('\r\u001b[K');
    drawn = false;
  };
  const interrupt = () => {
    end();
    process.exit(INTERRUPTED);
  };
  process.on('SIGINT', interrupt);
  return end;
}

function bar({ done, total }: Progress): string {
  const filled = total === 0 ? COLUMNS : Math.round((COLUMNS * done) / total);
  return `${'█'.repeat(filled)}${'░'.repeat(COLUMNS - filled)} ${done}/${total}`;
}
