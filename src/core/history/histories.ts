import type { CancellationToken, Uri } from '../host.ts';
import type { Workspace } from '../project/workspace.ts';
import { type JourneyPulse, journeyPulse } from './journeyPulse.ts';

/** Following a journey through time, in a workspace that travels from one state to the next. */
export interface Histories {
  /** How a journey is in the state that the workspace is in; what has changed is read, and nothing checked. `undefined` when cancelled. */
  journeyPulse(uri: Uri, token: CancellationToken): Promise<JourneyPulse | undefined>;
}

export function createHistories(workspace: Workspace): Histories {
  return {
    async journeyPulse(uri, token) {
      await workspace.catchUp(token);
      const read = await workspace.read(uri, token);
      if (token.isCancellationRequested) return undefined;
      const [unreadable] = read ? [] : workspace.currentDiagnostics(uri);
      return journeyPulse(read, workspace.indexFor(uri), unreadable);
    },
  };
}
