/** A question to the model, and to DuckDB by hand; both give the same rows in the same order. */
export interface Question {
  readonly name: string;
  readonly dax: string;
  readonly sql: string;
}

const FACTS =
  'viewing JOIN calendar USING ("Date") JOIN platform USING ("Platform Key") JOIN geography USING ("Geography Key")';
const MONTH = 'year(day) * 100 + month(day)';
const FOUR =
  'sum("Amount")::DOUBLE, sum("Minutes") / 60.0, count(*), sum("Amount")::DOUBLE / (sum("Minutes") / 60.0)';
const MONTHS = `WITH months AS (SELECT ${MONTH} AS m, sum("Amount")::DOUBLE AS r FROM viewing JOIN calendar USING ("Date") GROUP BY 1)`;

/** What dashboards ask, each question alone. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'four measures by platform',
    dax: `EVALUATE SUMMARIZECOLUMNS ( Platform[Platform], "a", [Revenue], "b", [Hours], "c", [Sessions], "d", [Revenue per Hour] ) ORDER BY Platform[Platform]`,
    sql: `SELECT "Platform", ${FOUR} FROM ${FACTS} GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'four measures by year, platform and region',
    dax: `EVALUATE SUMMARIZECOLUMNS ( 'Date'[Year], Platform[Platform], Geography[Region], "a", [Revenue], "b", [Hours], "c", [Sessions], "d", [Revenue per Hour] ) ORDER BY 'Date'[Year], Platform[Platform], Geography[Region]`,
    sql: `SELECT year(day), "Platform", "Region", ${FOUR} FROM ${FACTS} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
  {
    name: 'four measures by platform, one region, one year',
    dax: `EVALUATE SUMMARIZECOLUMNS ( Platform[Platform], TREATAS ( { "Region 2" }, Geography[Region] ), TREATAS ( { 2023 }, 'Date'[Year] ), "a", [Revenue], "b", [Hours], "c", [Sessions], "d", [Revenue per Hour] ) ORDER BY Platform[Platform]`,
    sql: `SELECT "Platform", ${FOUR} FROM ${FACTS} WHERE "Region" = 'Region 2' AND year(day) = 2023 GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'time intelligence by month: revenue, year to date, year before, growth',
    dax: `EVALUATE SUMMARIZECOLUMNS ( 'Date'[Month], "a", [Revenue], "b", [Revenue YTD], "c", [Revenue PY], "d", [Revenue Growth] ) ORDER BY 'Date'[Month]`,
    sql: `${MONTHS} SELECT n.m, n.r, sum(n.r) OVER (PARTITION BY n.m // 100 ORDER BY n.m), p.r, (n.r - p.r) / p.r FROM months n LEFT JOIN months p ON p.m = n.m - 100 ORDER BY 1`,
  },
  {
    name: 'distinct accounts by platform',
    dax: `EVALUATE SUMMARIZECOLUMNS ( Platform[Platform], "a", [Accounts] ) ORDER BY Platform[Platform]`,
    sql: `SELECT "Platform", count(DISTINCT "Account Key") FROM viewing JOIN platform USING ("Platform Key") GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'distinct accounts by month',
    dax: `EVALUATE SUMMARIZECOLUMNS ( 'Date'[Month], "a", [Accounts] ) ORDER BY 'Date'[Month]`,
    sql: `SELECT ${MONTH}, count(DISTINCT "Account Key") FROM viewing JOIN calendar USING ("Date") GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'running total by month',
    dax: `EVALUATE SUMMARIZECOLUMNS ( 'Date'[Month], "a", [Revenue to Date] ) ORDER BY 'Date'[Month]`,
    sql: `${MONTHS} SELECT m, sum(r) OVER (ORDER BY m) FROM months ORDER BY 1`,
  },
  {
    name: 'revenue, share and rank by platform',
    dax: `EVALUATE SUMMARIZECOLUMNS ( Platform[Platform], "a", [Revenue], "b", [Share], "c", [Rank] ) ORDER BY Platform[Platform]`,
    sql: `WITH p AS (SELECT "Platform", sum("Amount")::DOUBLE AS r FROM viewing JOIN platform USING ("Platform Key") GROUP BY 1) SELECT "Platform", r, r / sum(r) OVER (), rank() OVER (ORDER BY r DESC) FROM p ORDER BY 1`,
  },
];
