import { parseArgs } from 'node:util';
import { findPatternFault } from '../check/select-rules.js';
import type { QueryFormat } from '../query/print-results.js';
import type { Command, QueryRequest } from './command.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  project: { type: 'string' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  rules: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  measure: { type: 'string' },
  by: { type: 'string', multiple: true },
  where: { type: 'string', multiple: true },
  warehouse: { type: 'string' },
  role: { type: 'string' },
  user: { type: 'string' },
  limit: { type: 'string' },
  out: { type: 'string' },
  native: { type: 'boolean' },
  param: { type: 'string', multiple: true },
  visual: { type: 'string', multiple: true },
} as const;

/** Rows that a table for people shows. */
const TABLE_ROWS = 1000;

type Words = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

/** What a command takes: its options, how many words behind its name, and how it is read from them. */
interface CommandRow {
  readonly options: readonly (keyof typeof OPTIONS)[];
  readonly words: number;
  readonly read: (values: Words['values'], words: readonly string[]) => Command;
}

const COMMANDS: Readonly<Record<string, CommandRow>> = {
  check: { options: ['project', 'json', 'format', 'rules', 'ignore', 'strict'], words: 1, read: readCheck },
  rules: { options: ['json'], words: 0, read: ({ json }) => ({ kind: 'rules', isJson: json === true }) },
  query: {
    options: ['project', 'json', 'format', 'measure', 'by', 'where', 'warehouse', 'role', 'user', 'limit'],
    words: 1,
    read: readQuery,
  },
  pack: { options: ['project', 'out', 'native', 'param', 'visual'], words: 0, read: readPack },
};

/** Reads the words after the program's name. Throws a UsageError for a word that has no meaning there. */
export function parseArguments(words: readonly string[]): Command {
  const { values, positionals } = readWords(words);
  if (values.help === true || words.length === 0) return { kind: 'help' };
  const [name, ...others] = positionals;
  const row = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || row === undefined) {
    const found = name === undefined ? 'No command was given' : `"${name}" is no command`;
    throw new UsageError(`${found}; expected ${Object.keys(COMMANDS).join(', ')}.`);
  }
  const extra = others[row.words];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many after ${name}.`);
  const allowed: readonly string[] = row.options;
  const stray = Object.keys(values).find((option) => !allowed.includes(option));
  if (stray !== undefined) throw new UsageError(`--${stray} is no option of ${name}.`);
  return row.read(values, others);
}

function readWords(words: readonly string[]): Words {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    // Node explains the word at fault in its first sentence; what follows is about positionals and does not help.
    const message = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw new UsageError(message.endsWith('.') ? message : `${message}.`, { cause });
  }
}

function readCheck(values: Words['values'], [word]: readonly string[]): Command {
  if (word !== undefined && values.project !== undefined)
    throw new UsageError(`Both "${word}" and --project ${values.project} name a folder; give one.`);
  return {
    kind: 'check',
    folder: required(word ?? values.project, 'The folder to check'),
    format: chooseFormat(values, ['text', 'json', 'sarif']),
    rules: { only: readRules(values.rules), ignored: readRules(values.ignore) },
    isStrict: values.strict === true,
  };
}

/** The format of --format or --json; the first of those that there are when neither is given. */
function chooseFormat<Format extends string>(
  { format, json }: Words['values'],
  formats: readonly [Format, ...Format[]],
): Format {
  if (json === true && format !== undefined && format !== 'json')
    throw new UsageError(`--json and --format ${format} contradict each other.`);
  const wanted = format ?? (json === true ? 'json' : formats[0]);
  const chosen = formats.find((one) => one === wanted);
  if (chosen !== undefined) return chosen;
  throw new UsageError(`--format takes ${formats.join(', ')}, found "${wanted}".`);
}

function readRules(lists: readonly string[] = []): readonly string[] {
  const patterns = lists.flatMap((list) => list.split(',').map((pattern) => pattern.trim())).filter(Boolean);
  for (const pattern of patterns) {
    const fault = findPatternFault(pattern);
    if (fault !== undefined) throw new UsageError(`${fault} ott-template rules lists all.`);
  }
  return patterns;
}

function readQuery(values: Words['values'], [word]: readonly string[]): Command {
  const { warehouse, role, user } = values;
  const format = chooseFormat(values, ['table', 'csv', 'json']);
  const limit = readLimit(values.limit, format);
  return {
    kind: 'query',
    project: values.project ?? '.',
    request: readRequest(values, word),
    format,
    ...(warehouse !== undefined && { warehouse }),
    ...(role !== undefined && { role }),
    ...(user !== undefined && { user }),
    ...(limit !== undefined && { limit }),
  };
}

function readRequest(
  { measure, by = [], where = [] }: Words['values'],
  word: string | undefined,
): QueryRequest {
  if (measure !== undefined) {
    if (word !== undefined) throw new UsageError(`Give a query or --measure, not both; found "${word}".`);
    return { kind: 'measure', measure, by, where };
  }
  if (by.length > 0 || where.length > 0) throw new UsageError('--by and --where go with --measure.');
  if (word === undefined)
    throw new UsageError(
      'No query was given: write the DAX, a file that ends in .dax, - or --measure <name>.',
    );
  if (word === '-') return { kind: 'input' };
  return word.endsWith('.dax') ? { kind: 'file', file: word } : { kind: 'text', text: word };
}

/** Tables for people end after many rows; what programs read is whole, unless a limit is asked for. 0 = no limit. */
function readLimit(limit: string | undefined, format: QueryFormat): number | undefined {
  if (limit === undefined) return format === 'table' ? TABLE_ROWS : undefined;
  if (/^\d+$/.test(limit)) return limit === '0' ? undefined : Number(limit);
  throw new UsageError(`--limit takes a whole number, found "${limit}".`);
}

function readPack(values: Words['values']): Command {
  return {
    kind: 'pack',
    project: required(values.project, '--project <folder holding the .pbip>'),
    out: readOut(required(values.out, '--out <file.pbit>')),
    isNative: values.native === true,
    parameters: new Map((values.param ?? []).map(readParameter)),
    visuals: values.visual ?? [],
  };
}

function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`${what} is missing.`);
  return value;
}

function readOut(out: string): string {
  if (out.endsWith('.pbit')) return out;
  throw new UsageError(
    `--out must end in .pbit, found "${out}". Power BI opens no other name as a template.`,
  );
}

function readParameter(word: string): readonly [string, string] {
  const separator = word.indexOf('=');
  if (separator > 0) return [word.slice(0, separator), word.slice(separator + 1)];
  throw new UsageError(`--param takes <name>=<value>, found "${word}".`);
}
