import type { Diagnostic } from '../../contract/diagnostic.js';
import type { DataType, Table } from '../../tmdl/index.js';
import type { PlacedDiagnostic } from '../binder/expression-binder.js';
import type { LexicalFault } from '../lexer/tokenize.js';
import { parseExpression } from '../parser/parse-expression.js';
import type { Syntax } from '../parser/syntax.js';
import { isCalculated } from './build-tables.js';
import { findingInText } from './finding-at.js';

/** A calculated column, or a calculated table with the columns that the model declares for it. */
export interface CalculatedObject {
  readonly kind: 'column' | 'table';
  readonly table: string;
  /** Name of the column; of a table its own. */
  readonly name: string;
  readonly syntax: Syntax;
  readonly faults: readonly LexicalFault[];
  readonly dataType?: DataType;
  readonly declared?: Table;
  readonly locate: (finding: PlacedDiagnostic) => Diagnostic;
}

/** The calculated tables and columns of a model, in the order in which it declares them. */
export function calculatedObjects(tables: readonly Table[]): readonly CalculatedObject[] {
  return tables.flatMap((table) => [...calculatedTable(table), ...calculatedColumns(table)]);
}

/** Key of a calculated table among tables and columns. */
export const keyOfTable = (table: string): string => table.toLowerCase();

/** Key of a calculated column among tables and columns. */
export const keyOfColumn = (table: string, column: string): string =>
  `${table.toLowerCase()}\u0000${column.toLowerCase()}`;

/** Key of a calculated object. */
export const keyOf = ({ kind, table, name }: CalculatedObject): string =>
  kind === 'table' ? keyOfTable(table) : keyOfColumn(table, name);

function calculatedTable(table: Table): readonly CalculatedObject[] {
  if (!isCalculated(table)) return [];
  const partition = table.partitions.find(({ source }) => source.kind === 'calculated');
  const expression = partition?.source.kind === 'calculated' ? (partition.source.expression ?? '') : '';
  const { name } = table;
  return [
    {
      kind: 'table',
      table: name,
      name,
      ...parseExpression(expression),
      declared: table,
      locate: (finding) => findingInText(finding, `The calculated table '${name}'`, partition?.at),
    },
  ];
}

function calculatedColumns(table: Table): readonly CalculatedObject[] {
  return table.columns.flatMap((column): readonly CalculatedObject[] => {
    if (column.kind !== 'calculated') return [];
    const { name, expression, dataType, at } = column;
    return [
      {
        kind: 'column',
        table: table.name,
        name,
        ...parseExpression(expression),
        ...(dataType === undefined || dataType === 'automatic' ? {} : { dataType }),
        locate: (finding) => findingInText(finding, `The calculated column '${table.name}'[${name}]`, at),
      },
    ];
  });
}
