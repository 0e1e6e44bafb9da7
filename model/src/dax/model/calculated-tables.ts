import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Column, Table } from '../../tmdl/index.js';
import { BindFailure } from '../binder/binder.js';
import { ExpressionBinder } from '../binder/expression-binder.js';
import { EMPTY_SCOPE } from '../binder/scope.js';
import { FilterContext } from '../evaluate/filter-context.js';
import { rowOf } from '../evaluate/table-value.js';
import { parseExpression } from '../parser/parse-expression.js';
import type { StoredTable } from '../storage/stored-table.js';
import type { Cell, TableRows } from '../storage/table-rows.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { modelNames } from './model-names.js';

/** The DAX expression that fills a table; undefined for a table that is filled otherwise. */
export function tableExpression({ partitions }: Table): string | undefined {
  const [source] = partitions.map((partition) => partition.source);
  return source?.kind === 'calculated' ? (source.expression ?? '') : undefined;
}

/**
 * Rows of a calculated table over the tables that are stored so far, by the names that its columns have in the
 * expression. Relationships are made afterwards and measures are not known, so that an expression with either is a
 * finding. Undefined, with the reason in `diagnostics`, when the expression is faulty.
 */
export function calculateRows(
  table: Table,
  stored: readonly StoredTable[],
  diagnostics: Diagnostic[],
): TableRows | undefined {
  const { syntax, faults } = parseExpression(tableExpression(table) ?? '');
  const fail = (code: string, message: string): undefined => {
    diagnostics.push({
      code,
      severity: 'error',
      message: `The calculated table '${table.name}': ${message}`,
      ...placeOf(table),
    });
    return undefined;
  };
  const [fault] = faults;
  if (fault !== undefined) {
    fail('dax/syntax', fault.message);
    return;
  }
  const binder = new ExpressionBinder(modelNames(stored, new Map()));
  try {
    const value = binder
      .table(syntax, EMPTY_SCOPE)
      .evaluate({ filters: new FilterContext(), row: undefined, variables: undefined });
    const rows = Array.from({ length: value.count }, (_, row) => rowOf(value, row));
    const placeOfColumn = (source: string): number =>
      value.schema.columns.findIndex(({ name }) => isNamed(source, name));
    const missing = table.columns.find((column) => placeOfColumn(sourceOf(column)) < 0);
    if (missing !== undefined) {
      fail('dax/table', `its expression gives no column for [${missing.name}].`);
      return;
    }
    return (_table, column) => {
      const index = placeOfColumn(column);
      return rows.map((row) => toCell(row[index] ?? null));
    };
  } catch (error) {
    if (error instanceof BindFailure) {
      fail('dax/table', binder.diagnostics[0]?.message ?? 'its expression is faulty.');
      return;
    }
    if (error instanceof DaxError) {
      fail(error.code, error.message);
      return;
    }
    throw error;
  }
}

const sourceOf = (column: Column): string =>
  column.kind === 'calculated' ? column.name : (column.sourceColumn ?? column.name);

/** Does a source column such as `[Value]` or `Date[Year]` name that column of the expression? */
function isNamed(source: string, name: string): boolean {
  return source.replace(/^.*\[(.*)\]$/, '$1').toLowerCase() === name.toLowerCase();
}

const toCell = (value: Scalar): Cell => (value instanceof DateTime ? value.serial : value);

function placeOf({ at }: Table): Pick<Diagnostic, 'at'> {
  return at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } };
}
