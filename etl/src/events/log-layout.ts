import { type Diagnostic, findNearest } from '@ott-analytics/model/contract';
import { splitLine } from './split-line.js';
import type { EventContract, EventRole } from './event-contract.js';
import { EVENT_ROLES, type RoleRule } from './event-roles.js';

/** A role of the log with the place of its column, counted from 1, and its header in this file. */
export interface LocatedRole extends RoleRule {
  readonly place: number;
  readonly header: string;
}

/** How the lines of one file are cut up: delimiter, number of cells, and which cell is which. */
export interface LogLayout {
  readonly delimiter: string;
  readonly headerLine: string;
  readonly cells: number;
  readonly roles: readonly LocatedRole[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Finds the columns of a contract in a header line. Errors: a column that is missing or stands twice. */
export function locateColumns(
  file: string,
  headerLine: string,
  contract: EventContract,
): { readonly layout: LogLayout | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const delimiter = contract.delimiter ?? mostFrequent(headerLine);
  const header = (splitLine(headerLine, delimiter) ?? []).map((name) => name.trim());
  const diagnostics: Diagnostic[] = [];
  const say = (code: string, severity: 'error' | 'warning', message: string, hint: string): void =>
    void diagnostics.push({ code, severity, message, at: { file, line: 1 }, hint });
  const roles: LocatedRole[] = [];
  for (const rule of EVENT_ROLES[contract.kind]) {
    const names = namesOf(contract, rule.role);
    const found = header.flatMap((name, index) => (names.includes(name) ? [index] : []));
    const [index] = found;
    if (found.length > 1)
      say(
        'stage/duplicate-column',
        'error',
        `the column '${header[index ?? 0] ?? ''}' stands twice in the header; no one can say which one is meant`,
        'remove or rename one of them',
      );
    else if (index !== undefined) roles.push({ ...rule, place: index + 1, header: header[index] ?? '' });
    else if (names.length > 0) {
      const nearest = findNearest(names[0] ?? '', header);
      say(
        'stage/missing-column',
        'error',
        `the contract '${contract.dataset}' needs the column '${names.join("' or '")}'; the header is ${header.map((name) => `'${name}'`).join(', ')}`,
        nearest === undefined
          ? 'check that this is the right file'
          : `is '${nearest}' the column? then add it to columns.${rule.role}`,
      );
    }
  }
  const known = new Set([...roles.map((role) => role.header), ...(contract.ignore ?? [])]);
  for (const name of header.filter((column) => !known.has(column)))
    say(
      'stage/unknown-column',
      'warning',
      `the column '${name}' is not in the contract '${contract.dataset}'; it is not read`,
      'add it to columns, or to ignore',
    );
  const sound = diagnostics.every(({ severity }) => severity !== 'error');
  return {
    layout: sound ? { delimiter, headerLine, cells: header.length, roles } : undefined,
    diagnostics,
  };
}

function namesOf({ columns }: EventContract, role: EventRole): readonly string[] {
  const names = columns[role];
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}

function mostFrequent(headerLine: string): string {
  const text = headerLine.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: text.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
