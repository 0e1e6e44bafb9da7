export { compileModel, type CompileOptions } from './model/compile-model.js';
export type { CompiledMeasure, CompiledModel } from './model/compiled-model.js';
export { MeasureError } from './model/measure-error.js';
export { checkExpression, type ExpressionUse } from './query/check-expression.js';
export { evaluateMeasure, type ColumnChoice } from './query/evaluate-measure.js';
export { evaluateFormat } from './query/evaluate-format.js';
export { evaluateQuery, type QueryResult } from './query/evaluate-query.js';
export { printCoverage } from './coverage/print-coverage.js';
export { functionRows } from './functions/function-table.js';
export type { FunctionFamily, FunctionRow } from './functions/function-row.js';
export { formatValue } from './format/format-value.js';
export type { Cell, TableRows } from './storage/table-rows.js';
export { DaxError, type TextPlace } from './value/dax-error.js';
export { DateTime, type Scalar } from './value/scalar.js';
export type { ModelNames } from './binder/binder.js';
export type { PlacedDiagnostic } from './binder/expression-binder.js';
export { childrenOf, eachPart } from './parser/children-of.js';
export { parseExpression, type ParsedExpression } from './parser/parse-expression.js';
export { parseQuery, type ParsedQuery } from './parser/parse-query.js';
export type {
  BinaryOperator,
  CallSyntax,
  ColumnSyntax,
  QuerySyntax,
  Syntax,
  VariableSyntax,
} from './parser/syntax.js';
