/** A quick fix told by an example: the title, the files before and those that are different afterwards. */
export interface GoldenFix {
  readonly title: string;
  /** The first file given is the one that is asked about. */
  readonly path: string;
  /** The piece of that file where somebody asks; the whole of it when there is none. */
  readonly at?: string;
  readonly given: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, string>>;
}

const SECTION = /^# --- (given|expected) (\S+)$/;

/** Reads `# fix: TITLE`, perhaps `# at: PIECE`, then sections that begin with `# --- given PATH` or `# --- expected PATH`. */
export function readGoldenFix(text: string): GoldenFix {
  const [head = '', ...lines] = text.split('\n');
  const sections = { given: {} as Record<string, string>, expected: {} as Record<string, string> };
  let files: Record<string, string> | undefined;
  let path = '';
  for (const [i, line] of lines.entries()) {
    const [, role, name] = SECTION.exec(line) ?? [];
    if (role === 'given' || role === 'expected') {
      files = sections[role];
      path = name ?? '';
      files[path] = '';
    } else if (files && i < lines.length - 1) files[path] += `${line}\n`;
  }
  const [first = ''] = Object.keys(sections.given);
  const at = /^# at: (.+)$/.exec(lines[0] ?? '')?.[1];
  return { title: head.replace('# fix: ', ''), path: first, ...(at !== undefined && { at }), ...sections };
}
