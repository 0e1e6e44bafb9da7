import { asArray, asText, valueAt } from '@ott-analytics/model/pbir';
import type { CheckContext, Finding, Rule } from './rule.js';

/**
 * True when the page or visual at fault says in its annotations why a warning does not apply to it:
 * `"annotations": [{"name": "waive:<rule code>", "value": "<reason>"}]`. Errors cannot be waived, nor can anything
 * without a reason.
 */
export function isWaived(rule: Rule, finding: Finding, { report }: CheckContext): boolean {
  if (rule.severity === 'error' || finding.within !== undefined) return false;
  return asArray(report.documents.get(finding.file)?.json['annotations']).some(
    (annotation) =>
      valueAt(annotation, ['name']) === `waive:${rule.code}` &&
      (asText(valueAt(annotation, ['value'])) ?? '').trim() !== '',
  );
}
