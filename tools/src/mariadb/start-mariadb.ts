import os from 'node:os';
import { installPackages } from '../debian/install-packages.js';
import { findProgram } from '../machine/find-program.js';
import { runCommand } from '../machine/run-command.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { namedServer } from '../mysql/named-server.js';
import type { ServerProgram } from '../mysql/server-program.js';
import { ServerDidNotStart, startServer } from '../mysql/start-server.js';
import type { TestServer } from '../mysql/test-server.js';

const HOW = "install Debian's mariadb-server-core and mariadb-client-core, or set OTT_TEST_MARIADB_URL";

/** mariadb-install-db is in the server's package, the my_print_defaults that it calls is in the client's. */
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core'];

/**
 * A MariaDB for tests: the server that OTT_TEST_MARIADB_URL names, else one started from the mariadbd of this
 * machine; where there is none, Debian's packages are installed if that is possible. Unavailable, with reason,
 * otherwise.
 */
export async function startMariadb(say: Say = sayToTerminal): Promise<TestServer | Unavailable> {
  const named = await namedServer('mariadb', 'OTT_TEST_MARIADB_URL', process.env['OTT_TEST_MARIADB_URL']);
  if (named !== undefined) return named;
  const program = await mariadbProgram(say);
  if (program.kind === 'unavailable') return program;
  try {
    return await startServer(program);
  } catch (error) {
    if (error instanceof ServerDidNotStart) return unavailable(`no MariaDB: ${error.message}`, HOW);
    throw error;
  }
}

async function mariadbProgram(say: Say): Promise<ServerProgram | Unavailable> {
  const present = findPrograms();
  if (present !== undefined) return present;
  const installed = await installPackages(PACKAGES, say);
  if (installed.kind === 'unavailable') return unavailable(`no MariaDB: ${installed.reason}`, HOW);
  return findPrograms() ?? unavailable('no mariadbd is found although its package was installed', HOW);
}

function findPrograms(): ServerProgram | undefined {
  const server = findProgram('mariadbd');
  const initialiser = findProgram('mariadb-install-db');
  if (server === undefined || initialiser === undefined) return undefined;
  return {
    kind: 'mariadb',
    command: server,
    leadingArguments: ['--no-defaults'],
    serverOptions: [],
    initialise: (dataFolder) =>
      runCommand(initialiser, [
        '--no-defaults',
        `--datadir=${dataFolder}`,
        `--user=${os.userInfo().username}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
      ]),
  };
}
