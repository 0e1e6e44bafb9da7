import type { Scope } from '../scope.js';
import { inPeriod } from './conditions.js';

/** SQL for a share as text such as 12.3%. */
export const percent = (value: string, digits = 1): string =>
  `FORMAT('{:.${digits}f}%', ROUND(CAST(100 * (${value}) AS DOUBLE), ${digits}))`;
/** SQL for a number with digits, such as 1.2. */
export const decimal = (value: string, digits = 1): string =>
  `FORMAT('{:.${digits}f}', ROUND(CAST((${value}) AS DOUBLE), ${digits}))`;
/** SQL for a whole number with separators, such as 1,234. */
export const whole = (value: string): string => `FORMAT('{:,}', CAST(ROUND(${value}) AS BIGINT))`;
/** SQL for billions of the currency, such as $1.2. */
export const billions = (value: string): string =>
  `FORMAT('\${:,.1f}', ROUND(CAST((${value}) / 1e9 AS DOUBLE), 1))`;
/** SQL for a day such as 5 Mar 2020. */
export const dayText = (value: string): string => `STRFTIME(${value}, '%-d %b %Y')`;
/** SQL for two days, or one where they are the same. */
export const daysText = (first: string, last: string): string =>
  `CASE WHEN ${first} < ${last} THEN ${dayText(first)} || ' to ' ELSE '' END || ${dayText(last)}`;
/** SQL for a word with its number. */
export const counted = (count: string, one: string, several: string): string =>
  `${whole(count)} || CASE WHEN ${count} = 1 THEN ' ${one}' ELSE ' ${several}' END`;
/** SQL for the years chosen, such as 2020, or 2010 to 2023. */
export const yearsText = (scope: Scope): string =>
  `(SELECT CASE WHEN MIN(year) < MAX(year) THEN MIN(year) || ' to ' ELSE '' END || MAX(year)
    FROM dim_date WHERE ${inPeriod(scope, '"date"')})`;
/** SQL for sentences that follow each other; NULL where there is none. */
export const sentences = (...parts: readonly string[]): string =>
  `SELECT NULLIF(TRIM(${parts.map((part) => `COALESCE(${part}, '')`).join(" || ' ' || ")}), '') AS v`;
