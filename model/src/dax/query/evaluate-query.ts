import { BindFailure, type Binder } from '../binder/binder.js';
import type { BoundTable } from '../binder/bound.js';
import { ExpressionBinder, type PlacedDiagnostic } from '../binder/expression-binder.js';
import { EMPTY_SCOPE, enterFrame } from '../binder/scope.js';
import { enterRow } from '../evaluate/evaluation-context.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import { rowOf, type ColumnSchema, type TableValue } from '../evaluate/table-value.js';
import type { CompiledModel } from '../model/compiled-model.js';
import { parseQuery } from '../parser/parse-query.js';
import type { EvaluateSyntax, QuerySyntax, Syntax } from '../parser/syntax.js';
import { definedModel, queryDiagnostic } from './defined-model.js';
import { sortOrder } from '../value/compare.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';

/** Rows of one EVALUATE; columns are named as DAX does: Table[Column] or [Name]. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

/**
 * Runs a DAX query: what DEFINE defines, then one result for each EVALUATE. Rows come in the order of ORDER
 * BY, else in none that is promised. Throws DaxError `dax/query` with every finding when the query is faulty, and
 * DaxError or MeasureError when it cannot be evaluated.
 */
export function evaluateQuery(model: CompiledModel, text: string): readonly QueryResult[] {
  const { query, faults } = parseQuery(text);
  const findings: PlacedDiagnostic[] = faults.map(({ message, place }) => ({
    code: 'dax/syntax',
    severity: 'error',
    message,
    place,
  }));
  // Half a text would only bring findings that follow from the missing half.
  if (findings.length > 0) throw faultyQuery(findings);
  const { names, start } = definedModel(model, query.definitions, findings);
  const evaluations = query.evaluations.map((evaluation) => {
    const binder = new ExpressionBinder(names);
    try {
      return bindEvaluation(binder, query, { evaluation, start });
    } catch (error) {
      if (error instanceof BindFailure) return undefined;
      throw error;
    } finally {
      findings.push(...binder.diagnostics);
    }
  });
  if (findings.length > 0) throw faultyQuery(findings);
  return evaluations.flatMap((evaluate) => (evaluate === undefined ? [] : [evaluate()]));
}

function bindEvaluation(
  binder: Binder,
  query: QuerySyntax,
  { evaluation, start }: { readonly evaluation: EvaluateSyntax; readonly start: FilterContext },
): () => QueryResult {
  // Variables of DEFINE stand around the table as a VAR block would.
  const within = (result: Syntax): Syntax => {
    const variables = query.definitions.flatMap((definition) =>
      definition.kind === 'variable' ? [definition] : [],
    );
    return variables.length === 0
      ? result
      : { kind: 'variables', variables, result, place: evaluation.place };
  };
  const bound = binder.table(within(evaluation.table), EMPTY_SCOPE);
  const inside = enterFrame(EMPTY_SCOPE, bound.schema);
  const order = evaluation.order.map(({ value, descending }) => ({
    value: binder.scalar(value, inside),
    sign: descending ? -1 : 1,
  }));
  const startAt = evaluation.startAt.map((value) => binder.scalar(value, EMPTY_SCOPE));
  return () => {
    const context = { filters: start, row: undefined, variables: undefined };
    const value = bound.evaluate(context);
    const rows = rowsWith(value, (row) =>
      order.map((key) => key.value.evaluate(enterRow(context, value, row))),
    );
    const first = startAt.map((key) => key.evaluate(context));
    const compare = (left: readonly Scalar[], right: readonly Scalar[], keys = order.length): number => {
      for (const [index, { sign }] of order.slice(0, keys).entries()) {
        const difference = sortOrder(left[index] ?? null, right[index] ?? null) * sign;
        if (difference !== 0) return difference;
      }
      return 0;
    };
    const shown = rows
      .filter(({ keys }) => compare(keys, first, first.length) >= 0)
      .sort((left, right) => compare(left.keys, right.keys));
    return { columns: columnNames(bound), rows: shown.map(({ cells }) => cells) };
  };
}

function rowsWith(
  value: TableValue,
  keys: (row: number) => readonly Scalar[],
): { readonly cells: readonly Scalar[]; readonly keys: readonly Scalar[] }[] {
  return Array.from({ length: value.count }, (_, row) => ({ cells: rowOf(value, row), keys: keys(row) }));
}

const columnNames = ({ schema }: BoundTable): readonly string[] =>
  schema.columns.map(({ name, table }: ColumnSchema) => `${table ?? ''}[${name}]`);

function faultyQuery(findings: readonly PlacedDiagnostic[]): DaxError {
  const [first] = findings;
  const more = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  const message =
    first === undefined
      ? 'The query is faulty.'
      : `Line ${first.place.line}, column ${first.place.column}: ${first.message}${more}`;
  return new DaxError('dax/query', message, first?.place, findings.map(queryDiagnostic));
}
