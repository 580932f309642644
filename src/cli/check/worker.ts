import { parentPort, workerData } from 'node:worker_threads';
import type { Directory } from '../../core/project/partialWorkspace.ts';
import { FileWorkspace } from '../fileWorkspace.ts';
import { Examiner } from './examiner.ts';
import { ledgerDirectory } from './ledgerDirectory.ts';
import type { Answer, Order, WorkerStart } from './orders.ts';

/** A thread that reads and checks files. */
function work({ commission, overlays, room }: WorkerStart): void {
  const files = new FileWorkspace({ folders: commission.folders, overlays });
  const examiner = new Examiner(files, commission, room);
  let told = 0;
  const newFaults = () => {
    const faults = examiner.faults.slice(told);
    told = examiner.faults.length;
    return faults;
  };
  const tell = (answer: Answer) => parentPort?.postMessage(answer);

  /** That of the last `check`, whose further orders bring none. */
  let directory: Directory | undefined;
  parentPort?.on('message', (order: Order) => {
    if (order.kind === 'check') {
      const known = order.data ? ledgerDirectory(order.data) : directory;
      if (!known) throw new Error('A worker is to check files without a directory.');
      directory = known;
      const findings = order.uris.map((uri) => [uri, examiner.check(uri, known)] as const);
      tell({ kind: 'findings', findings, faults: newFaults() });
      return;
    }
    const surveys = order.files.map(([uri, file]) => [uri, examiner.survey(uri, file)] as const);
    tell({ kind: 'surveys', surveys, faults: newFaults() });
  });
}

work(workerData as WorkerStart);
