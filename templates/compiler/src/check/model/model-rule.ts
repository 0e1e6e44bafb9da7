import type { RuleHead } from '../rule-head.js';
import type { ModelContext } from './model-context.js';
import type { ModelFinding } from './model-finding.js';

/** One row of the table of model rules. */
export interface ModelRule extends RuleHead {
  readonly find: (context: ModelContext) => Iterable<ModelFinding>;
}
