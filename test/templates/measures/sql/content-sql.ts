import { isWithinYear, previous, without, type Scope } from '../scope.js';
import {
  aYearAgo,
  BLANK,
  fittingKinds,
  formula,
  inPeriod,
  ofContent,
  ofPlatform,
  ratio,
  the,
  type MeasureSql,
} from './conditions.js';
import { published } from './churn-sql.js';
import { hoursBy } from './engagement-sql.js';
import { CASH_CONTENT, flow, flowBy, lineItem, overRevenue, REVENUE, UNIVERSE } from './money-flows.js';

const ROWS = `fact_content c JOIN dim_content d ON d.content_key = c.content_key
  JOIN dim_platform p ON p.platform_key = c.platform_key
  JOIN dim_basis b ON b.basis_key = c.basis_key AND b.basis <> 'Forecast'`;

/** Titles (or recent titles) of a content level at each platform's last snapshot in the period that counts them. */
function snapshot(
  scope: Scope,
  level: string,
  { column = 'titles', also = 'TRUE', platforms = ofPlatform(scope) } = {},
): string {
  return `SELECT c.platform_key, d.genre, d.content_type, c.period_end AS as_of, CAST(c.${column} AS DOUBLE) AS n FROM ${ROWS}
    WHERE d.content_level ${level} AND c.${column} IS NOT NULL AND ${also} AND ${platforms} AND ${ofContent(scope)}
      AND ${inPeriod(scope, 'c.period_end')}
      AND c.period_end = (SELECT MAX(x.period_end) FROM fact_content x JOIN dim_content y ON y.content_key = x.content_key
        WHERE x.platform_key = c.platform_key AND y.content_level = d.content_level AND x.${column} IS NOT NULL
          AND ${also.replaceAll('c.', 'x.')} AND ${inPeriod(scope, 'x.period_end')})`;
}

const library = (scope: Scope, types = 'TRUE'): string =>
  `SELECT * FROM (${snapshot(scope, "= 'Type'", { also: 'c.is_additive' })}) AS t WHERE ${types}`;

const titles =
  (types = 'TRUE'): MeasureSql =>
  (scope) =>
    `SELECT SUM(n) AS v FROM (${library(scope, types)}) AS t`;

const MOVIES = "content_type = 'Movie'";
const SHOWS = "content_type = 'TV Show'";

/** By platform: titles in the library and the date of the counts. */
export const libraryBy = (scope: Scope): string =>
  `SELECT platform_key, SUM(n) AS n, MAX(as_of) AS as_of FROM (${library(scope)}) AS t GROUP BY platform_key`;

/** Titles by platform. */
const titlesBy = (scope: Scope): string =>
  `SELECT platform_key, SUM(n) AS n FROM (${library(scope)}) AS t GROUP BY platform_key`;

/** Counts by platform and genre of all genres, or of the chosen one. */
const genresBy = (scope: Scope, platforms?: string): string =>
  `SELECT platform_key, genre, SUM(n) AS n FROM (${snapshot(scope, "= 'Genre'", platforms === undefined ? {} : { platforms })}) AS t
   GROUP BY platform_key, genre`;

const withoutGenre = (scope: Scope): Scope => without(scope, 'genre');
const withoutPlatform = (scope: Scope): Scope => without(scope, 'platform');

const ofOneGenre =
  (measure: MeasureSql): MeasureSql =>
  (scope) =>
    scope.genre === undefined ? BLANK : measure(scope);

const assignments: MeasureSql = (scope) => `SELECT SUM(n) AS v FROM (${genresBy(scope)}) AS t`;
const genreTitles = ofOneGenre(assignments);
const catalogue: MeasureSql = (scope) => assignments(withoutGenre(scope));
const recentShare = ofOneGenre(
  (scope) =>
    `SELECT (SELECT SUM(n) FROM (${snapshot(scope, "= 'Genre'", { column: 'recent_titles' })}) AS t)
      / NULLIF((${assignments(scope)}), 0) AS v`,
);

/** By genre: share of one platform, and the mean share of the other platforms with a catalogue. */
export const supplyBy = (scope: Scope): string => {
  const every = withoutGenre(withoutPlatform(scope));
  return `WITH g AS (${genresBy(every)}),
      s AS (SELECT g.platform_key, g.genre, n, n / SUM(n) OVER (PARTITION BY g.platform_key) AS share FROM g),
      own AS (SELECT s.* FROM s JOIN dim_platform p ON p.platform_key = s.platform_key WHERE ${ofPlatform(scope)}),
      others AS (SELECT s.* FROM s JOIN dim_platform p ON p.platform_key = s.platform_key WHERE NOT (${ofPlatform(scope)})),
      means AS (SELECT genre, SUM(share) / (SELECT COUNT(DISTINCT platform_key) FROM others) AS mean FROM others GROUP BY genre)
    SELECT own.genre, own.n AS titles, own.share, COALESCE(means.mean, 0) AS mean, fresh.n / own.n AS recent
    FROM own LEFT JOIN means ON means.genre = own.genre
    LEFT JOIN (SELECT genre, SUM(n) AS n FROM (${snapshot(withoutGenre(scope), "= 'Genre'", { column: 'recent_titles' })}) AS r
      GROUP BY genre) fresh ON fresh.genre = own.genre
    WHERE (SELECT COUNT(*) FROM others) > 0`;
};

