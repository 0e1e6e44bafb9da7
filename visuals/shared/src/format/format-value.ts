import type { Cell } from '../data/categorical-table';

/** Text of a value by a model format string such as `#,0.0` or `0.0%`; the shell supplies it. */
export type FormatValue = (value: Cell, format: string | undefined) => string;
