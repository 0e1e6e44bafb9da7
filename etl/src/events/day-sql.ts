import type { EventDates } from './event-contract.js';
import { sqlText } from './event-store.js';

const TIME = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?';
const ISO = `[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]${TIME}Z?)?`;
const ISO_OFFSET = `[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]${TIME}[+-]([01][0-9]):[0-5][0-9]`;
const THREE_NUMBERS = '([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})';

const matches = (cell: string, pattern: string): string => `regexp_full_match(${cell}, ${sqlText(pattern)})`;

/**
 * SQL for the day (UTC) that a trimmed cell names, NULL for anything else. DuckDB's own casts take far more than a date
 * and ignore offsets, so the form is matched first; the cast then refuses days that the calendar does not have.
 */
export function daySql(cell: string, dates: EventDates): string {
  switch (dates) {
    case 'iso':
      return `CASE WHEN ${matches(cell, ISO)} THEN TRY_CAST(left(${cell}, 10) AS DATE) WHEN ${matches(cell, ISO_OFFSET)} THEN ${shiftedDay(cell)} END`;
    case 'dmy':
    case 'mdy': {
      const order = dates === 'dmy' ? '\\3-\\2-\\1' : '\\3-\\1-\\2';
      const day = `regexp_replace(${cell}, ${sqlText(`^${THREE_NUMBERS}.*$`)}, ${sqlText(order)})`;
      return `CASE WHEN ${matches(cell, `${THREE_NUMBERS}( ${TIME})?`)} THEN TRY_CAST(${day} AS DATE) END`;
    }
    case 'unix':
      return `CASE WHEN ${matches(cell, '[0-9]{1,10}')} THEN DATE '1970-01-01' + CAST(CAST(${cell} AS BIGINT) // 86400 AS INTEGER) END`;
  }
}

/** The UTC day of a local time with an offset such as +02:00. */
function shiftedDay(cell: string): string {
  const local = `TRY_CAST(left(${cell}, 10) || ' ' || substr(${cell}, 12, 5) AS TIMESTAMP)`;
  const offset = `right(${cell}, 6)`;
  const minutes = `CAST(substr(${offset}, 2, 2) AS INTEGER) * 60 + CAST(right(${offset}, 2) AS INTEGER)`;
  return `CAST(${local} - to_minutes(CASE WHEN starts_with(${offset}, '-') THEN -1 ELSE 1 END * (${minutes})) AS DATE)`;
}

/** The form that a date must have, for messages. */
export const DATE_FORMS: Readonly<Record<EventDates, string>> = {
  iso: 'a date such as 2024-02-29 or 2024-02-29T18:30:00Z',
  dmy: 'a date such as 29.02.2024 or 29/02/2024 18:30',
  mdy: 'a date such as 02/29/2024 or 02/29/2024 18:30',
  unix: 'seconds since 1970-01-01 such as 1709164800',
};
