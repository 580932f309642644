import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, by their paths below it; folders called `without` are left out. */
export function filesBelow(folder: string, without: readonly string[] = []): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile() || !/\.ya?ml$/.test(path) || without.some((name) => path.startsWith(`${name}/`)))
      continue;
    files[path] = readFileSync(join(folder, path), 'utf8');
  }
  return files;
}

/** What is no YAML below a folder, such as pictures: paths only, since nobody reads them. */
export function otherFilesBelow(folder: string, without: readonly string[] = []): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path) && !/\.ya?ml$/.test(path))
    .filter((path) => !without.some((name) => path.startsWith(`${name}/`)));
  return Object.fromEntries(paths.map((path) => [path, '']));
}

/** The good company. Suites run in the root of the repository. */
export const goodExamples = (): Record<string, string> => filesBelow('examples', ['flawed']);

/** The company with one planted fault for each rule. */
export const flawedExamples = (): Record<string, string> => filesBelow('examples/flawed');
