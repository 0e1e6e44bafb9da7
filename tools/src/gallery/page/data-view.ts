/** A value as it arrives from the host; BLANK is null. */
export type Value = string | number | boolean | Date | null;

/** Saved properties by object and name. */
export type Objects = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A grouping field: its well, its labels, and colours by conditional formatting. */
export interface GroupingSpec {
  readonly role: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly objects?: readonly Objects[];
}

/** A measure: its wells (a measure may serve several), its figures, its format string. */
export interface MeasureSpec {
  readonly roles: readonly string[];
  readonly name: string;
  readonly values: readonly Value[];
  readonly format?: string;
  readonly highlights?: readonly Value[];
  /** Settings saved for this measure alone. */
  readonly objects?: Objects;
}

/** A categorical data view in short. */
export interface DataViewSpec {
  readonly groupings?: readonly GroupingSpec[];
  readonly measures?: readonly MeasureSpec[];
  /** Saved settings: object, property, value. */
  readonly objects?: Objects;
  readonly hasMoreRows?: boolean;
}

/**
 * A data view as the host hands it to a visual with a categorical mapping: the API's DataView. Runs in
 * the browser and is translated on its own, so it imports nothing.
 */
export function createDataView(spec: DataViewSpec): object {
  const categories = (spec.groupings ?? []).map(({ role, name, values, objects }) => ({
    source: { displayName: name, queryName: `Table.${name}`, roles: { [role]: true } },
    values,
    identity: values.map((_, index) => ({ index })),
    ...(objects === undefined ? {} : { objects }),
  }));
  const measures = (spec.measures ?? []).map(({ roles, name, values, format, highlights, objects }) => ({
    source: {
      displayName: name,
      queryName: `Table.${name}`,
      isMeasure: true,
      format,
      roles: Object.fromEntries(roles.map((role) => [role, true])),
      ...(objects === undefined ? {} : { objects }),
    },
    values,
    ...(highlights === undefined ? {} : { highlights }),
  }));
  const columns = [...categories, ...measures].map(({ source }) => source);
  return {
    metadata: {
      columns,
      ...(spec.objects === undefined ? {} : { objects: spec.objects }),
      ...(spec.hasMoreRows === true ? { segment: {} } : {}),
    },
    categorical: {
      ...(categories.length === 0 ? {} : { categories }),
      values: Object.assign(measures, { grouped: () => [{ values: measures }] }),
    },
  };
}
