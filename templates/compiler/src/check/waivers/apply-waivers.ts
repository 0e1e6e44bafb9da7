import { findNearest, type Diagnostic } from '@ott-analytics/model/contract';
import type { Model } from '@ott-analytics/model/tmdl';
import { placeFinding } from '../model/place-finding.js';
import type { ModelFinding } from '../model/model-finding.js';
import type { ModelRule } from '../model/model-rule.js';
import type { RuleHead } from '../rule-head.js';
import { listWaivers, WAIVER_ANNOTATION, type Waiver } from './waiver.js';
import { WAIVER_RULES } from './waiver-rules.js';

/** A finding with the rule that it breaks. */
export interface RuleFinding {
  readonly rule: ModelRule;
  readonly finding: ModelFinding;
}

/**
 * What remains of the findings when waivers are taken off, and what is wrong with the waivers: unreadable, of an unknown
 * rule, unused, without a reason. Errors cannot be waived.
 */
export function applyWaivers(
  model: Model,
  findings: readonly RuleFinding[],
  rules: readonly RuleHead[],
): readonly Diagnostic[] {
  const { waivers, unreadable } = listWaivers(model);
  const used = new Set<Waiver>();
  const remaining = findings.filter(({ rule, finding }) => {
    if (rule.severity === 'error') return true;
    const owners = [...finding.objects, model];
    const matching = waivers.filter((waiver) => owners.includes(waiver.owner) && waives(waiver, rule));
    for (const waiver of matching) used.add(waiver);
    return matching.length === 0;
  });
  return [
    ...remaining.map(({ rule, finding }) => placeFinding(rule, finding)),
    ...unreadable.map(({ owner, annotation }) =>
      placeFinding(WAIVER_RULES.unreadable, {
        objects: [annotation, owner],
        message: `The annotation ${WAIVER_ANNOTATION} is no JSON with RuleIDs: ${annotation.value}`,
        hint: 'Write {"RuleIDs":["<rule>"],"Reason":"<why>"}.',
      }),
    ),
    ...waivers.flatMap((waiver) => checkWaiver(waiver, used.has(waiver), rules)),
  ];
}

/** Does the waiver name the rule: by its code, by the code without its area, or by another name of it? */
function waives({ rule }: Pick<Waiver, 'rule'>, { code, alsoKnownAs = [] }: RuleHead): boolean {
  return [code, code.slice(code.indexOf('/') + 1), ...alsoKnownAs].includes(rule);
}

function checkWaiver(waiver: Waiver, isUsed: boolean, rules: readonly RuleHead[]): readonly Diagnostic[] {
  const { rule, reason, owner, annotation } = waiver;
  const objects = [annotation, owner];
  const known = rules.find((candidate) => waives(waiver, candidate));
  if (known === undefined) {
    const names = rules.flatMap(({ code, alsoKnownAs = [] }) => [
      code.slice(code.indexOf('/') + 1),
      ...alsoKnownAs,
    ]);
    const nearest = findNearest(rule, names);
    const message = `The waiver names the rule "${rule}", which there is not.`;
    const hint = nearest === undefined ? 'ott-template rules lists them.' : `Did you mean "${nearest}"?`;
    return [placeFinding(WAIVER_RULES.unknown, { objects, message, hint })];
  }
  if (!isUsed) {
    const isError = known.severity === 'error';
    const message = isError
      ? `The waiver of "${rule}" has no effect: errors cannot be waived.`
      : `The waiver of "${rule}" waives nothing: no finding of that rule is here.`;
    return [
      placeFinding(WAIVER_RULES.unused, { objects, message, hint: 'Take the rule out of the annotation.' }),
    ];
  }
  if (reason !== undefined) return [];
  return [
    placeFinding(WAIVER_RULES.withoutReason, {
      objects,
      message: `The waiver of "${rule}" gives no reason.`,
      hint: 'Add "Reason":"<why>" to the annotation.',
    }),
  ];
}
