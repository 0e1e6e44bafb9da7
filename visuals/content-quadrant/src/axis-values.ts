import { measuresIn, numberAt, type CategoricalTable } from '../../shared/src/data/categorical-table';

/** The values of a measure on an axis. */
export interface AxisValues {
  readonly name: string;
  readonly format: string | undefined;
  /** True for a measure of dates, whose axis is one of time. */
  readonly isTime: boolean;
  /** The value of a row; null for BLANK. Dates in milliseconds since 1970. */
  readonly at: (row: number) => number | null;
}

/**
 * The measure in a role as numbers; undefined for an empty well. A measure whose values are all
 * dates makes an axis of time; among numbers a date is no value.
 */
export function axisValues(table: CategoricalTable, role: string): AxisValues | undefined {
  const [measure] = measuresIn(table, role);
  if (measure === undefined) return undefined;
  const { name, values } = measure;
  const first = values.find((value) => value !== null);
  const isTime = first instanceof Date && values.every((value) => value === null || value instanceof Date);
  const timeAt = (row: number): number | null => {
    const value = values[row];
    const time = value instanceof Date ? value.getTime() : NaN;
    return Number.isFinite(time) ? time : null;
  };
  return { name, format: measure.formatAt(0), isTime, at: isTime ? timeAt : (row) => numberAt(values, row) };
}
