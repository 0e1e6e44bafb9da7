import { type Diagnostic, findNearest } from '@ott-analytics/model/contract';
import type { DatasetContract } from '../dataset/dataset-contract.js';
import { findColumn } from '../read/normalise-header.js';
import { expandWide } from './expand-wide.js';
import { neededColumns } from './needed-columns.js';
import { contradictHeader } from './read-header-unit.js';
import type { MemberIndexes } from './resolve-members.js';

/** Where a header stands, and the members that the columns of a wide table may name. */
export interface HeaderPlace {
  readonly line?: number;
  readonly indexes?: MemberIndexes;
}

/**
 * An error for each column that the contract needs and the file lacks or has twice, or whose unit in parentheses says
 * something else than the contract, or whose header names no member or period; a warning for each that it does not
 * know.
 */
export function checkHeader(
  file: string,
  header: readonly string[],
  contract: DatasetContract,
  { line = 1, indexes }: HeaderPlace = {},
): readonly Diagnostic[] {
  const at = { file, line };
  const needed = neededColumns(contract);
  const found = needed.map((names) => ({ names, column: findColumn(header, names) }));
  const wide = indexes === undefined ? undefined : expandWide(header, contract, indexes);
  const known = new Set([
    ...found.flatMap(({ column }) => (column === undefined ? [] : [column])),
    ...(wide?.figures ?? []).map((figure) => figure.header),
    ...(contract.ignore ?? []),
  ]);
  const lost = found.filter(({ column }) => column === undefined);
  const lacking = lost.map(({ names }) => missing(names, header, contract));
  const patterned = (contract.wide ?? []).flatMap(({ columns }) =>
    'matches' in columns ? [columns.matches] : [],
  );
  const isWide = (name: string): boolean => patterned.some((pattern) => new RegExp(pattern, 'u').test(name));
  const unknown = [...new Set(header)]
    .filter((name) => !known.has(name) && !isWide(name))
    .map((name) => ({
      code: 'stage/unknown-column',
      severity: 'warning' as const,
      message: `the column '${name}' is not in the contract '${contract.dataset}'; it is not read`,
      hint: 'add it to figures, or to ignore',
    }));
  const repeated = [...known].filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  const units = contract.figures.flatMap((figure) => {
    const column = findColumn(header, [figure.column, ...(figure.aliases ?? [])]) ?? '';
    const unit = contradictHeader(column, figure.unit);
    return unit === undefined ? [] : [otherUnit(column, unit, figure.unit)];
  });
  const headers = (wide?.findings ?? []).map((finding) => ({ ...finding, severity: 'error' as const }));
  return [...lacking, ...unknown, ...repeated.map(duplicate), ...units, ...headers].map((finding) => ({
    ...finding,
    at,
  }));
}

function missing(names: readonly string[], header: readonly string[], contract: DatasetContract): Diagnostic {
  const [name = ''] = names;
  const nearest = findNearest(name, header);
  const message = `the contract '${contract.dataset}' needs the column '${name}'; the header is ${header.map((text) => `'${text}'`).join(', ')}`;
  const hint =
    nearest === undefined
      ? 'check that this is the right file'
      : `is '${nearest}' the column? then add it under aliases`;
  return { code: 'stage/missing-column', severity: 'error', message, hint };
}

const duplicate = (name: string): Diagnostic => ({
  code: 'stage/duplicate-column',
  severity: 'error',
  message: `the column '${name}' stands twice in the header; no one can say which one is meant`,
  hint: 'remove or rename one of them',
});

const otherUnit = (column: string, found: string, unit: string): Diagnostic => ({
  code: 'stage/unit-contradiction',
  severity: 'error',
  message: `the header '${column}' says ${found}, but the contract says ${unit}`,
  hint: 'correct the unit in the contract',
});
