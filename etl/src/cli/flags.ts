import { parseArgs } from 'node:util';

/** The options of every command; a command ignores those that are not its own. */
export interface Flags {
  readonly project: string;
  readonly source: string | undefined;
  readonly full: boolean;
  readonly dryRun: boolean;
  readonly watch: boolean;
  readonly failOnAlert: boolean;
  readonly warnings: boolean;
  readonly json: boolean;
  /** What stands after the command: the figure that is to be traced. */
  readonly rest: readonly string[];
}

/** Command, options and whether help is wanted. Throws node's TypeError for an unknown option. */
export function readFlags(args: readonly string[]): {
  readonly command: string;
  readonly flags: Flags;
  readonly help: boolean;
} {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    project: text,
    source: text,
    full: flag,
    'dry-run': flag,
    watch: flag,
    'fail-on-alert': flag,
    warnings: flag,
    json: flag,
    help: flag,
  };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { project = '.', source, full, watch, warnings, json, help } = values;
  const [command = '', ...rest] = positionals;
  return {
    command,
    flags: {
      project,
      source,
      full,
      dryRun: values['dry-run'],
      watch,
      failOnAlert: values['fail-on-alert'],
      warnings,
      json,
      rest,
    },
    help,
  };
}
