/** As much of a capabilities.json as saved reports depend on. */
export interface Capabilities {
  readonly dataRoles: readonly { readonly name: string; readonly kind: string }[];
  readonly dataViewMappings: readonly {
    readonly conditions?: readonly Readonly<Record<string, RoleLimits>>[];
    readonly categorical?: {
      readonly categories?: {
        readonly dataReductionAlgorithm?: Readonly<Record<string, { readonly count?: number }>>;
      };
    };
  }[];
  readonly objects: Readonly<
    Record<string, { readonly properties: Readonly<Record<string, { readonly type: PropertyType }>> }>
  >;
  readonly privileges?: readonly unknown[];
}

/** How many fields a role may hold. */
interface RoleLimits {
  readonly min?: number;
  readonly max?: number;
}

type PropertyType = Readonly<Record<string, unknown>> & {
  readonly enumeration?: readonly { readonly value: string }[];
};

/** What was published, as saved reports may rely on it. It may grow and never shrink. */
export interface FrozenVisual {
  /** Identity in every report. */
  readonly guid: string;
  /** Fields that each role took at most; a role that is not here took any number. */
  readonly atMost: Readonly<Record<string, number>>;
  /** Rows that arrived at least, where the model has as many. */
  readonly rows: number;
  /** Roles, properties and choices, one line each. */
  readonly names: readonly string[];
}

/** Everything that a saved report may name: roles with their kind, properties with their type, choices. */
export function savedNames({ dataRoles, objects }: Capabilities): readonly string[] {
  return [
    ...dataRoles.map(({ name, kind }) => `role ${name}: ${kind}`),
    ...Object.entries(objects).flatMap(([object, { properties }]) =>
      Object.entries(properties).flatMap(([property, { type }]) => [
        `property ${object}.${property}: ${Object.keys(type).join()}`,
        ...(type.enumeration ?? []).map(({ value }) => `choice ${object}.${property} = ${value}`),
      ]),
    ),
  ];
}

/**
 * What in the capabilities would break reports that were saved before, one sentence each that says what
 * and why; empty when nothing would.
 */
export function breakingChanges(frozen: FrozenVisual, capabilities: Capabilities): readonly string[] {
  const present = savedNames(capabilities);
  const lost = frozen.names.filter((name) => !present.includes(name));
  return [
    ...lost.map((name) => lostName(name, present)),
    ...narrowedRoles(frozen, capabilities),
    ...(rowsOf(capabilities) < frozen.rows
      ? [`The first window holds ${rowsOf(capabilities)} rows instead of ${frozen.rows}: charts lose marks.`]
      : []),
    ...((capabilities.privileges ?? []).length > 0
      ? ['A privilege is asked for: reports would stop at a question, and certification ends.']
      : []),
  ];
}

function lostName(name: string, present: readonly string[]): string {
  const [subject = '', was = ''] = name.split(/: | = /);
  const now = present.find((other) => other.startsWith(`${subject}: `))?.slice(subject.length + 2);
  if (name.startsWith('choice')) {
    return `The ${subject} no longer offers "${was}": reports that chose it would fall back to the default.`;
  }
  if (now !== undefined) {
    return `The ${subject} was ${was} and is ${now}: what reports saved for it can no longer be read.`;
  }
  return `The ${subject} is gone: reports that use it would lose it. Keep it, and hide it if need be.`;
}

/** A report may have bound as many fields as were allowed, in each role at the same time. */
function narrowedRoles(
  { atMost, names }: FrozenVisual,
  { dataViewMappings }: Capabilities,
): readonly string[] {
  const conditions = dataViewMappings.flatMap((mapping) => mapping.conditions ?? []);
  if (conditions.length === 0) return [];
  const roles = names.flatMap((name) => /^role (\w+):/.exec(name)?.[1] ?? []);
  return roles.flatMap((role) => {
    const before = atMost[role] ?? Infinity;
    const now = Math.max(...conditions.map((condition) => condition[role]?.max ?? Infinity));
    const least = Math.min(...conditions.map((condition) => condition[role]?.min ?? 0));
    return [
      ...(now < before
        ? [`The role ${role} takes ${now} fields instead of ${before}: reports with more would show nothing.`]
        : []),
      ...(least > 0 ? [`The role ${role} must be filled: reports without it would show nothing.`] : []),
    ];
  });
}

/** Rows of the first window: the count of the categories' reduction, 1,000 without one (the API's default). */
export function rowsOf({ dataViewMappings }: Capabilities): number {
  const counts = dataViewMappings.flatMap(({ categorical }) =>
    Object.values(categorical?.categories?.dataReductionAlgorithm ?? {}).flatMap(({ count }) => count ?? []),
  );
  return counts.length === 0 ? 1000 : Math.max(...counts);
}

/** Fields that each role takes at most, for roles with a limit. */
export function limitsOf({ dataViewMappings }: Capabilities): Readonly<Record<string, number>> {
  const limits = new Map<string, number>();
  for (const condition of dataViewMappings.flatMap((mapping) => mapping.conditions ?? [])) {
    for (const [role, { max }] of Object.entries(condition)) {
      if (max !== undefined) limits.set(role, Math.max(max, limits.get(role) ?? 0));
    }
  }
  return Object.fromEntries(limits);
}
