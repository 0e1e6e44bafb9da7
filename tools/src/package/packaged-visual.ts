/** A visual as Power BI imports it. */
export interface PackagedVisual {
  /** Folder of the visual, e.g. `platform-comparison`. */
  readonly name: VisualName;
  /** Identity in every report; never changes. */
  readonly guid: string;
  /** Absolute path of the .pbiviz file. */
  readonly path: string;
  /** Four parts, from the top-level pbiviz.json. */
  readonly version: string;
}

/** The visuals of the bundle, by folder. */
export const VISUAL_NAMES = ['platform-comparison', 'content-quadrant', 'growth-funnel'] as const;

/** Folder of a visual. */
export type VisualName = (typeof VISUAL_NAMES)[number];
