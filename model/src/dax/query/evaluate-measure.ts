import type { BoundMeasure } from '../binder/binder.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { codesFilter, type Filter } from '../evaluate/filter.js';
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
  model: CompiledModel,
  name: string,
  choices: readonly ColumnChoice[] = [],
): Scalar {
  return requireMeasure(model, name).evaluate(chosenContext(model, choices));
}

/** The measure of a name. Throws DaxError `dax/unknown-name`, with the nearest name. */
export function requireMeasure({ names }: CompiledModel, name: string): BoundMeasure {
  const measure = names.findMeasure(name);
  if (measure !== undefined) return measure;
  const { hint = '' } = hintNearest(name, names.measureNames());
  throw new DaxError('dax/unknown-name', `The model has no measure [${name}]. ${hint}`.trim());
}

/** The context in which columns are filtered as chosen. */
export function chosenContext(
  { names, start }: CompiledModel,
  choices: readonly ColumnChoice[],
): EvaluationContext {
  const chosen = choices.map((choice) => choiceFilter(names, choice));
  const filters = start.adding(chosen).withState({ selection: { kind: 'query', filters: chosen } });
  return { filters, row: undefined, variables: undefined };
}

function choiceFilter(names: CompiledModel['names'], { table, column, values }: ColumnChoice): Filter {
  const stored = names.findTable(table);
  const found = stored === undefined ? undefined : findColumn(stored, column);
  if (found === undefined)
    throw new DaxError('dax/unknown-name', `The model has no column '${table}'[${column}].`);
  const codes = values.map((value) => found.codeOf(convertCell(value, found.dataType, found.fullName)));
  return codesFilter(
    found,
    codes.filter((code) => code !== undefined),
  );
}
