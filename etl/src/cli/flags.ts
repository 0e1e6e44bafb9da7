import { parseArgs } from 'node:util';
import { FLAG_NAMES } from '../profile/flag.js';
import type { Answers } from '../profile/interview.js';

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
  /** profile: take what is likely, write the contract, replace one of the same id. */
  readonly defaults: boolean;
  readonly write: boolean;
  readonly force: boolean;
  /** profile: what was answered beforehand. */
  readonly answers: Answers;
  /** What stands after the command: the figure that is to be traced, the file that is to be profiled. */
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
  const texts = { type: 'string', multiple: true } as const;
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
    defaults: flag,
    write: flag,
    force: flag,
    ...Object.fromEntries(FLAG_NAMES.map((name) => [name, texts] as const)),
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
      defaults: values.defaults,
      write: values.write,
      force: values.force,
      answers: answersOf(values),
      rest,
    },
    help,
  };
}

/** The answers among the values of the command line. */
function answersOf(values: Readonly<Record<string, unknown>>): Answers {
  const given = FLAG_NAMES.map((name) => [name, values[name]] as const);
  return Object.fromEntries(given.filter(([, texts]) => Array.isArray(texts)));
}
