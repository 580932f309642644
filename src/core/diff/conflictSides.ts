/** The two texts that stand in one with the markers of a merge, and what the markers say. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** The first lines that open and close a conflict, such as `<<<<<<< HEAD` and `>>>>>>> work`. */
  readonly open: string;
  readonly close: string;
}

/** `undefined` for a text without whole conflicts. What there was before both, when it is told, belongs to neither. */
export function conflictSides(text: string): ConflictSides | undefined {
  const sides = { ours: [] as string[], theirs: [] as string[] };
  let [open, close] = ['', ''];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    const marker = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: .*)?\r?$/.exec(line)?.[1]?.[0];
    if (marker === '<' && part === 'both') {
      open ||= line.trimEnd();
      part = 'ours';
    } else if (marker === '|' && part === 'ours') part = 'base';
    else if (marker === '=' && (part === 'ours' || part === 'base')) part = 'theirs';
    else if (marker === '>' && part === 'theirs') {
      close ||= line.trimEnd();
      part = 'both';
    } else {
      if (part === 'both' || part === 'ours') sides.ours.push(line);
      if (part === 'both' || part === 'theirs') sides.theirs.push(line);
    }
  }
  if (open === '' || part !== 'both') return undefined;
  return { ours: sides.ours.join('\n'), theirs: sides.theirs.join('\n'), open, close };
}
