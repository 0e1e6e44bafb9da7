import { table, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import { rowsTableValue, type TableValue } from '../evaluate/table-value.js';
import { addMonths, civilOf, serialOf } from '../value/calendar.js';
import { toDate, toNumber } from '../value/convert.js';
import { DaxError } from '../value/dax-error.js';
import { DateTime } from '../value/scalar.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Tables of all days between two. Source: Microsoft, CALENDAR and CALENDARAUTO. */
export const CALENDAR_ROWS: readonly FunctionRow[] = specialRows('Date and time', [
  ['CALENDAR', 'start end', 'table', bindCalendar],
  ['CALENDARAUTO', 'fiscalYearEndMonth?', 'table', bindCalendarAuto],
]);

/** Days that a calendar may have: ten thousand years. */
const MOST_DAYS = 3_660_000;

const SCHEMA = { columns: [{ name: 'Date' }] };

function bindCalendar(call: Call): Bound {
  const [start, end] = [call.scalar(0), call.scalar(1)];
  return table(SCHEMA, (context) =>
    days(toDate(start.evaluate(context)).serial, toDate(end.evaluate(context)).serial),
  );
}

/** Whole fiscal years around all dates of the model that are not calculated. */
function bindCalendarAuto(call: Call): Bound {
  const month = call.optional(0);
  const serials = call.binder.names.tables.flatMap(({ columns }) =>
    columns.flatMap(({ dataType, values }) =>
      dataType === 'dateTime'
        ? values.flatMap((value) => (value instanceof DateTime ? [value.serial] : []))
        : [],
    ),
  );
  return table(SCHEMA, (context) => {
    const last = month === undefined ? 12 : Math.trunc(toNumber(month.evaluate(context)));
    if (last < 1 || last > 12) throw new DaxError('dax/domain', 'CALENDARAUTO takes a month from 1 to 12.');
    if (serials.length === 0) throw new DaxError('dax/no-dates', 'The model has no dates for CALENDARAUTO.');
    const [earliest, latest] = serials.reduce(
      ([low, high], serial) => [Math.min(low, serial), Math.max(high, serial)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return days(startOfYear(earliest, last), addMonths(startOfYear(latest, last), 12) - 1);
  });
}

/** First day of the fiscal year that a day is in, when it ends with a month. */
function startOfYear(serial: number, lastMonth: number): number {
  const { year, month } = civilOf(serial);
  return serialOf(month > lastMonth ? year : year - 1, lastMonth + 1, 1);
}

function days(start: number, end: number): TableValue {
  const first = Math.floor(start);
  const count = Math.floor(end) - first + 1;
  if (count < 1) throw new DaxError('dax/domain', 'A calendar cannot end before it begins.');
  if (count > MOST_DAYS) throw new DaxError('dax/too-many-rows', `The calendar would have ${count} days.`);
  return rowsTableValue(
    SCHEMA,
    Array.from({ length: count }, (_, day) => [new DateTime(first + day)]),
  );
}
