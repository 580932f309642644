// Entry for the extension host that is a Node process: desktop VS Code and the server's.

import { loadSuites } from 'cx:suites';
import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { isOurs, report } from './report.ts';

export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: class {} as unknown as Mocha.ReporterConstructor,
    timeout: 20_000,
  });
  if (CX_GREP) mocha.fgrep(CX_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  notePlace(mocha);
  const unhandled = collectRejections();
  return report((done) => mocha.run(done), unhandled);
}

/** The console is asynchronous, so a test that blocks the process would never be named; a file is not. */
function notePlace(mocha: Mocha): void {
  const file = process.env.CX_PROGRESS;
  if (!file) return;
  mocha.suite.beforeEach(function () {
    fs.writeFileSync(file, this.currentTest?.fullTitle() ?? '');
  });
}

/** VS Code only logs unhandled rejections; here they fail the run. */
function collectRejections(): () => string[] {
  const root = path.resolve(__dirname, '../..');
  const pending = new Map<Promise<unknown>, string>();
  process.on('unhandledRejection', (reason, promise) => {
    if (isOurs(reason, [root]))
      pending.set(promise, reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  process.on('rejectionHandled', (promise) => pending.delete(promise));
  return () => [...pending.values()];
}
