import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

/** What the user asked for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly project: string; readonly isJson: boolean }
  | {
      readonly kind: 'pack';
      readonly project: string;
      readonly out: string;
      readonly isNative: boolean;
      readonly parameters: ReadonlyMap<string, string>;
      readonly visuals: readonly string[];
    };

/** Text of `ott-template --help`. */
export const HELP = `ott-template: checks a Power BI project (PBIP) and packs it into a template (.pbit)

  ott-template check --project <folder> [--json]
  ott-template pack  --project <folder> --out <file.pbit> [--native]
                     [--param <name>=<value>]... [--visual <file.pbiviz>]...

  --project  folder that holds the .pbip file
  --out      template to write
  --native   replace the custom visuals by visuals of Power BI
  --param    pre-fill a parameter; WarehouseFolder is asked for when the template opens, unless given here
  --visual   packaged custom visual to embed (one option for each)
  --json     print the findings as JSON

Exit codes: 0 done, 2 wrong command line, 3 errors in the project, 4 project cannot be used, 5 file cannot be read or written.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  project: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  native: { type: 'boolean' },
  param: { type: 'string', multiple: true },
  visual: { type: 'string', multiple: true },
} as const;

const OPTIONS_OF: Readonly<Record<'check' | 'pack', readonly string[]>> = {
  check: ['project', 'json'],
  pack: ['project', 'out', 'native', 'param', 'visual'],
};

/** Reads the words after the program's name. Throws a UsageError for a word that has no meaning there. */
export function parseArguments(words: readonly string[]): Command {
  const { values, positionals } = readWords(words);
  if (values.help === true || words.length === 0) return { kind: 'help' };
  const [name, extra] = positionals;
  if (name !== 'check' && name !== 'pack') {
    throw new UsageError(
      `${name === undefined ? 'No command was given' : `"${name}" is no command`}; expected check or pack.`,
    );
  }
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many after ${name}.`);
  const stray = Object.keys(values).find((option) => !OPTIONS_OF[name].includes(option));
  if (stray !== undefined) throw new UsageError(`--${stray} is no option of ${name}.`);
  const project = required(values.project, '--project <folder holding the .pbip>');
  if (name === 'check') return { kind: 'check', project, isJson: values.json === true };
  return {
    kind: 'pack',
    project,
    out: readOut(required(values.out, '--out <file.pbit>')),
    isNative: values.native === true,
    parameters: new Map((values.param ?? []).map(readParameter)),
    visuals: values.visual ?? [],
  };
}

type Words = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

function readWords(words: readonly string[]): Words {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    // Node explains the word at fault in its first sentence; what follows is about positionals and does not help.
    const message = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw new UsageError(message.endsWith('.') ? message : `${message}.`, { cause });
  }
}

function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing.`);
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
