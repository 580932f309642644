import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE, kindByName } from '../core/model/identify.ts';

/**
 * The folders that have to be read so that everything which a path refers to is known: the nearest folder above it that
 * has a `cx.config.yaml`; without one, the working directory when the path lies in it, as an editor that is opened there
 * does it; else the folder itself, or the file's.
 * A folder within another one is left to that one, unless it has a configuration of its own, which makes it a project.
 */
export function projectRoots(paths: readonly string[], cwd: string): readonly string[] {
  const roots = [...new Set(paths.map((each) => projectRoot(each, cwd)))].sort();
  return roots.filter(
    (root) => hasConfig(root) || !roots.some((other) => other !== root && isWithin(root, other)),
  );
}

/** Takes an absolute path, whether it exists or not; what does not exist counts as a file. */
export function projectRoot(target: string, cwd: string): string {
  // A folder that is called like one of our files is a mistake to be reported, not a project.
  const folder = isFolder(target) && kindByName(target) === undefined ? target : path.dirname(target);
  for (let above = folder; ; above = path.dirname(above)) {
    if (hasConfig(above)) return above;
    if (path.dirname(above) === above) break;
  }
  return isWithin(target, cwd) ? cwd : folder;
}

/** Whether a path is a folder or lies below it. */
export function isWithin(target: string, folder: string): boolean {
  const rest = path.relative(folder, target);
  return rest === '' || (rest !== '..' && !rest.startsWith(`..${path.sep}`) && !path.isAbsolute(rest));
}

/** No for whatever cannot be looked at. */
export function isFolder(target: string): boolean {
  return look(target)?.isDirectory() ?? false;
}

function hasConfig(folder: string): boolean {
  return look(path.join(folder, CONFIG_FILE))?.isFile() ?? false;
}

function look(target: string): Stats | undefined {
  try {
    return statSync(target);
  } catch {
    return undefined;
  }
}
