/** A cell as a source hands it over: dates as yyyy-mm-dd text or serial numbers, decimals as text, numbers or bigint. */
export type Cell = null | undefined | boolean | number | bigint | string;

/**
 * Where the rows of a model come from. `column` gives all cells of one column of a table, in the order of the rows, by
 * the names that the model has for them (the column's source column where it has one); all columns of a table have the
 * same length. Typed arrays are read as they are. A table of the model that the source lacks gives undefined.
 */
export type TableRows = (table: string, column: string) => ArrayLike<Cell> | undefined;
