import type { JsonObject, JsonPath } from './json-value.js';
import type { JsonDocument } from './parse-json.js';

/** A file of the .Report folder: path with forward slashes relative to that folder. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

/** A JSON file of the report as it was read. */
export interface ReportDocument {
  readonly path: string;
  readonly json: JsonObject;
  readonly locate: JsonDocument['locate'];
}

/** Pixels of the page, or of the parent group for a grouped visual. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly height: number;
  /** Place in keyboard order; absent = Power BI decides, negative = taken out of the order. */
  readonly tabOrder?: number;
}

/** What a field reference points at in the model. */
export type FieldKind = 'column' | 'measure' | 'hierarchyLevel' | 'aggregation';

/** A use of a model field anywhere in the report. */
export interface FieldReference {
  readonly kind: FieldKind;
  readonly file: string;
  readonly path: JsonPath;
  /** Table name. */
  readonly entity: string;
  /** Column, measure or hierarchy name. */
  readonly property: string;
  /** Level name, for a hierarchy level only. */
  readonly level?: string;
  /** True when the measure is defined in the report itself (reportExtensions.json). */
  readonly isExtension: boolean;
}

/** A field in a role (field well) of a visual. */
export interface Projection {
  readonly role: string;
  readonly queryRef?: string;
  readonly nativeQueryRef?: string;
  /** Absent when the projection holds something that is no field of the model. */
  readonly field?: FieldReference;
  readonly path: JsonPath;
}

/** What a button does: the type of `visualLink` and the page or bookmark it names. */
export interface VisualLink {
  readonly type: string;
  readonly target?: string;
  readonly path: JsonPath;
}

/** Text that is written in the file, or computed by a measure. */
export type TextSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly field?: FieldReference };

/** A visual or a group of visuals on a page. */
export interface Visual {
  readonly kind: 'visual' | 'group';
  readonly name: string;
  readonly file: string;
  readonly json: JsonObject;
  /** Native visual type or GUID of a custom visual; "group" for a group. */
  readonly visualType: string;
  readonly position: Position;
  readonly parentGroup?: string;
  readonly isHidden: boolean;
  readonly projections: readonly Projection[];
  readonly altText?: TextSource;
  readonly title?: TextSource;
  readonly link?: VisualLink;
  /** Name of the report page shown as tooltip. */
  readonly tooltipPage?: string;
  readonly syncGroup?: string;
  readonly mobile?: { readonly file: string; readonly position: Position };
}

/** How a selection in one visual acts on another. */
export interface Interaction {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly path: JsonPath;
}

/** A page: dashboard (neither type nor hidden), drill-through or tooltip. */
export interface Page {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly json: JsonObject;
  readonly displayName: string;
  readonly kind: 'dashboard' | 'drillthrough' | 'tooltip';
  readonly isHidden: boolean;
  readonly width: number;
  readonly height: number;
  readonly bindingName?: string;
  readonly visuals: readonly Visual[];
  readonly interactions: readonly Interaction[];
}

/** A saved view: the page it opens and the visuals it touches. */
export interface Bookmark {
  readonly name: string;
  readonly displayName: string;
  readonly file: string;
  readonly activePage?: string;
  readonly sections: readonly { readonly page: string; readonly visuals: readonly string[] }[];
  readonly targetVisuals: readonly string[];
}

/** An item of a resource package; the path is relative to the folder of the package. */
export interface ResourceItem {
  readonly name: string;
  readonly path: string;
  readonly type: string;
}

/** A package of report.json: shared or registered resources, or one private custom visual (name = GUID). */
export interface ResourcePackage {
  readonly name: string;
  readonly type: string;
  readonly items: readonly ResourceItem[];
  readonly path: JsonPath;
}

/** A theme as report.json names it. */
export interface ThemeReference {
  readonly name: string;
  readonly packageType: string;
  readonly path: JsonPath;
}

/** The PBIR report as data. */
export interface Report {
  /** In page order; pages missing from the order come last, by name. */
  readonly pages: readonly Page[];
  readonly pageOrder: readonly string[];
  readonly activePage?: string;
  readonly landingPage?: string;
  readonly bookmarks: readonly Bookmark[];
  /** Names in bookmarks.json, children of groups included. */
  readonly bookmarkOrder: readonly string[];
  readonly resourcePackages: readonly ResourcePackage[];
  /** GUIDs of AppSource visuals: no file of ours. */
  readonly publicCustomVisuals: readonly string[];
  readonly baseTheme?: ThemeReference;
  readonly customTheme?: ThemeReference;
  /** Measures that live in the report, not in the model. */
  readonly extensionMeasures: readonly { readonly entity: string; readonly name: string }[];
  readonly documents: ReadonlyMap<string, ReportDocument>;
  /** Paths of all files that were given, also those that are no JSON. */
  readonly filePaths: readonly string[];
}
