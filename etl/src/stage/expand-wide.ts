import type { DatasetContract, FigureRule, WideRule } from '../dataset/dataset-contract.js';
import { findColumn } from '../read/normalise-header.js';
import type { Finding } from './finding.js';
import { parsePeriod } from './parse-period.js';
import type { MemberIndexes } from './resolve-members.js';

/** A figure's rule at a header of the file; `periodText` and `platformText` are what the header names. */
export interface BoundFigure {
  readonly rule: FigureRule;
  readonly header: string;
  readonly periodText?: string;
  readonly platformText?: string;
}

/** The figures of a wide rule at the headers of a file, and what is wrong with them. */
export interface ExpandedWide {
  readonly figures: readonly BoundFigure[];
  readonly findings: readonly Finding[];
}

/** One figure rule for each column that the contract's wide rules cover, with the member or period of its header. */
export function expandWide(
  header: readonly string[],
  contract: DatasetContract,
  indexes: MemberIndexes,
): ExpandedWide {
  const figures: BoundFigure[] = [];
  const findings: Finding[] = [];
  for (const wide of contract.wide ?? []) {
    const columns = columnsOf(wide, header, contract);
    if (columns.length === 0) findings.push(noColumns(wide, header));
    for (const { column, name } of columns) {
      const bound = bind(wide, { column, name }, { contract, indexes });
      if ('rule' in bound) figures.push(bound);
      else findings.push(bound);
    }
  }
  return { figures, findings };
}

interface NamedColumn {
  readonly column: string;
  readonly name: string;
}

function columnsOf(
  { columns }: WideRule,
  header: readonly string[],
  contract: DatasetContract,
): readonly NamedColumn[] {
  if (!('matches' in columns))
    return columns.flatMap((name) => {
      const column = findColumn(header, [name, ...(contract.aliases?.[name] ?? [])]);
      return column === undefined ? [] : [{ column, name }];
    });
  const pattern = new RegExp(columns.matches, 'u');
  const ignored = new Set(contract.ignore ?? []);
  return header.flatMap((column) => {
    const match = ignored.has(column) ? null : pattern.exec(column);
    return match === null ? [] : [{ column, name: (match[1] ?? column).trim() }];
  });
}

function bind(
  wide: WideRule,
  { column, name }: NamedColumn,
  { contract, indexes }: { readonly contract: DatasetContract; readonly indexes: MemberIndexes },
): BoundFigure | Finding {
  const rule: FigureRule = { ...wide, column };
  const { as } = wide;
  switch (as) {
    case 'period': {
      const reading = parsePeriod(contract.period, name, { ...dateStyleOf(contract) });
      if ('period' in reading) return { rule, header: column, periodText: name };
      return {
        code: 'stage/bad-period',
        message: `the column '${column}' names no period; expected ${reading.expected}`,
        hint: 'narrow the pattern of the columns, or list the column under ignore',
      };
    }
    case 'audience':
    case 'indicator':
    case 'segment':
      return { rule: { ...rule, [as]: name }, header: column };
    case 'platform':
    case 'geography':
    case 'tier':
    case 'lineItem': {
      const code = indexes[as].find(name);
      if (code === undefined) return unknownMember(as, { column, name }, indexes);
      const bound = { rule: { ...rule, [as]: code }, header: column };
      return as === 'platform' ? { ...bound, platformText: name } : bound;
    }
  }
}

/** How the contract says that days and months are written. */
export function dateStyleOf({ format }: DatasetContract): {
  readonly format?: NonNullable<DatasetContract['format']>['dates'] & string;
  readonly months?: readonly string[];
} {
  return {
    ...(format?.dates === undefined ? {} : { format: format.dates }),
    ...(format?.months === undefined ? {} : { months: format.months }),
  };
}

function unknownMember(
  as: 'platform' | 'geography' | 'tier' | 'lineItem',
  { column, name }: NamedColumn,
  indexes: MemberIndexes,
): Finding {
  const nearest = indexes[as].nearest(name);
  const add =
    'add it to contracts/members.yaml, narrow the pattern of the columns, or list the column under ignore';
  return {
    code: `stage/unknown-${as.toLowerCase()}`,
    message: `'${name}' in the header '${column}' is no known ${as}`,
    hint: nearest === undefined ? add : `did you mean '${nearest}'? else ${add}`,
  };
}

function noColumns({ columns }: WideRule, header: readonly string[]): Finding {
  const wanted = 'matches' in columns ? `a header that matches ${columns.matches}` : columns.join(', ');
  return {
    code: 'stage/missing-column',
    message: `no column of the wide table is there; expected ${wanted}; the header is ${header.map((text) => `'${text}'`).join(', ')}`,
    hint: 'check that this is the right file, and the columns in the contract',
  };
}
