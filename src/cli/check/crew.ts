import type { Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import { type Commission, Examiner } from './examiner.ts';
import { Hand } from './hand.ts';
import type { WorkerStart } from './orders.ts';
import type { Team } from './team.ts';

/**
 * Several threads, each of which gets files that lie beside each other: these name each other most.
 *
 * @param room how many documents they hold in memory together
 */
export function crew(size: number, files: FileWorkspace, commission: Commission, room: number): Team {
  const start: WorkerStart = { commission, overlays: files.overlays, room: Math.ceil(room / size) };
  const hands = Array.from({ length: size }, () => new Hand(start));
  const homes = new Map<Uri, Hand>();
  const own = new Examiner(files, commission, 0);
  return {
    inTurn(items) {
      const share = Math.ceil(items.length / size);
      for (const [i, { uri }] of items.entries()) homes.set(uri, hands[Math.floor(i / share)]!);
      // Nobody waits for another one's files to be read from the disk.
      const shares = hands.map((_, k) => items.slice(k * share, (k + 1) * share));
      return Array.from({ length: share }, (_, i) => shares.flatMap((each) => each[i] ?? [])).flat();
    },
    survey: (uri, file) => homes.get(uri)!.survey(uri, file),
    async surveys() {
      const all = await Promise.all(hands.map((hand) => hand.surveys()));
      return new Map(all.flatMap((surveys) => [...surveys]));
    },
    async check(uris, data, found) {
      const lists = new Map<Hand, Uri[]>(hands.map((hand) => [hand, []]));
      const share = Math.ceil(uris.length / size);
      for (const [i, uri] of uris.entries())
        lists.get(homes.get(uri) ?? hands[Math.floor(i / share)]!)?.push(uri);
      await Promise.all(hands.map((hand) => hand.check(lists.get(hand) ?? [], data, found)));
    },
    rootOf: (uri) => own.rootOf(uri),
    faults: () => [...own.faults, ...hands.flatMap((hand) => hand.faults)],
    dispose() {
      for (const hand of hands) hand.dispose();
    },
  };
}
