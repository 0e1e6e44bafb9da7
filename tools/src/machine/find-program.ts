import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Folders of servers and administration programs; they are not on everybody's PATH. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/mysql/bin', '/opt/homebrew/bin'];

/** Absolute path of the first of `names` that is an executable file on the PATH or in a usual folder of servers. */
export function findProgram(...names: readonly string[]): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const folders = [...onPath, ...SERVER_FOLDERS];
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => isExecutableFile(file));
}

/** Whether the path is a file that this user may execute. */
export function isExecutableFile(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
