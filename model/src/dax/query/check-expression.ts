import { BindFailure, type ModelNames } from '../binder/binder.js';
import { ExpressionBinder, type PlacedDiagnostic } from '../binder/expression-binder.js';
import { EMPTY_SCOPE, enterFrame } from '../binder/scope.js';
import { baseSchema } from '../evaluate/table-value.js';
import { parseExpression } from '../parser/parse-expression.js';

/** What an expression is for: whether it gives a value or a table, and of which table it reads one row at a time. */
export interface ExpressionUse {
  readonly gives: 'value' | 'table';
  readonly rowOf?: string;
}

/**
 * All that is wrong with a DAX expression over the names of a model, with places in its text; nothing is evaluated. With
 * faults of syntax only these are given. A table in `rowOf` that the model lacks gives no row to read.
 */
export function checkExpression(
  names: ModelNames,
  text: string,
  { gives, rowOf }: ExpressionUse,
): readonly PlacedDiagnostic[] {
  const { syntax, faults } = parseExpression(text);
  if (faults.length > 0)
    return faults.map(({ message, place }) => ({ code: 'dax/syntax', severity: 'error', message, place }));
  const table = rowOf === undefined ? undefined : names.findTable(rowOf);
  const scope = table === undefined ? EMPTY_SCOPE : enterFrame(EMPTY_SCOPE, baseSchema(table));
  const binder = new ExpressionBinder(names);
  try {
    if (gives === 'table') binder.table(syntax, scope);
    else binder.scalar(syntax, scope);
  } catch (error) {
    if (!(error instanceof BindFailure)) throw error;
  }
  return binder.diagnostics;
}
