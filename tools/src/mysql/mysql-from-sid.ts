import { existsSync } from 'node:fs';
import path from 'node:path';
import { SidUnreachable, unpackFromSid } from '../debian/unpack-from-sid.js';
import { cacheFolder } from '../machine/cache-folder.js';
import { fillOnce } from '../machine/fill-once.js';
import { sayToTerminal, type Say } from '../machine/say.js';

/** Where Debian's libc puts its loader and libraries, by Node's name of the processor. arm64 was never run. */
const PLACES: Readonly<Record<string, { readonly loader: string; readonly libraries: string }>> = {
  x64: { loader: 'usr/lib64/ld-linux-x86-64.so.2', libraries: 'usr/lib/x86_64-linux-gnu' },
  arm64: { loader: 'usr/lib/ld-linux-aarch64.so.1', libraries: 'usr/lib/aarch64-linux-gnu' },
};

/** A mysqld that runs with the loader and the libraries of its own folder: the command, and what comes before its options. */
export interface UnpackedMysqld {
  readonly command: string;
  readonly leadingArguments: readonly string[];
}

/**
 * Debian's newest MySQL from its unstable suite, unpacked once into the cache folder (about 50 MB are downloaded) and
 * run with its own loader, because its libc is newer than a stable system's. Once in the cache it needs no network
 * and stays; remove the folder to get a newer one.
 * @throws SidUnreachable when it is not in the cache and cannot be had
 */
export async function mysqlFromSid(say: Say = sayToTerminal): Promise<UnpackedMysqld> {
  const places = process.platform === 'linux' ? PLACES[process.arch] : undefined;
  if (places === undefined) {
    throw new SidUnreachable(`Debian's MySQL is not known to run on ${process.platform} ${process.arch}`);
  }
  const root = path.join(cacheFolder(), 'mysql-from-sid');
  if (!existsSync(root))
    say(`Downloading MySQL from Debian's unstable suite into ${root} (once; nothing is installed)`);
  await fillOnce(root, (draft) => unpackFromSid(['mysql-server-core'], draft));
  const libraries = path.join(root, places.libraries);
  return {
    command: path.join(root, places.loader),
    leadingArguments: [
      '--library-path',
      `${libraries}:${path.join(libraries, 'mysql', 'private')}`,
      path.join(root, 'usr/sbin/mysqld'),
      '--no-defaults',
      `--basedir=${path.join(root, 'usr')}`,
      `--lc-messages-dir=${path.join(root, 'usr/share/mysql')}`,
      `--character-sets-dir=${path.join(root, 'usr/share/mysql/charsets')}`,
      `--plugin-dir=${path.join(root, 'usr/lib/mysql/plugin')}`,
    ],
  };
}
