import type { DataViewSpec } from './page/data-view.js';
import type { FakeHostOptions } from './page/fake-host.js';

/**
 * One mode or state of a visual, as the gallery, the tests of the packaged files and the pictures of
 * the guides draw it.
 */
export interface GalleryState {
  /** Unique for its visual; a short sentence without a full stop. */
  readonly title: string;
  /** Undefined for the landing page. */
  readonly view: DataViewSpec | undefined;
  /** How many marks must be drawn in every frame from 320 by 240 pixels on; a message has none. */
  readonly marks: number;
  /** Where it differs from an ordinary report in English. */
  readonly host?: Omit<FakeHostOptions, 'strings'>;
}

/** The same fields without a row. */
export function withoutRows(view: DataViewSpec): DataViewSpec {
  return {
    groupings: (view.groupings ?? []).map((grouping) => ({ ...grouping, values: [] })),
    measures: (view.measures ?? []).map((measure) => ({ ...measure, values: [] })),
  };
}

/** The view with further saved settings. */
export function withObjects(view: DataViewSpec, objects: DataViewSpec['objects']): DataViewSpec {
  return { ...view, objects: { ...view.objects, ...objects } };
}

/** The view while another visual highlights this part of its first measure. */
export function highlighted(view: DataViewSpec, highlights: readonly (number | null)[]): DataViewSpec {
  const [first, ...others] = view.measures ?? [];
  return first === undefined ? view : { ...view, measures: [{ ...first, highlights }, ...others] };
}
