/** A multiplicative generator (Lehmer): the same whole numbers in JavaScript and in SQL. */
const MODULUS = 2_147_483_647;

/** A column of the fact: how its values come from the number of the row, from 1 on. */
interface Column {
  readonly name: string;
  readonly factor: number;
  /** Values run from `least` over `count` whole numbers, and are divided by `scale`. */
  readonly least: number;
  readonly count: (rows: number) => number;
  readonly scale: number;
}

/** Serial number of 1 January 2022; the calendar has three years. */
export const FIRST_DAY = 44_562;
/** Days of the calendar: 2022 to 2024. */
export const DAYS = 1096;

/** The fact of the benchmark: viewing by day, platform, country and account. */
export const COLUMNS: readonly Column[] = [
  { name: 'Date', factor: 48_271, least: FIRST_DAY, count: () => DAYS, scale: 1 },
  { name: 'Platform Key', factor: 69_621, least: 1, count: () => 12, scale: 1 },
  { name: 'Geography Key', factor: 39_373, least: 1, count: () => 60, scale: 1 },
  { name: 'Account Key', factor: 16_807, least: 1, count: (rows) => Math.round(rows / 5), scale: 1 },
  { name: 'Minutes', factor: 40_014, least: 1, count: () => 240, scale: 1 },
  { name: 'Amount', factor: 40_692, least: 0, count: () => 3000, scale: 100 },
];

/** One column of the fact with so many rows. */
export function columnValues(name: string, rows: number): Float64Array | undefined {
  const column = COLUMNS.find((candidate) => candidate.name === name);
  if (column === undefined) return undefined;
  const { factor, least, scale } = column;
  const count = column.count(rows);
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    values[row] = (least + ((((row + 1) * factor) % MODULUS) % count)) / scale;
  return values;
}

/** SQL that makes the same fact, and its dimensions, in DuckDB. */
export function tablesInSql(rows: number): readonly string[] {
  const columns = COLUMNS.map(({ name, factor, least, count, scale }) => {
    const whole = `(${least} + ((i * ${factor}) % ${MODULUS}) % ${count(rows)})`;
    return `CAST(${scale === 1 ? whole : `${whole} / ${scale}.0`} AS ${scale === 1 ? 'INTEGER' : 'DECIMAL(18, 4)'}) AS "${name}"`;
  });
  return [
    `CREATE TABLE viewing AS SELECT ${columns.join(', ')} FROM range(1, ${rows + 1}) t(i)`,
    `CREATE TABLE calendar AS SELECT CAST(${FIRST_DAY} + i AS INTEGER) AS "Date", DATE '2022-01-01' + CAST(i AS INTEGER) AS day FROM range(${DAYS}) t(i)`,
    `CREATE TABLE platform AS SELECT CAST(i AS INTEGER) AS "Platform Key", 'Platform ' || i AS "Platform" FROM range(1, 13) t(i)`,
    `CREATE TABLE geography AS SELECT CAST(i AS INTEGER) AS "Geography Key", 'Region ' || (i % 6) AS "Region" FROM range(1, 61) t(i)`,
  ];
}
