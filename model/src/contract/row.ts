/** A value of a warehouse row. Decimals are exact decimal texts, dates are `yyyy-mm-dd`; null is "not published". */
export type CellValue = string | number | bigint | boolean | null;

/** One row of a table of the star schema, keyed by physical column name. */
export type Row = Readonly<Record<string, CellValue>>;

/** The rows of a whole warehouse, keyed by physical table name; every table of the star schema is present. */
export type WarehouseRows = ReadonlyMap<string, readonly Row[]>;
