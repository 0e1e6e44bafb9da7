import type { Bound } from '../../binder/bound.js';
import type { Call } from '../../binder/call.js';
import { toDate, toNumber } from '../../value/convert.js';
import { DaxError } from '../../value/dax-error.js';
import { specialRows, type FunctionRow } from '../function-row.js';
import { bindDates, datesTable, type Span } from './bind-dates.js';
import {
  endOf,
  parseYearEnd,
  shift,
  shiftSpan,
  startOf,
  startOfFiscalYear,
  UNITS,
  type Unit,
} from './periods.js';

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;
const TO_DATE = { MTD: 'MONTH', QTD: 'QUARTER', YTD: 'YEAR' } as const;

/**
 * Classic time intelligence on a column of dates. All give dates that exist in the column, from those in context.
 * Source: Microsoft, Time intelligence functions.
 */
export const TIME_ROWS: readonly FunctionRow[] = specialRows('Time intelligence', [
  ...Object.entries(TO_DATE).map(([name, unit]) =>
    row(`DATES${name}`, unit === 'YEAR' ? 'dates yearEnd?' : 'dates', (call) => bindToDate(call, unit)),
  ),
  row('DATEADD', 'dates number interval', bindDateAdd),
  row('SAMEPERIODLASTYEAR', 'dates', (call) => bindShifted(call, () => -1, 'YEAR')),
  row('PARALLELPERIOD', 'dates number interval', bindParallel),
  row('DATESINPERIOD', 'dates start number interval', bindInPeriod),
  row('DATESBETWEEN', 'dates start end', bindBetween),
  row('FIRSTDATE', 'dates', (call) => bindSpan(call, ({ first }) => ({ first, last: first }))),
  row('LASTDATE', 'dates', (call) => bindSpan(call, ({ last }) => ({ first: last, last }))),
  ...UNITS.map((unit) =>
    row(`PREVIOUS${unit}`, 'dates', (call) =>
      bindSpan(call, ({ first }) => whole(shift(startOf(first, unit), -1, unit), unit)),
    ),
  ),
  ...UNITS.map((unit) =>
    row(`NEXT${unit}`, 'dates', (call) => bindSpan(call, ({ last }) => whole(endOf(last, unit) + 1, unit))),
  ),
  ...PERIODS.map((unit) =>
    row(`STARTOF${unit}`, 'dates', (call) =>
      bindSpan(call, ({ first }) => ({ first: startOf(first, unit), last: startOf(first, unit) })),
    ),
  ),
  ...PERIODS.map((unit) =>
    row(`ENDOF${unit}`, 'dates', (call) =>
      bindSpan(call, ({ last }) => ({ first: endOf(last, unit), last: endOf(last, unit) })),
    ),
  ),
]);

function row(
  name: string,
  parameters: string,
  bind: (call: Call) => Bound,
): readonly [string, string, 'table', (call: Call) => Bound] {
  return [name, parameters, 'table', bind];
}

const whole = (date: number, unit: Unit): Span => ({ first: startOf(date, unit), last: endOf(date, unit) });

/** A span made of the first and the last date in context; no dates give no dates. */
function bindSpan(call: Call, move: (span: Span) => Span): Bound {
  const dates = bindDates(call);
  return datesTable(dates, (context) => {
    const visible = dates.visible(context);
    const [first, last] = [visible[0], visible[visible.length - 1]];
    return first === undefined || last === undefined ? undefined : move({ first, last });
  });
}

function bindToDate(call: Call, unit: Unit): Bound {
  const yearEnd = call.has(1) ? parsedYearEnd(call) : undefined;
  return bindSpan(call, ({ last }) => ({
    first: yearEnd === undefined ? startOf(last, unit) : startOfFiscalYear(last, yearEnd),
    last,
  }));
}

function parsedYearEnd(call: Call): ReturnType<typeof parseYearEnd> {
  const text = call.text(1);
  try {
    return parseYearEnd(text);
  } catch (error) {
    if (error instanceof DaxError) return call.fail(error.code, error.message, 1);
    throw error;
  }
}

function bindDateAdd(call: Call): Bound {
  const count = call.scalar(1);
  const unit = call.keyword(2, UNITS) ?? 'DAY';
  return bindShifted(call, (context) => Math.trunc(toNumber(count.evaluate(context))), unit);
}

function bindShifted(
  call: Call,
  count: (context: Parameters<ReturnType<Call['scalar']>['evaluate']>[0]) => number,
  unit: Unit,
): Bound {
  const dates = bindDates(call);
  const { name } = call;
  return datesTable(dates, (context) => {
    const visible = dates.visible(context);
    const [first, last] = [visible[0], visible[visible.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const between = dates.calendar.filter((date) => date >= first && date <= last).length;
    if (between !== visible.length)
      throw new DaxError('dax/dates-with-gaps', `${name} needs dates without gaps in the filter context.`);
    return shiftSpan({ first, last }, count(context), unit);
  });
}

function bindParallel(call: Call): Bound {
  const dates = bindDates(call);
  const count = call.scalar(1);
  const unit = call.keyword(2, PERIODS) ?? 'YEAR';
  return datesTable(dates, (context) => {
    const visible = dates.visible(context);
    const [first, last] = [visible[0], visible[visible.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const steps = Math.trunc(toNumber(count.evaluate(context)));
    return {
      first: startOf(shift(startOf(first, unit), steps, unit), unit),
      last: endOf(shift(startOf(last, unit), steps, unit), unit),
    };
  });
}

/** DATESINPERIOD: a number of intervals that begins, or ends when negative, with a date; BLANK start gives no dates. */
function bindInPeriod(call: Call): Bound {
  const dates = bindDates(call);
  const [start, count] = [call.scalar(1), call.scalar(2)];
  const unit = call.keyword(3, UNITS) ?? 'DAY';
  return datesTable(dates, (context) => {
    const from = start.evaluate(context);
    if (from === null) return undefined;
    const [day, steps] = [toDate(from).serial, Math.trunc(toNumber(count.evaluate(context)))];
    const end = shift(day, steps, unit);
    return steps < 0 ? { first: end + 1, last: day } : { first: day, last: end - 1 };
  });
}

/** DATESBETWEEN: both ends included; a BLANK end is open. */
function bindBetween(call: Call): Bound {
  const dates = bindDates(call);
  const [start, end] = [call.scalar(1), call.scalar(2)];
  return datesTable(dates, (context) => {
    const [from, to] = [start.evaluate(context), end.evaluate(context)];
    return {
      first: from === null ? -Infinity : toDate(from).serial,
      last: to === null ? Infinity : toDate(to).serial,
    };
  });
}
