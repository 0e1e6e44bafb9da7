import type { Severity } from '@ott-analytics/model/contract';

/** What a rule is about; the sections of docs/check-rules.md. */
export type RuleCategory =
  | 'Project'
  | 'Report'
  | 'DAX'
  | 'Power Query'
  | 'Waivers'
  | 'Best practice: performance'
  | 'Best practice: DAX'
  | 'Best practice: error prevention'
  | 'Best practice: maintenance'
  | 'Best practice: naming'
  | 'Best practice: formatting'
  | 'Best practice: layout';

/**
 * Where a rule comes from. `Microsoft BPA`: microsoft/Analysis-Services, BestPracticeRules/BPARules.json; `Tabular Editor
 * BPA`: TabularEditor/BestPracticeRules; `PBI Inspector`: base rules of fab-inspector; `Power BI`: what Power BI Desktop
 * demands; `OTT Analytics`: ours.
 */
export type RuleSource =
  'Power BI' | 'Microsoft BPA' | 'Tabular Editor BPA' | 'PBI Inspector' | 'OTT Analytics';

/**
 * What the table of rules says of a rule. `error`: Power BI refuses it or shows something broken; `warning`: it works, but
 * figures, speed or readers suffer; `info`: a matter of style.
 */
export interface RuleHead {
  readonly code: string;
  readonly severity: Severity;
  readonly category: RuleCategory;
  readonly source: RuleSource;
  /** What holds in a good project: one sentence. */
  readonly summary: string;
  /** Names of the same rule in other rule sets; a waiver may use them. */
  readonly alsoKnownAs?: readonly string[];
}
