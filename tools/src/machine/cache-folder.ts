import os from 'node:os';
import path from 'node:path';

/**
 * The folder in which downloads of this project outlive a run: `$XDG_CACHE_HOME/ott-analytics`, else
 * `~/.cache/ott-analytics` (XDG base directory specification). Not created here.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = os.homedir(),
): string {
  const base = env['XDG_CACHE_HOME'];
  // The specification says that a relative path is invalid and is to be ignored.
  const folder = base !== undefined && path.isAbsolute(base) ? base : path.join(home, '.cache');
  return path.join(folder, 'ott-analytics');
}
