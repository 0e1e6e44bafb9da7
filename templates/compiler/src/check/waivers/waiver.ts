import type { Annotation, Model } from '@ott-analytics/model/tmdl';
import type { ModelObject } from '../model/model-finding.js';

/**
 * Annotation that waives rules for an object of the model and what is in it, or on the model for all of it:
 * `{"RuleIDs":["INTEGER_FORMATTING"],"Reason":"..."}`. Tabular Editor writes and reads the same one, without the reason.
 */
export const WAIVER_ANNOTATION = 'BestPracticeAnalyzer_IgnoreRules';

/** A rule that an object waives. */
export interface Waiver {
  readonly rule: string;
  readonly reason?: string;
  readonly owner: ModelObject;
  readonly annotation: Annotation;
}

/** The waivers of a model, and the annotations that should hold some and cannot be read. */
export interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly unreadable: readonly { readonly owner: ModelObject; readonly annotation: Annotation }[];
}

/** Collects the waivers of every object of a model. */
export function listWaivers(model: Model): Waivers {
  const found = listAnnotated(model).flatMap((owner) =>
    (owner.annotations ?? [])
      .filter(({ name }) => name === WAIVER_ANNOTATION)
      .map((annotation) => ({ owner, annotation, content: readContent(annotation.value) })),
  );
  return {
    waivers: found.flatMap(({ owner, annotation, content }) =>
      (content?.rules ?? []).map((rule) => ({
        rule,
        owner,
        annotation,
        ...(content?.reason !== undefined && { reason: content.reason }),
      })),
    ),
    unreadable: found.filter(({ content }) => content === undefined),
  };
}

function readContent(
  value: string,
): { readonly rules: readonly string[]; readonly reason?: string } | undefined {
  let content: unknown;
  try {
    content = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (typeof content !== 'object' || content === null || !('RuleIDs' in content)) return undefined;
  const rules: unknown = content.RuleIDs;
  if (!Array.isArray(rules)) return undefined;
  const reason = 'Reason' in content && typeof content.Reason === 'string' ? content.Reason.trim() : '';
  return {
    rules: rules.filter((rule): rule is string => typeof rule === 'string'),
    ...(reason !== '' && { reason }),
  };
}

function listAnnotated(model: Model): readonly ModelObject[] {
  return [
    model,
    ...model.tables.flatMap((table) => [
      table,
      ...table.columns,
      ...table.measures,
      ...table.partitions,
      ...table.hierarchies.flatMap((hierarchy) => [hierarchy, ...hierarchy.levels]),
    ]),
    ...model.relationships,
    ...model.roles.flatMap((role) => [role, ...role.tablePermissions]),
    ...model.expressions,
    ...model.perspectives,
    ...model.functions,
  ];
}
