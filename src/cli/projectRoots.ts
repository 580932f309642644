import path from 'node:path';
import { CONFIG_FILE, kindByName } from '../core/model/identify.ts';
import { type Disk, realDisk } from './disk.ts';

/**
 * The folders that have to be read so that everything which a path refers to is known: the nearest folder above it that
 * has a `cx.config.yaml`; without one, the working directory when the path lies in it, as an editor that is opened there
 * does it; else the folder itself, or the file's.
 * A folder within another one is left to that one, unless it has a configuration of its own, which makes it a project.
 */
export function projectRoots(
  paths: readonly string[],
  cwd: string,
  disk: Disk = realDisk,
): readonly string[] {
  const roots = [...new Set(paths.map((each) => projectRoot(each, cwd, disk)))].sort();
  return roots.filter(
    (root) => hasConfig(root, disk) || !roots.some((other) => other !== root && isWithin(root, other)),
  );
}

/** Takes an absolute path, whether it exists or not; what does not exist counts as a file. */
export function projectRoot(target: string, cwd: string, disk: Disk = realDisk): string {
  // A folder that is called like one of our files is a mistake to be reported, not a project.
  const folder = isFolder(target, disk) && kindByName(target) === undefined ? target : path.dirname(target);
  for (let above = folder; ; above = path.dirname(above)) {
    if (hasConfig(above, disk)) return above;
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
export function isFolder(target: string, disk: Disk = realDisk): boolean {
  return disk.look(target) === 'folder';
}

function hasConfig(folder: string, disk: Disk): boolean {
  return disk.look(path.join(folder, CONFIG_FILE)) === 'file';
}
