import type { OpenedFile, Uri } from '../../core/host.ts';
import type { FileWorkspace } from '../fileWorkspace.ts';
import type { Commission, Survey } from './examiner.ts';
import { Hand } from './hand.ts';
import type { WorkerStart } from './orders.ts';
import type { Team } from './team.ts';

/**
 * Several threads, each of which gets files that lie beside each other: these name each other most, and what one has to
 * know of files of another one, it reads again. So nobody helps who is through with his own, but with what takes long.
 *
 * @param room how many documents they hold in memory together
 * @param ready called once all of them run
 */
export function crew(
  size: number,
  files: FileWorkspace,
  commission: Commission,
  room: number,
  ready: () => void,
): Team {
  const start: WorkerStart = { commission, overlays: files.overlays, room: Math.ceil(room / size) };
  let running = 0;
  const hands = Array.from({ length: size }, () => new Hand(start, () => ++running === size && ready()));
  /** What each has read, in that order. */
  let homes: readonly ReadonlyMap<Uri, Survey>[] = [];
  return {
    async survey(items, read) {
      const shares = stretches(items, size);
      const large: Read[] = [];
      homes = await Promise.all(
        hands.map((hand, who) => hand.survey(largeLast(reading(shares[who] ?? [], read), large))),
      );
      return new Map(homes.flatMap((surveys) => [...surveys]));
    },
    async check(uris, data, found) {
      const due = new Set(uris);
      const lists = hands.map((_, who) => [...(homes[who]?.keys() ?? [])].filter((uri) => due.delete(uri)));
      for (const [who, list] of stretches([...due], size).entries()) lists[who]!.push(...list);
      await Promise.all(hands.map((hand, who) => hand.check(lists[who]!, data, found)));
    },
    faults: () => hands.flatMap((hand) => hand.faults),
    dispose() {
      for (const hand of hands) hand.dispose();
    },
  };
}

/** The same items in so many stretches of one length, the last ones perhaps shorter. */
function stretches<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  const length = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, i) => items.slice(i * length, (i + 1) * length));
}

type Read = readonly [Uri, OpenedFile];

function* reading<Item extends { readonly uri: Uri }>(
  items: readonly Item[],
  read: (item: Item) => OpenedFile | undefined,
): Iterable<Read> {
  for (const item of items) {
    const file = read(item);
    if (file) yield [item.uri, file];
  }
}

/** UTF-16 units from which on a text is large: ten times a long journey. */
const LARGE = 100_000;

/** So many of them are held back at most, since their texts are in memory meanwhile. */
const HELD_BACK = 16;

/**
 * The same files, large ones behind all others: a thread that has read many reads fast, and who is through first takes them,
 * so that the others need not wait.
 *
 * @param large those of all threads that are held back
 */
function* largeLast(files: Iterable<Read>, large: Read[]): Iterable<Read> {
  for (const read of files) {
    const [, file] = read;
    if (file.kind === 'text' && file.text.length > LARGE && large.length < HELD_BACK) large.push(read);
    else yield read;
  }
  for (let read = large.shift(); read; read = large.shift()) yield read;
}
