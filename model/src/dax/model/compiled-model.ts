import type { Diagnostic } from '../../contract/diagnostic.js';
import type { BoundMeasure, ModelNames } from '../binder/binder.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { FilterContext } from '../evaluate/filter-context.js';
import type { ModelSource } from './model-source.js';

/** A measure of a compiled model. Faulty measures are there, too: evaluating one throws its diagnostics. */
export interface CompiledMeasure extends BoundMeasure {
  readonly formatString?: string;
  /** The format string in a filter context: the dynamic one where there is one; undefined when there is none. */
  readonly format: (context: EvaluationContext) => string | undefined;
  readonly isHidden: boolean;
  readonly displayFolder?: string;
}

/** A tabular model with its rows, its measures bound, ready to be asked by `evaluateMeasure` and `evaluateQuery`. */
export interface CompiledModel {
  readonly names: ModelNames;
  readonly measures: readonly CompiledMeasure[];
  /** The filter context that every question begins with: empty, or what a role allows to see. */
  readonly start: FilterContext;
  /** Findings in measures, relationships and tables, with their places in the TMDL files where these are known. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the model was assembled from, for queries that define columns and tables of their own. */
  readonly source: ModelSource;
}
