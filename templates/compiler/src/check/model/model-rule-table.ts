import { DAX_PRACTICE_RULES } from '../best-practice/dax.js';
import { ERROR_PREVENTION_RULES } from '../best-practice/error-prevention.js';
import { FORMATTING_RULES } from '../best-practice/formatting.js';
import { LAYOUT_RULES } from '../best-practice/layout.js';
import { MAINTENANCE_RULES } from '../best-practice/maintenance.js';
import { NAMING_RULES } from '../best-practice/naming.js';
import { PERFORMANCE_COLUMN_RULES } from '../best-practice/performance-columns.js';
import { PERFORMANCE_MODEL_RULES } from '../best-practice/performance-model.js';
import { BLANK_RULES } from '../dax/rules/blank-rules.js';
import { CONTEXT_RULES } from '../dax/rules/context-rules.js';
import { TEXT_RULES } from '../dax/rules/text-rules.js';
import type { ModelRule } from './model-rule.js';

/** The table of rules for models. To add a rule, add a row; findings come in this order. */
export const MODEL_RULES: readonly ModelRule[] = [
  ...BLANK_RULES,
  ...CONTEXT_RULES,
  ...TEXT_RULES,
  ...ERROR_PREVENTION_RULES,
  ...DAX_PRACTICE_RULES,
  ...PERFORMANCE_COLUMN_RULES,
  ...PERFORMANCE_MODEL_RULES,
  ...MAINTENANCE_RULES,
  ...NAMING_RULES,
  ...FORMATTING_RULES,
  ...LAYOUT_RULES,
];
