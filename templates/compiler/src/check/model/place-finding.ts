import type { Diagnostic } from '@ott-analytics/model/contract';
import type { RuleHead } from '../rule-head.js';
import type { ModelFinding } from './model-finding.js';

/** A finding as a diagnostic; its file is relative to the definition folder, as the TMDL reader has it. */
export function placeFinding(rule: Pick<RuleHead, 'code' | 'severity'>, finding: ModelFinding): Diagnostic {
  const { objects, property, place, message, hint } = finding;
  const at = objects.find((object) => object.at !== undefined)?.at;
  const exact = place ?? (property === undefined ? undefined : at?.properties[property]) ?? at;
  return {
    code: rule.code,
    severity: rule.severity,
    message,
    ...(at !== undefined &&
      exact !== undefined && { at: { file: at.file, line: exact.line, column: exact.column } }),
    ...(hint !== undefined && { hint }),
  };
}
