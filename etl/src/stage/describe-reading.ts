import type { Diagnostic } from '@ott-analytics/model/contract';
import type { CsvTable } from '../read/read-csv.js';
import type { StagedFile } from './stage-file.js';

/** Lines that are listed one by one in a note. */
const LISTED = 5;

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** What was found out about a file: its encoding, delimiter and header, how its numbers and dates are written. */
export function describeReading(staged: StagedFile, table: CsvTable): readonly Diagnostic[] {
  const info = (code: string, message: string, line?: number): Diagnostic => ({
    code,
    severity: 'info',
    message,
    at: { file: staged.file, ...(line === undefined ? {} : { line }) },
  });
  const delimiter = DELIMITER_NAMES[table.delimiter] ?? table.delimiter;
  const notes = [
    info(
      'read/detected',
      `read as ${table.encoding} with ${delimiter} between the cells; the header is line ${table.headerLine}`,
      table.headerLine,
    ),
  ];
  for (const [header, { style, evidence }] of staged.styles) {
    if (evidence === '') continue;
    const name = style.decimal === ',' ? 'decimal comma' : 'decimal point';
    notes.push(info('stage/number-style', `'${header}' is read with a ${name}: ${evidence}`));
  }
  const { style, evidence } = staged.dates;
  if (evidence !== '')
    notes.push(
      info(
        'stage/date-order',
        `days are read with the ${style.order === 'mdy' ? 'month' : 'day'} first: ${evidence}`,
      ),
    );
  const reasons = new Map<string, number[]>();
  for (const { line, reason } of staged.leftOut) reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
  for (const [reason, lines] of reasons)
    notes.push(info('stage/left-out', `${lines.length} rows are left out (${reason}): ${listLines(lines)}`));
  if (staged.marks > 0)
    notes.push(info('stage/footnote-mark', `the footnote marks of ${staged.marks} figures are left out`));
  return notes;
}

function listLines(lines: readonly number[]): string {
  const sorted = [...lines].sort((a, b) => a - b);
  const more = sorted.length > LISTED ? ` and ${sorted.length - LISTED} more` : '';
  return `line ${sorted.slice(0, LISTED).join(', ')}${more}`;
}

/** What was found out about a file's format, for etl_file; null where nothing shows it. */
export interface FoundFormat {
  readonly headerLine: number;
  /** `.`, `,`, or both where columns differ; `undecided` where no value depends on it. */
  readonly decimalSeparator: string | null;
  readonly dateOrder: string | null;
}

/** The format that a staged file was read in. */
export function foundFormat({ styles, dates }: StagedFile, { headerLine }: CsvTable): FoundFormat {
  const found = new Set([...styles.values()].map(({ style }) => style.decimal ?? 'undecided'));
  return {
    headerLine,
    decimalSeparator: found.size === 0 ? null : [...found].sort().join(' and '),
    dateOrder: dates.style.format ?? dates.style.order ?? null,
  };
}
