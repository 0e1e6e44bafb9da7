import type { TmdlFile } from '@ott-analytics/model/tmdl';
import { GOOD_MODEL, replaceInModel } from './good-model.js';

/** A change of the good model that breaks one rule, and what the finding must say. */
export interface ModelExample {
  readonly code: string;
  readonly title: string;
  readonly files: readonly TmdlFile[];
  /** File and line that the finding names. */
  readonly at: string;
  readonly text: RegExp;
}

/** Replaces texts in files of the good model: path, what stands there, what shall stand there. */
export function change(...edits: readonly (readonly [string, string, string])[]): readonly TmdlFile[] {
  return edits.reduce<readonly TmdlFile[]>(
    (files, [path, from, to]) => replaceInModel(files, path, [from, to]),
    GOOD_MODEL,
  );
}

/** The good model with the DAX of a measure, put on one line, in place of that of `Total Sales`. */
export const withMeasure = (dax: string): readonly TmdlFile[] =>
  change([SALES, "measure 'Total Sales' = SUM ( Sales[Amount] )", `measure 'Total Sales' = ${dax}`]);

export const SALES = 'tables/Sales.tmdl';
export const RETURNS = 'tables/Returns.tmdl';
export const PRODUCT = 'tables/Product.tmdl';
export const DATE = 'tables/Date.tmdl';
export const COMPARISON = 'tables/Time Comparison.tmdl';
export const ROLE = 'roles/Europe.tmdl';
export const MODEL = 'model.tmdl';
export const RELATIONSHIPS = 'relationships.tmdl';
/** Line of the measure that `withMeasure` replaces. */
export const MEASURE = `${SALES}:5`;
