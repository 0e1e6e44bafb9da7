import { findNearest } from '@ott-analytics/model/contract';
import { asArray, asText, valueAt, type ReportDocument } from '@ott-analytics/model/pbir';
import type { CheckContext, Finding } from '../rule.js';
import type { RuleHead } from '../rule-head.js';
import { WAIVER_RULES } from './waiver-rules.js';

/** A finding in a project or report with the rule that it breaks. */
export interface ProjectFinding {
  readonly rule: RuleHead;
  readonly finding: Finding;
}

interface ReportWaiver {
  readonly code: string;
  readonly reason: string;
  readonly file: string;
  readonly index: number;
}

/**
 * What remains of the findings when the waivers of pages and visuals are taken off, and what is wrong with the waivers. A
 * page or visual says in its annotations why a warning does not apply to it:
 * `"annotations": [{"name": "waive:<rule code>", "value": "<reason>"}]`. Errors cannot be waived, nor can anything
 * without a reason.
 */
export function applyReportWaivers(
  findings: readonly ProjectFinding[],
  { report }: CheckContext,
  rules: readonly RuleHead[],
): readonly ProjectFinding[] {
  const waivers = [...report.documents.values()].flatMap(listWaivers);
  const used = new Set<ReportWaiver>();
  const remaining = findings.filter(({ rule, finding }) => {
    if (rule.severity === 'error' || finding.within !== undefined) return true;
    const waiver = waivers.find(
      ({ code, reason, file }) => code === rule.code && reason !== '' && file === finding.file,
    );
    if (waiver !== undefined) used.add(waiver);
    return waiver === undefined;
  });
  return [
    ...remaining,
    ...waivers.filter((waiver) => !used.has(waiver)).map((waiver) => describeWaiver(waiver, rules)),
  ];
}

function listWaivers({ path: file, json }: ReportDocument): readonly ReportWaiver[] {
  return asArray(json['annotations']).flatMap((annotation, index) => {
    const [, code] = /^waive:(.+)$/.exec(asText(valueAt(annotation, ['name'])) ?? '') ?? [];
    const reason = (asText(valueAt(annotation, ['value'])) ?? '').trim();
    return code === undefined ? [] : [{ code, reason, file, index }];
  });
}

function describeWaiver(
  { code, reason, file, index }: ReportWaiver,
  rules: readonly RuleHead[],
): ProjectFinding {
  const place = { file, path: ['annotations', index] };
  const known = rules.find((rule) => rule.code === code);
  if (known === undefined) {
    const nearest = findNearest(
      code,
      rules.map((rule) => rule.code),
    );
    const message = `The waiver names the rule "${code}", which there is not.`;
    const hint = nearest === undefined ? 'ott-template rules lists them.' : `Did you mean "${nearest}"?`;
    return { rule: WAIVER_RULES.unknown, finding: { ...place, message, hint } };
  }
  if (reason === '') {
    const message = `The waiver of "${code}" gives no reason, so it has no effect.`;
    return { rule: WAIVER_RULES.withoutReason, finding: { ...place, message, hint: 'Write it as "value".' } };
  }
  const message =
    known.severity === 'error'
      ? `The waiver of "${code}" has no effect: errors cannot be waived.`
      : `The waiver of "${code}" waives nothing: no finding of that rule is here.`;
  return { rule: WAIVER_RULES.unused, finding: { ...place, message, hint: 'Take the annotation out.' } };
}
