import path from 'node:path';

/**
 * Where what has been found is kept from run to run: the folder that `CX_AS_CODE_CACHE` names, else one in the user's own
 * folder for caches (https://specifications.freedesktop.org/basedir-spec, or the system's custom); `undefined` when nobody
 * can tell where that is. Relative paths are none, as the specification has it: they would lie in somebody's project.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  if (env.CX_AS_CODE_CACHE) return absolute(env.CX_AS_CODE_CACHE);
  const parent = absolute(env.XDG_CACHE_HOME) ?? ofSystem(env, platform);
  return parent === undefined ? undefined : path.join(parent, 'cx-as-code');
}

function ofSystem(env: Readonly<Record<string, string | undefined>>, platform: string): string | undefined {
  if (platform === 'win32') return absolute(env.LOCALAPPDATA);
  const home = absolute(env.HOME);
  if (home === undefined) return undefined;
  return platform === 'darwin' ? path.join(home, 'Library/Caches') : path.join(home, '.cache');
}

function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}
