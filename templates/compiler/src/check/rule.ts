import type { JsonPath, Report } from '@ott-analytics/model/pbir';
import type { TabularDatabase } from '@ott-analytics/model/tmdl';
import type { Project } from '../project/project.js';
import type { RuleHead } from './rule-head.js';

/** What the rules look at. The database is absent when the TMDL has errors: rules that need it then stay silent. */
export interface CheckContext {
  readonly project: Project;
  readonly report: Report;
  readonly database?: TabularDatabase;
}

/** One thing that breaks a rule. */
export interface Finding {
  /** Relative to the .Report folder, or to the folder that `within` names. */
  readonly file: string;
  readonly within?: 'project' | 'model';
  /** Place in a file that is no JSON of the report. */
  readonly position?: { readonly line: number; readonly column: number };
  /** Way to the value in the file; absent = the file as a whole. */
  readonly path?: JsonPath;
  readonly message: string;
  readonly hint?: string;
}

/** One row of the table of rules for projects and reports. */
export interface Rule extends RuleHead {
  readonly find: (context: CheckContext) => readonly Finding[];
}
