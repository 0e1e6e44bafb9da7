import { ProjectError } from '../project/project-error.js';
import type { Command } from './command.js';
import { check } from './commands/check.js';
import { pack } from './commands/pack.js';
import { query } from './commands/query.js';
import { rules } from './commands/rules.js';
import { EXIT_CODES, exitCodeOf } from './exit-codes.js';
import { HELP } from './help.js';
import { parseArguments } from './parse-arguments.js';
import type { Streams } from './streams.js';
import { UsageError } from './usage-error.js';

/**
 * Runs `ott-template` with the words after its name and returns the exit code. User trouble is printed without a stack.
 */
export async function runCommand(words: readonly string[], streams: Streams): Promise<number> {
  try {
    return await execute(parseArguments(words), streams);
  } catch (error) {
    if (error instanceof UsageError) streams.error(`${error.message}\nTry: ott-template --help\n`);
    else if (error instanceof ProjectError) streams.error(`${error.message} (${error.code})\n`);
    else streams.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodeOf(error);
  }
}

async function execute(command: Command, streams: Streams): Promise<number> {
  switch (command.kind) {
    case 'help':
      streams.out(HELP);
      return EXIT_CODES.ok;
    case 'rules':
      return rules(command.isJson, streams);
    case 'check':
      return check(command, streams);
    case 'query':
      return query(command, streams);
    case 'pack':
      return pack(command, streams);
  }
}