const supply = (formula: string): MeasureSql =>
  ofOneGenre((scope) =>
    scope.platform === undefined
      ? BLANK
      : `SELECT ${formula} AS v FROM (${supplyBy(scope)}) AS s WHERE genre = '${scope.genre ?? ''}'`,
  );

/** Shannon entropy and number of the genres in the context. */
const diversity =
  (formula: string): MeasureSql =>
  (scope) =>
    `WITH g AS (SELECT genre, SUM(n) AS n FROM (${genresBy(scope)}) AS t WHERE genre IS NOT NULL GROUP BY genre HAVING SUM(n) > 0),
     s AS (SELECT n / SUM(n) OVER () AS share FROM g),
     h AS (SELECT -SUM(share * LN(share)) AS h, COUNT(*) AS k FROM s)
   SELECT ${formula} AS v FROM h WHERE k > 0`;

/** Hours of a content level in the period. */
const contentHours = (scope: Scope, level: string, platforms = ofPlatform(scope)): string =>
  `SELECT c.platform_key, CAST(SUM(c.hours_watched) AS DOUBLE) AS n FROM ${ROWS}
   WHERE d.content_level = '${level}' AND ${platforms} AND ${ofContent(scope)} AND ${inPeriod(scope, 'c.period_end')}
     AND c.period_kind IN ${fittingKinds(scope)} GROUP BY c.platform_key HAVING SUM(c.hours_watched) IS NOT NULL`;

const demandShare = ofOneGenre((scope) => {
  const every = withoutPlatform(scope);
  const hours = (of: Scope): string => `SELECT SUM(n) FROM (${contentHours(of, 'Genre', UNIVERSE)}) AS t`;
  return `SELECT (${hours(every)}) / NULLIF((${hours(withoutGenre(every))}), 0) AS v`;
});

const cashPairs =
  (value: string): MeasureSql =>
  (scope) =>
    overRevenue(scope, value, { c: CASH_CONTENT });

/** Share of revenue over share of cash content spend, of the platforms with both. */
const efficiency: MeasureSql = (scope) => {
  const every = withoutPlatform(scope);
  return `WITH f AS (SELECT y.platform_key, SUM(y.amount) AS revenue, SUM(c.amount) AS spend
      FROM (${flowBy(every, `${REVENUE} AND ${UNIVERSE}`, 'year')}) y JOIN (${flowBy(every, CASH_CONTENT, 'year')}) c
        ON c.platform_key = y.platform_key AND c.year = y.year AND c.months = y.months
      WHERE y.amount > 0 GROUP BY y.platform_key HAVING SUM(c.amount) > 0),
    own AS (SELECT f.* FROM f JOIN dim_platform p ON p.platform_key = f.platform_key WHERE ${ofPlatform(scope)})
    SELECT ((SELECT SUM(revenue) FROM own) / (SELECT SUM(revenue) FROM f))
      / ((SELECT SUM(spend) FROM own) / (SELECT SUM(spend) FROM f)) AS v
    WHERE (SELECT COUNT(*) FROM f) > 1`;
};

const listed = (scope: Scope): string =>
  `SELECT DISTINCT c.platform_key, c.content_key FROM ${ROWS} WHERE d.content_level = 'Title' AND c.titles IS NOT NULL
   AND ${ofContent(scope)} AND ${inPeriod(scope, 'c.period_end')}`;

const exclusive: MeasureSql = (scope) =>
  `WITH l AS (${listed(scope)}), n AS (SELECT content_key, COUNT(*) AS platforms FROM l GROUP BY content_key),
     own AS (SELECT DISTINCT l.content_key FROM l JOIN dim_platform p ON p.platform_key = l.platform_key WHERE ${ofPlatform(scope)})
   SELECT AVG(CASE WHEN n.platforms = 1 THEN 1.0 ELSE 0 END) AS v FROM own JOIN n ON n.content_key = own.content_key`;

const per =
  (value: string, parts: (scope: Scope) => string): MeasureSql =>
  (scope) =>
    `SELECT ${value} AS v FROM ${parts(scope)}`;

