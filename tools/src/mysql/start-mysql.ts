import os from 'node:os';
import { SidUnreachable } from '../debian/unpack-from-sid.js';
import { findProgram } from '../machine/find-program.js';
import { runCommand } from '../machine/run-command.js';
import { sayToTerminal, type Say } from '../machine/say.js';
import { unavailable, type Unavailable } from '../machine/unavailable.js';
import { mysqlFromSid, type UnpackedMysqld } from './mysql-from-sid.js';
import { namedServer } from './named-server.js';
import type { ServerProgram } from './server-program.js';
import { ServerDidNotStart, startServer } from './start-server.js';
import type { TestServer } from './test-server.js';

const HOW = 'install a MySQL server so that mysqld is on the PATH, or set OTT_TEST_MYSQL_URL';

/** The smallest redo log: test data is small, and a gigabyte is slow to copy. */
const REDO_LOG = '--innodb-redo-log-capacity=8M';

/**
 * A MySQL for tests: the server that OTT_TEST_MYSQL_URL names, else one started from the mysqld on the PATH, else
 * one started from Debian's unstable suite. Unavailable, with reason, when none of them can be had.
 */
export async function startMysql(say: Say = sayToTerminal): Promise<TestServer | Unavailable> {
  const named = await namedServer('mysql', 'OTT_TEST_MYSQL_URL', process.env['OTT_TEST_MYSQL_URL']);
  if (named !== undefined) return named;
  try {
    return await startServer(mysqlProgram((await mysqldOnPath()) ?? (await mysqlFromSid(say))));
  } catch (error) {
    if (error instanceof SidUnreachable || error instanceof ServerDidNotStart) {
      return unavailable(`no MySQL: ${error.message}`, HOW);
    }
    throw error;
  }
}

/** MariaDB installs a `mysqld` too; only one that does not call itself MariaDB is MySQL. */
async function mysqldOnPath(): Promise<UnpackedMysqld | undefined> {
  const command = findProgram('mysqld');
  if (command === undefined) return undefined;
  const asked = await runCommand(command, ['--no-defaults', '--version'], { timeoutMs: 20_000 });
  const isMysql = asked.exitCode === 0 && !asked.stdout.includes('MariaDB');
  return isMysql ? { command, leadingArguments: ['--no-defaults'] } : undefined;
}

function mysqlProgram({ command, leadingArguments }: UnpackedMysqld): ServerProgram {
  return {
    kind: 'mysql',
    command,
    leadingArguments,
    // Debian's default for secure-file-priv is a folder that only an installation creates; LOCAL does not need it.
    serverOptions: [REDO_LOG, '--mysqlx=OFF', '--skip-log-bin', '--secure-file-priv=NULL'],
    initialise: (dataFolder) =>
      runCommand(command, [
        ...leadingArguments,
        '--initialize-insecure',
        `--datadir=${dataFolder}`,
        `--user=${os.userInfo().username}`,
        REDO_LOG,
      ]),
  };
}
