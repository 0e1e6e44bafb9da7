import { table, type Bound } from '../../binder/bound.js';
import type { Call } from '../../binder/call.js';
import type { EvaluationContext } from '../../evaluate/evaluation-context.js';
import { columnSchema, rowsTableValue, type TableValue } from '../../evaluate/table-value.js';
import { transition } from '../../evaluate/transition.js';
import { BLANK_CODE, type StoredColumn } from '../../storage/stored-column.js';
import { DateTime } from '../../value/scalar.js';
import { findTableOf } from '../find-table-of.js';

/** The dates that a function of time intelligence is given: serial numbers, rising, each once. */
export interface BoundDates {
  readonly column: StoredColumn;
  /** All dates of the column, rising. */
  readonly calendar: readonly number[];
  readonly visible: (context: EvaluationContext) => readonly number[];
}

/**
 * Binds the dates argument: a column, which stands for CALCULATETABLE(DISTINCT(column)), or a table of one column of
 * dates. Source: Microsoft, DATESYTD and others, "dates".
 */
export function bindDates(call: Call, index = 0): BoundDates {
  const argument = call.argument(index);
  if (argument.kind === 'column') {
    const column = dateColumn(call, call.column(index), index);
    const stored = findTableOf(call, column);
    return {
      column,
      calendar: calendarOf(column),
      visible: (context) => visibleDates(column, transition(context).visibleRows(stored)),
    };
  }
  const rows = call.table(index);
  const [only, ...others] = rows.schema.columns;
  if (only?.lineage === undefined || others.length > 0)
    return call.fail('dax/dates', `${call.name} needs a column of dates of the model.`, index);
  const column = dateColumn(call, only.lineage, index);
  return {
    column,
    calendar: calendarOf(column),
    visible: (context) => {
      const value = rows.evaluate(context);
      return risingDates(Array.from({ length: value.count }, (_, row) => value.cell(row, 0)));
    },
  };
}

/** First and last day, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The table of the dates that exist in the column within a span; none for no span. Tables of the same span are the same
 * object, so that the filters made of them are made once.
 */
export function datesTable(
  { column, calendar }: BoundDates,
  span: (context: EvaluationContext) => Span | undefined,
): Bound {
  const schema = { columns: [columnSchema(column)] };
  const known = new Map<string, TableValue>();
  return table(schema, (context) => {
    const chosen = span(context);
    const { first, last } = chosen ?? { first: 1, last: 0 };
    const key = `${first} ${last}`;
    let value = known.get(key);
    if (value === undefined) {
      const dates = calendar.filter((date) => date >= first && date < last + 1);
      value = rowsTableValue(
        schema,
        dates.map((date) => [new DateTime(date)]),
      );
      if (known.size > MOST_SPANS) known.clear();
      known.set(key, value);
    }
    return value;
  });
}

/** Spans that are remembered at one place before they are forgotten. */
const MOST_SPANS = 1000;

const datesOfRows = new WeakMap<Int32Array, ReadonlyMap<StoredColumn, readonly number[]>>();

/** Dates of a column in some rows, remembered for as long as the rows are. */
function visibleDates(column: StoredColumn, rows: Int32Array): readonly number[] {
  const known = datesOfRows.get(rows)?.get(column);
  if (known !== undefined) return known;
  const codes = new Set<number>();
  for (const row of rows) codes.add(column.codes[row] ?? BLANK_CODE);
  const dates = risingDates(Array.from(codes, (code) => column.values[code] ?? null));
  datesOfRows.set(rows, new Map([[column, dates]]));
  return dates;
}

function dateColumn(call: Call, column: StoredColumn, index: number): StoredColumn {
  if (column.dataType === 'dateTime') return column;
  return call.fail(
    'dax/dates',
    `${call.name} needs dates, but ${column.fullName} has the type ${column.dataType}.`,
    index,
  );
}

const calendars = new WeakMap<StoredColumn, readonly number[]>();

function calendarOf(column: StoredColumn): readonly number[] {
  let calendar = calendars.get(column);
  if (calendar === undefined) calendars.set(column, (calendar = risingDates(column.values)));
  return calendar;
}

function risingDates(values: readonly unknown[]): readonly number[] {
  const dates = values.flatMap((value) => (value instanceof DateTime ? [value.serial] : []));
  return [...new Set(dates)].sort((left, right) => left - right);
}
