import { promises as fs } from 'node:fs';
import path from 'node:path';
import { isFolder } from './projectRoots.ts';
import { UsageError } from './usageError.ts';

/** Names that are devices on Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 100;

/**
 * The absolute paths to write to, one for each id: a single thing goes to `out` itself unless that is a folder; all
 * others below `out`, named after their ids, no two alike and none outside of it.
 */
export function outputFiles(
  ids: readonly string[],
  out: string,
  extension: string,
  cwd: string,
): readonly string[] {
  const target = path.resolve(cwd, out);
  if (ids.length === 1 && !/[/\\]$/.test(out) && !isFolder(target)) return [target];
  return distinct(ids.map(fileName)).map((name) => path.join(target, `${name}.${extension}`));
}

/** An id may be anything in a draft; a name of a file is letters, digits and hyphens. */
function fileName(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  if (plain === '') return 'journey';
  return DEVICE.test(plain) ? `${plain}-journey` : plain;
}

/** The first of a name keeps it; each further one gets a number that no other has. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>(names);
  const given = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; given.has(free) || (free !== name && taken.has(free)); number++)
      free = `${name}-${number}`;
    given.add(free);
    return free;
  });
}

/** Writes a file that we have made, over its former version; folders are created. Never over YAML, which people write. */
export async function writeOutput(file: string, text: string): Promise<void> {
  if (/\.ya?ml$/i.test(file)) {
    throw new UsageError(
      `--out "${path.basename(file)}" would be taken for a source. Give it another ending.`,
    );
  }
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`"${file}" cannot be written (${code ?? error}).`, { helpful: false });
  }
}
