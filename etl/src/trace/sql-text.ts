/** A text as an SQL literal of the part that DuckDB and MySQL share (no backslash escapes). */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
