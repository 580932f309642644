/**
 * Comments and blank lines of both sides. What either side has put in is there; what either has taken out, and the other
 * not touched, is gone. Comments never conflict: of two new ones, both stay.
 */
export function mergeTrivia(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  const isIn = (lines: readonly string[]) => {
    const known = new Set(lines.map((line) => line.trim()));
    return (line: string) => known.has(line.trim());
  };
  const [inBase, inOurs, inTheirs] = [isIn(base), isIn(ours), isIn(theirs)];
  const kept = ours.filter((line) => isBlank(line) || !inBase(line) || inTheirs(line));
  const result = [...kept];
  for (const [i, line] of theirs.entries()) {
    if (isBlank(line) || inBase(line) || inOurs(line)) continue;
    const behind = theirs.slice(0, i).findLast((each) => !isBlank(each) && result.includes(each));
    result.splice(behind === undefined ? 0 : result.lastIndexOf(behind) + 1, 0, line);
  }
  return result;
}

/** The comment behind a value. */
export function mergeComment(base: string, ours: string, theirs: string): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base || ours === '') return theirs;
  return theirs === '' ? ours : `${ours} ${theirs}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
