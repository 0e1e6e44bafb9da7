import { describe, expect, it } from 'vitest';
import { neededBesideTheSystem, simulatedInstalls } from '../../../tools/src/debian/package-closure.js';

/** Shortened output of `apt-get install --simulate mysql-server-core` with an empty dpkg status. */
const OUTPUT = [
  'Reading package lists...',
  'The following NEW packages will be installed:',
  '  gcc-15-base libc6 mysql-server-core',
  'Inst gcc-15-base (15.2.0-4 Debian:unstable [amd64])',
  'Inst libc6 (2.42-2 Debian:unstable [amd64]) []',
  'Inst libc-bin (2.42-2 Debian:unstable [amd64])',
  'Inst perl-base (5.40.1-6 Debian:unstable [amd64])',
  'Inst libperl5.40 (5.40.1-6 Debian:unstable [amd64])',
  'Inst zlib1g (1:1.3.dfsg+really1.3.1-1 Debian:unstable [amd64])',
  'Inst libstdc++6 (15.2.0-4 Debian:unstable [amd64])',
  'Inst mysql-server-core (9.7.4-2 Debian:unstable [amd64])',
  'Conf libc6 (2.42-2 Debian:unstable [amd64])',
].join('\n');

describe('the closure of packages from sid', () => {
  it('is what apt-get would install, once each and sorted', () => {
    expect(simulatedInstalls(`${OUTPUT}\n${OUTPUT}`)).toEqual([
      'gcc-15-base',
      'libc-bin',
      'libc6',
      'libperl5.40',
      'libstdc++6',
      'mysql-server-core',
      'perl-base',
      'zlib1g',
    ]);
  });

  it('is narrowed to the wanted packages and the shared libraries that a server can link', () => {
    expect(neededBesideTheSystem(simulatedInstalls(OUTPUT), ['mysql-server-core'])).toEqual([
      'libc6',
      'libstdc++6',
      'mysql-server-core',
      'zlib1g',
    ]);
  });
});
