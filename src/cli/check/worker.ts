import { parentPort, workerData } from 'node:worker_threads';
import type { Uri } from '../../core/host.ts';
import { FileWorkspace } from '../fileWorkspace.ts';
import { Examiner } from './examiner.ts';
import { ledgerDirectory } from './ledgerDirectory.ts';
import { type Answer, BATCH, type Order, type WorkerStart } from './orders.ts';

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

  const check = (uris: readonly Uri[], data: Extract<Order, { kind: 'check' }>['data']) => {
    const directory = ledgerDirectory(data);
    for (let i = 0; i === 0 || i < uris.length; i += BATCH) {
      const findings = uris.slice(i, i + BATCH).map((uri) => [uri, examiner.check(uri, directory)] as const);
      tell({ kind: 'findings', findings, faults: newFaults(), last: i + BATCH >= uris.length });
    }
  };
  parentPort?.on('message', (order: Order) => {
    if (order.kind === 'check') return check(order.uris, order.data);
    const surveys = order.files.map(([uri, file]) => [uri, examiner.survey(uri, file)] as const);
    tell({ kind: 'surveys', surveys, faults: newFaults() });
  });
}

work(workerData as WorkerStart);
