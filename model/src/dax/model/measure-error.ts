import { DaxError } from '../value/dax-error.js';

/** Evaluation of a measure failed; the message names it and the place in its text. The cause is the error itself. */
export class MeasureError extends DaxError {
  constructor(
    readonly measure: string,
    error: DaxError,
  ) {
    const { place } = error;
    const where = place === undefined ? '' : `, line ${place.line}, column ${place.column}`;
    super(error.code, `In the measure [${measure}]${where}: ${error.message}`, place, error.diagnostics, {
      cause: error,
    });
    this.name = 'MeasureError';
  }
}
