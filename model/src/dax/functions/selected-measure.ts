import { scalar, type Bound } from '../binder/bound.js';
import type { Call } from '../binder/call.js';
import type { EvaluationContext, SelectedMeasure } from '../evaluate/evaluation-context.js';
import { transition } from '../evaluate/transition.js';
import { DaxError } from '../value/dax-error.js';
import { specialRows, type FunctionRow } from './function-row.js';

/** Functions of calculation items. Source: Microsoft, SELECTEDMEASURE and others. */
export const SELECTED_MEASURE_ROWS: readonly FunctionRow[] = specialRows('Information', [
  ['SELECTEDMEASURE', '', 'scalar', bindSelectedMeasure],
  ['SELECTEDMEASURENAME', '', 'scalar', () => scalar((context) => selected(context).name)],
  [
    'SELECTEDMEASUREFORMATSTRING',
    '',
    'scalar',
    () => scalar((context) => selected(context).format({ ...context, row: undefined }) ?? null),
  ],
  ['ISSELECTEDMEASURE', 'measure more...', 'scalar', bindIsSelected],
]);

function bindSelectedMeasure(): Bound {
  return scalar((context) =>
    selected(context).evaluate({
      filters: transition(context),
      row: undefined,
      variables: undefined,
    }),
  );
}

function bindIsSelected(call: Call): Bound {
  const names = call.rest(0).map((item, index) => {
    const measure = item.kind === 'column' ? call.binder.names.findMeasure(item.name) : undefined;
    return measure === undefined
      ? call.fail('dax/measure-expected', 'ISSELECTEDMEASURE takes measures of the model.', index)
      : measure.name;
  });
  return scalar((context) => names.includes(selected(context).name));
}

function selected({ selectedMeasure }: EvaluationContext): SelectedMeasure {
  if (selectedMeasure !== undefined) return selectedMeasure;
  throw new DaxError('dax/no-selected-measure', 'SELECTEDMEASURE has a meaning only in calculation items.');
}
