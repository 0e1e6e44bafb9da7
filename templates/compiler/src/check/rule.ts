import type { Severity } from '@ott-analytics/model/contract';
import type { JsonPath, Report } from '@ott-analytics/model/pbir';
import type { Table } from '@ott-analytics/model/tmdl';
import type { Project } from '../project/project.js';

/** What the rules look at. Tables are empty when the model could not be read: rules that need them then stay silent. */
export interface CheckContext {
  readonly project: Project;
  readonly report: Report;
  readonly tables: readonly Table[];
}

/** One thing that breaks a rule. The file is relative to the .Report folder. */
export interface Finding {
  readonly file: string;
  /** Way to the value in the file; absent = the file as a whole. */
  readonly path?: JsonPath;
  readonly message: string;
  readonly hint?: string;
}

/**
 * One row of the table of rules. `error`: Power BI refuses the file, or shows something broken; `warning`: it opens, but
 * the report is worse for its readers.
 */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly find: (context: CheckContext) => readonly Finding[];
}