/** Measures of the folder 05 Content by name. */
export const CONTENT_SQL: Readonly<Record<string, MeasureSql>> = {
  'Library Titles': titles(),
  Movies: titles(MOVIES),
  'TV Shows': titles(SHOWS),
  'Movie Share': ratio(formula(the('Movies')), titles(`${MOVIES} OR ${SHOWS}`)),
  'Movies per TV Show': formula(`${the('Movies')} / NULLIF(${the('TV Shows')}, 0)`),
  'Library Titles PY': aYearAgo('Library Titles'),
  'Library Change': per('SUM(n.n - o.n)', (scope) =>
    isWithinYear(scope)
      ? `(${titlesBy(scope)}) n JOIN (${titlesBy(previous(scope))}) o ON o.platform_key = n.platform_key`
      : '(SELECT 1 AS n) n, (SELECT NULL AS n) o',
  ),
  'Originals Share': (scope) =>
    `SELECT o / (o + l) AS v FROM (SELECT
       (${published('TV shows in catalogue', "i.segment = 'Original'")(scope)}) AS o,
       (${published('TV shows in catalogue', "i.segment = 'Licensed'")(scope)}) AS l) AS t`,
  'Exclusive Titles Share': exclusive,
  'Snapshot Titles': (scope) => `SELECT SUM(n) AS v FROM (${snapshot(scope, 'IS NOT NULL')}) AS t`,
  'Snapshot Recent Titles': (scope) =>
    `SELECT SUM(n) AS v FROM (${snapshot(scope, 'IS NOT NULL', { column: 'recent_titles' })}) AS t`,
  'Genre Assignments': assignments,
  'Genre Titles': genreTitles,
  'Genre Share': formula(`${the('Genre Titles')} / ${the('Platform Catalogue')}`),
  'Platform Catalogue': catalogue,
  'Recent Title Share': recentShare,
  'Supply Index': supply('CASE WHEN mean > 0 THEN 100 * share / mean END'),
  'Supply Share vs Competitors': supply('100 * (share - mean)'),
  'Genre Entropy': diversity('h'),
  'Effective Genres': diversity('EXP(h)'),
  'Genre Diversity Evenness': diversity('CASE WHEN k = 1 THEN 0 ELSE h / LN(k) END'),
  'Genre Hours': (scope) => `SELECT SUM(n) AS v FROM (${contentHours(scope, 'Genre')}) AS t`,
  'Demand Share': demandShare,
  'Content Gap Index': formula(
    `CASE WHEN ${the('Demand Share')} >= 0.01 AND ${the('Genre Titles')} >= 20
      THEN 100 * ${the('Demand Share')} / ${the('Genre Share')} END`,
  ),
  'Cash Content Spend': flow(CASH_CONTENT),
  'Content Spend': flow(lineItem('Content amortisation')),
  'Content Cash Ratio': per(
    'SUM(c.amount) / NULLIF(SUM(a.amount), 0)',
    (
      scope,
    ) => `(${flowBy(scope, CASH_CONTENT, 'year')}) c JOIN (${flowBy(scope, lineItem('Content amortisation'), 'year')}) a
      ON a.platform_key = c.platform_key AND a.year = c.year AND a.months = c.months`,
  ),
  'Content Spend Share of Revenue': cashPairs('SUM(c.amount) / NULLIF(SUM(y.amount), 0)'),
  'Paired Content Spend': cashPairs('SUM(c.amount)'),
  'Paired Revenue': cashPairs('SUM(y.amount)'),
  'Content ROI': cashPairs('SUM(y.amount - c.amount) / NULLIF(SUM(c.amount), 0)'),
  'Efficiency Score': efficiency,
  'Title Hours': (scope) => `SELECT SUM(n) AS v FROM (${contentHours(scope, 'Title')}) AS t`,
  'Attributed Revenue': per(
    'SUM(y.amount * t.n / h.n)',
    (
      scope,
    ) => `(${flowBy(scope, REVENUE)}) y JOIN (${contentHours(scope, 'Title')}) t ON t.platform_key = y.platform_key
      JOIN (${hoursBy(scope)}) h ON h.platform_key = y.platform_key AND h.n > 0`,
  ),
  'Hours per Title': per(
    'SUM(h.n) / NULLIF(SUM(t.n), 0)',
    (scope) => `(${hoursBy(scope)}) h JOIN (${titlesBy(scope)}) t ON t.platform_key = h.platform_key`,
  ),
  'Cost per Viewing Hour': per(
    'SUM(c.amount) / NULLIF(SUM(h.n), 0)',
    (scope) => `(${flowBy(scope, lineItem('Content amortisation'))}) c
      JOIN (${hoursBy(scope)}) h ON h.platform_key = c.platform_key AND h.n > 0`,
  ),
  'Game Hours To Date': (scope) =>
    `SELECT SUM(n) AS v FROM (${snapshot(scope, "= 'Game'", { column: 'hours_to_date' })}) AS t`,
};
