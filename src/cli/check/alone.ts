import type { Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { breather } from './breather.ts';
import { type Commission, Examiner, type Survey } from './examiner.ts';
import { ledgerDirectory } from './ledgerDirectory.ts';
import type { Team } from './team.ts';

/** One examiner in this thread, who holds so many documents in memory. */
export function alone(files: FileWorkspace, commission: Commission, room: number): Team {
  const examiner = new Examiner(files, commission, room);
  const breathe = breather();
  return {
    async survey(items, read) {
      const surveys = new Map<Uri, Survey>();
      for (const item of items) {
        const file = read(item);
        if (file) surveys.set(item.uri, examiner.survey(item.uri, file));
        await breathe();
      }
      return surveys;
    },
    async check(uris, data, found) {
      const directory = ledgerDirectory(data);
      for (const uri of uris) {
        found(uri, examiner.check(uri, directory));
        await breathe();
      }
    },
    faults: () => examiner.faults,
    dispose() {},
  };
}
