import type { Row, WarehouseRows } from '@ott-analytics/model/contract';

/** What a publish made: the number of the load, counting up from 1, and the rows of each table. */
export interface Publication {
  readonly generation: number;
  readonly tables: Readonly<Record<string, number>>;
}

/** A place that holds the star schema: Parquet and DuckDB files, or a MySQL or MariaDB database. */
export interface Warehouse {
  readonly kind: 'files' | 'mysql';
  /** True when a complete load is published. */
  exists(): Promise<boolean>;
  /**
   * Rows of a SELECT over the published tables (physical names) in the SQL that DuckDB and MySQL share: names bare or
   * in double quotes, texts in single quotes, `||` joins texts, no backslash escapes. Values are bigint for BIGINT and
   * COUNT, exact decimal text (at full scale) for DECIMAL and for SUM of whole numbers or decimals, yyyy-mm-dd text for
   * DATE, boolean for BOOLEAN columns, number for INTEGER and floating point. Outside the shared part: AVG and `/`
   * (decimal in MySQL, floating point in DuckDB) and a bare comparison as a column (0 or 1 in MySQL).
   * Throws WarehouseError `warehouse/nothing-published` before the first load and `warehouse/query-failed` for SQL
   * that the engine refuses.
   */
  query(sql: string): Promise<readonly Row[]>;
  /**
   * Replaces the whole content atomically: readers see the old or the new, never a mix. Every column of every table
   * of the star schema must be present. `confirm` runs once the lock is taken, before anything is written: it rejects when
   * the rows rest on content that has changed since. Throws WarehouseError (or what `confirm` threw) and leaves the old
   * content on any failure.
   */
  publish(rows: WarehouseRows, confirm?: () => Promise<void>): Promise<Publication>;
  /** Lets go of files and connections. The warehouse must not be used afterwards. */
  close(): Promise<void>;
}
