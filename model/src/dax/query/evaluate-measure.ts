import type { Filter } from '../evaluate/filter.js';
import { hintNearest } from '../../tmdl/hint-nearest.js';
import type { CompiledModel } from '../model/compiled-model.js';
import { convertCell } from '../storage/convert-cell.js';
import { findColumn } from '../storage/stored-table.js';
import type { Cell } from '../storage/table-rows.js';
import { DaxError } from '../value/dax-error.js';
import type { Scalar } from '../value/scalar.js';

/** A choice of values of a column, as a slicer makes it; null chooses BLANK. Values that the column lacks choose nothing. */
export interface ColumnChoice {
  readonly table: string;
  readonly column: string;
  readonly values: readonly Cell[];
}

/**
 * The value of a measure where columns are filtered as chosen; BLANK is null. Throws DaxError `dax/unknown-name` for a
 * name that the model lacks, MeasureError when the measure is faulty or cannot be evaluated.
 */
export function evaluateMeasure(
  { names, start }: CompiledModel,
  name: string,
  choices: readonly ColumnChoice[] = [],
): Scalar {
  const measure = names.findMeasure(name);
  if (measure === undefined) {
    const { hint = '' } = hintNearest(name, names.measureNames());
    throw new DaxError('dax/unknown-name', `The model has no measure [${name}]. ${hint}`.trim());
  }
  const filters = choices.map((choice) => choiceFilter(names, choice));
  const context = start.adding(filters).withState({ selection: filters });
  return measure.evaluate({ filters: context, row: undefined, variables: undefined });
}

function choiceFilter(names: CompiledModel['names'], { table, column, values }: ColumnChoice): Filter {
  const stored = names.findTable(table);
  const found = stored === undefined ? undefined : findColumn(stored, column);
  if (found === undefined)
    throw new DaxError('dax/unknown-name', `The model has no column '${table}'[${column}].`);
  const allowed = new Uint8Array(found.values.length);
  for (const value of values) {
    const code = found.codeOf(convertCell(value, found.dataType, found.fullName));
    if (code !== undefined) allowed[code] = 1;
  }
  return { kind: 'values', columns: [found], allowed };
}
