import type { CommandResult } from '../machine/run-command.js';
import type { TestServer } from './test-server.js';

/** A server program on this machine and how it is run; the one description that MySQL and MariaDB share. */
export interface ServerProgram {
  readonly kind: TestServer['kind'];
  readonly command: string;
  /** What always comes first: a loader's arguments, `--no-defaults`, folders of messages and plugins. */
  readonly leadingArguments: readonly string[];
  /** Options of this kind of server for a run; port, folders and login are added when it is started. */
  readonly serverOptions: readonly string[];
  /** Fills an empty folder with the system tables. */
  initialise(dataFolder: string): Promise<CommandResult>;
}
