interface Commit {
  readonly hash: string;
}

/**
 * The commits of a journey, and those of others that are not among them, as one list, the newest first. Each list stays in
 * the order in which git tells it.
 *
 * @param place makes of another commit what stands in the list, by the commit of the journey that comes next; `undefined`
 *   behind the last of these
 */
export function inOrderOfTime<Own extends Commit, Other extends Commit, Placed>(
  own: readonly Own[],
  others: readonly Other[],
  timeOf: (commit: Own | Other) => number,
  place: (other: Other, next: Own | undefined) => Placed,
): (Own | Placed)[] {
  const known = new Set(own.map(({ hash }) => hash));
  const rest = others.filter(({ hash }) => !known.has(hash));
  const stops: (Own | Placed)[] = [];
  for (let i = 0, j = 0; i < own.length || j < rest.length; ) {
    const [mine, other] = [own[i], rest[j]];
    if (other && (!mine || timeOf(other) >= timeOf(mine))) {
      stops.push(place(other, mine));
      j++;
    } else if (mine) {
      stops.push(mine);
      i++;
    }
  }
  return stops;
}
