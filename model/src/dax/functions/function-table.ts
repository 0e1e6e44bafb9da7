import { AGGREGATION_ROWS } from './aggregation.js';
import { BIT_ROWS } from './bits.js';
import { CALENDAR_ROWS } from './calendar-tables.js';
import { CONVERSION_ROWS } from './conversion.js';
import { DISTRIBUTION_ROWS } from './distributions.js';
import { MOMENT_ROWS } from './moment.js';
import { AFTER_ROWS } from './on-or-after.js';
import { DATE_ROWS } from './date.js';
import { FILTER_ROWS } from './filter.js';
import type { FunctionRow } from './function-row.js';
import { INFORMATION_ROWS } from './information.js';
import { ITERATOR_ROWS } from './iterators.js';
import { LOGICAL_ROWS } from './logical.js';
import { MATH_ROWS } from './math.js';
import { SELECTED_MEASURE_ROWS } from './selected-measure.js';
import { SET_ROWS } from './set-operations.js';
import { SUMMARIZE_COLUMNS_ROWS } from './summarize-columns.js';
import { TABLE_ROWS } from './tables.js';
import { TEXT_ROWS } from './text.js';
import { TIME_ROWS } from './time/time-intelligence.js';
import { NON_BLANK_ROWS } from './time/non-blank.js';
import { TIME_SHORTCUT_ROWS } from './time/time-shortcuts.js';
import { VALUES_ROWS } from './values.js';
import { GROUP_ROWS } from './groups.js';
import { PARENT_CHILD_ROWS } from './parent-child.js';
import { REGRESSION_ROWS } from './regression.js';
import { WINDOW_ROWS } from './window.js';

/** Every function that the engine runs, by its name in capitals. One row is all that a function needs. */
const TABLE: ReadonlyMap<string, FunctionRow> = new Map(
  [
    ...AGGREGATION_ROWS,
    ...DATE_ROWS,
    ...FILTER_ROWS,
    ...INFORMATION_ROWS,
    ...ITERATOR_ROWS,
    ...LOGICAL_ROWS,
    ...MATH_ROWS,
    ...SELECTED_MEASURE_ROWS,
    ...SET_ROWS,
    ...SUMMARIZE_COLUMNS_ROWS,
    ...TABLE_ROWS,
    ...TEXT_ROWS,
    ...TIME_ROWS,
    ...NON_BLANK_ROWS,
    ...TIME_SHORTCUT_ROWS,
    ...GROUP_ROWS,
    ...PARENT_CHILD_ROWS,
    ...REGRESSION_ROWS,
    ...VALUES_ROWS,
    ...WINDOW_ROWS,
    ...BIT_ROWS,
    ...CALENDAR_ROWS,
    ...CONVERSION_ROWS,
    ...DISTRIBUTION_ROWS,
    ...MOMENT_ROWS,
    ...AFTER_ROWS,
  ].map((row) => [row.name, row]),
);

/** The row of a function, by its name in any letter case. */
export function findFunction(name: string): FunctionRow | undefined {
  return TABLE.get(name.toUpperCase());
}

/** Names of all functions. */
export function functionNames(): Iterable<string> {
  return TABLE.keys();
}

/** All rows of the function table, by name. */
export function functionRows(): readonly FunctionRow[] {
  return [...TABLE.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}
