import { folderOf, pathBelow } from '../address.ts';
import type { Severity } from '../diagnostic.ts';
import type { Uri } from '../host.ts';
import { CONFIG_FILE, isConfigFile } from '../model/identify.ts';

/** What a team has settled in its `cx.config.yaml`. Whatever is wrong in there is reported in that file and ignored here. */
export interface ProjectConfig {
  /** The severity of a rule by its word or its code. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Takes a path relative to the configuration file. */
  readonly excludes: (path: string) => boolean;
}

export const NO_CONFIG: ProjectConfig = Object.freeze({ severities: new Map(), excludes: () => false });

/** Folders that no team writes its maps in: what package managers and other tools keep for themselves. */
const FOREIGN_FOLDER = /(^|\/)(node_modules|\.[^/]+)\//;

/**
 * Which project a file belongs to: that of the nearest folder above it that has a `cx.config.yaml`, else that of the
 * folder which is open. Ids are known within a project; severities are those of its configuration.
 */
export class ProjectMap {
  readonly #folders: readonly Uri[];
  readonly #configs = new Map<Uri, ProjectConfig>();

  constructor(folders: readonly Uri[]) {
    this.#folders = folders;
  }

  setConfig(uri: Uri, config: ProjectConfig | undefined): void {
    if (config) this.#configs.set(folderOf(uri), config);
    else this.#configs.delete(folderOf(uri));
  }

  /** The folder of the project. A file outside all folders is in a project of its own folder. */
  rootOf(uri: Uri): Uri {
    return this.#above(uri).find((folder) => this.#active(folder)) ?? this.#openFolder(uri) ?? folderOf(uri);
  }

  configOf(root: Uri): ProjectConfig {
    return this.#active(root) ?? NO_CONFIG;
  }

  /** Whether a file is left out, by a configuration above it or because it lies in another tool's folder. */
  excludes(uri: Uri): boolean {
    const folder = this.#openFolder(uri);
    if (folder !== undefined && FOREIGN_FOLDER.test(pathBelow([folder], uri))) return true;
    return this.#above(uri).some((above) => {
      if (isConfigFile(uri) && folderOf(uri) === above) return false;
      return this.#active(above)?.excludes(pathBelow([above], uri));
    });
  }

  /** A configuration that another one leaves out counts for nothing, whichever of them was read first. */
  #active(folder: Uri): ProjectConfig | undefined {
    const config = this.#configs.get(folder);
    return config && !this.excludes(`${folder}/${CONFIG_FILE}`) ? config : undefined;
  }

  /** Whether a file lies in one of the folders that are open. */
  holds(uri: Uri): boolean {
    return this.#openFolder(uri) !== undefined;
  }

  #openFolder(uri: Uri): Uri | undefined {
    return this.#folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .reduce<Uri | undefined>(
        (longest, folder) => (folder.length > (longest?.length ?? -1) ? folder : longest),
        undefined,
      );
  }

  /** The folders above a file, nearest first, up to the one that is open. */
  #above(uri: Uri): Uri[] {
    const top = this.#openFolder(uri) ?? folderOf(uri);
    const above: Uri[] = [];
    for (let folder = folderOf(uri); folder.length >= top.length; folder = folderOf(folder)) {
      above.push(folder);
      if (!folder.includes('/')) break;
    }
    return above;
  }
}
