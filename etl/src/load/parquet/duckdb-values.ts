import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDateValue,
  DuckDBDecimalValue,
  INTEGER,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { CellValue, ColumnType } from '@ott-analytics/model/contract';
import { parseDate } from '../check/parse-date.js';
import { parseDecimal } from '../check/parse-decimal.js';

/** DuckDB's own type of a column type; the same types that `printType` names in SQL. */
export function duckdbType(type: ColumnType): DuckDBType {
  switch (type.kind) {
    case 'integer':
      return INTEGER;
    case 'bigint':
      return BIGINT;
    case 'decimal':
      return DECIMAL(type.precision, type.scale);
    case 'date':
      return DATE;
    case 'boolean':
      return BOOLEAN;
    case 'text':
      return VARCHAR;
  }
}

/** A checked value of a row as DuckDB takes it. Throws a RangeError for a value that `valueProblem` would refuse. */
export function toDuckdb(value: CellValue | undefined, type: ColumnType): DuckDBValue {
  if (value === undefined || value === null) return null;
  switch (type.kind) {
    case 'bigint':
      return typeof value === 'number' ? BigInt(value) : value;
    case 'decimal':
      return new DuckDBDecimalValue(
        defined(parseDecimal(String(value), type), value),
        type.precision,
        type.scale,
      );
    case 'date':
      return new DuckDBDateValue(defined(parseDate(String(value)), value));
    case 'integer':
    case 'boolean':
    case 'text':
      return value;
  }
}

/**
 * A value of a DuckDB result as every warehouse returns it. SUM over whole numbers is a HUGEINT, which has more
 * digits than BIGINT: decimal text, as MySQL's DECIMAL. Types outside the contract become DuckDB's text.
 */
export function fromDuckdb(value: DuckDBValue, typeName: string): CellValue {
  if (value === null) return null;
  if (typeof value === 'bigint') return typeName === 'BIGINT' ? value : value.toString();
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value.toString();
}

function defined<T>(parsed: T | undefined, value: CellValue): T {
  if (parsed === undefined) throw new RangeError(`value not checked before loading: ${String(value)}`);
  return parsed;
}
