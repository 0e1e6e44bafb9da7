#!/usr/bin/env node
import { resolve } from 'node:path';
import { readConfig } from '../run/config.js';
import { check } from './commands/check.js';
import type { Command } from './commands/command.js';
import { insights } from './commands/insights.js';
import { profile } from './commands/profile.js';
import { run } from './commands/run.js';
import { status } from './commands/status.js';
import { trace } from './commands/trace.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { readFlags } from './flags.js';
import { complain, print } from './output.js';
import { printError } from './print-error.js';
import { USAGE } from './usage.js';

const COMMANDS: Readonly<Record<string, Command>> = { run, check, status, insights, trace, profile };

async function main(): Promise<number> {
  let parsed: ReturnType<typeof readFlags>;
  try {
    parsed = readFlags(process.argv.slice(2));
  } catch (error) {
    complain([`error: ${error instanceof Error ? error.message : String(error)}`, '', USAGE]);
    return EXIT.usage;
  }
  const { command, flags, help } = parsed;
  const execute = COMMANDS[command];
  if (help || execute === undefined) {
    (help ? print : complain)([...(help ? [] : [`error: there is no command '${command}'`, '']), USAGE]);
    return help ? EXIT.ok : EXIT.usage;
  }
  const config = await readConfig(resolve(flags.project));
  const { source } = flags;
  return execute(source === undefined ? config : { ...config, source: resolve(source) }, flags);
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    complain(printError(error));
    process.exitCode = exitCodeOf(error) ?? EXIT.bug;
  });
