/** A value of a view; BLANK is null. */
export type ViewValue = string | number | boolean | null;

/** Saved settings by object and property. */
export type ViewObjects = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A grouping field and its labels. */
export interface ViewGrouping {
  readonly role: string;
  readonly name: string;
  readonly values: readonly ViewValue[];
}

/** A measure in one role, its figures and its format string. */
export interface ViewMeasure {
  readonly role: string;
  readonly name: string;
  readonly values: readonly ViewValue[];
  readonly format?: string;
  readonly highlights?: readonly ViewValue[];
}

/** A categorical data view in short. */
export interface View {
  readonly groupings: readonly ViewGrouping[];
  readonly measures: readonly ViewMeasure[];
  readonly objects?: ViewObjects;
}

/**
 * The data view as a host with a categorical mapping hands it over. Runs in the browser and is
 * translated on its own, so it imports nothing.
 */
export function createPageDataView({ groupings, measures, objects = {} }: View): object {
  const categories = groupings.map(({ role, name, values }) => ({
    source: { displayName: name, queryName: `Table.${name}`, roles: { [role]: true } },
    values,
    identity: values.map((_, index) => ({ index })),
  }));
  const columns = measures.map(({ role, name, values, format, highlights }) => ({
    source: {
      displayName: name,
      queryName: `Table.${name}`,
      isMeasure: true,
      format,
      roles: { [role]: true },
    },
    values,
    ...(highlights === undefined ? {} : { highlights }),
  }));
  return {
    metadata: { columns: [...categories, ...columns].map(({ source }) => source), objects },
    categorical: {
      ...(categories.length === 0 ? {} : { categories }),
      values: Object.assign(columns, { grouped: () => [{ values: columns }] }),
    },
  };
}
