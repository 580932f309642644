import { textField } from '../model/fields.ts';
import type { Change } from './change.ts';
import type { ReviewSide } from './reviewSide.ts';

/** A team that should have a look, and why. */
export interface Reviewer {
  /** Its id. */
  readonly team: string;
  readonly name: string;
  /** Such as `@org/team`; `undefined` when the catalog has none. */
  readonly contact: string | undefined;
  /** Names of what has changed and is theirs, the heaviest first. */
  readonly because: readonly string[];
  /** The heaviest weight among these. */
  readonly weight: Change['weight'];
}

/** Owners of what has changed, of both sides, those of the heaviest changes first. Mere words ask for nobody. */
export function reviewersOf(
  changes: readonly Change[],
  before: ReviewSide,
  after: ReviewSide,
): readonly Reviewer[] {
  const found = new Map<string, { because: Set<string>; weight: Change['weight'] }>();
  for (const change of changes) {
    if (change.weight === 'low') continue;
    for (const team of change.owners) {
      const entry = found.get(team) ?? { because: new Set<string>(), weight: change.weight };
      entry.because.add(change.subject);
      found.set(team, entry);
    }
  }
  return [...found].map(([team, { because, weight }]) => {
    const data = teamData(team, after) ?? teamData(team, before);
    return {
      team,
      name: textField(data, 'name') ?? team,
      contact: textField(data, 'contact'),
      because: [...because],
      weight,
    };
  });
}

function teamData(id: string, side: ReviewSide): unknown {
  for (const { uri } of side.documents) {
    const [found] = side.indexFor(uri).definitionsOf(`team:${id}`);
    if (found) return found.item.data;
  }
  return undefined;
}
