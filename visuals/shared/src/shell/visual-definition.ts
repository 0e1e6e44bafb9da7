import type { CategoricalTable } from '../data/categorical-table';
import type { FormatValue } from '../format/format-value';
import type { Localise } from '../localise/localise';
import type { FormatRegion, PropertyName } from '../on-object/format-region';
import type { Palette } from '../palette/palette';
import type { Scene } from '../scene/scene';
import type { Shape } from '../scene/shape';
import type { Migration } from '../settings/migrate-settings';
import type { VisualSettings } from '../settings/visual-settings';
import type { MeasureText } from '../text/measure-text';

/** What turns figures into words. */
export interface TextContext {
  readonly formatValue: FormatValue;
  readonly localise: Localise;
  /** BCP 47 tag of the host, e.g. `de-DE`. */
  readonly locale: string;
}

/** What a layout is computed for: room, colours, and a ruler for text. */
export interface LayoutContext extends TextContext {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly palette: Palette;
  readonly measureText: MeasureText;
}

/** What a layout of a selection is computed for: the rows of the selected marks in their order. */
export interface SelectionContext extends LayoutContext {
  readonly selectedRows: readonly number[];
}

/** A field well as the landing page names it. */
export interface RoleDescription {
  readonly role: string;
  readonly nameKey: string;
  readonly hintKey: string;
  readonly isRequired: boolean;
}

/**
 * One visual: data to view model to scene. Everything here is pure; the shell alone touches the
 * host and the page.
 */
export interface VisualDefinition<Settings extends VisualSettings, Options, ViewModel, Layout = Scene> {
  /** Key of the visual's name and, with it, the accessible name of its list of marks. */
  readonly nameKey: string;
  readonly purposeKey: string;
  readonly roles: readonly RoleDescription[];
  readonly sketch: (palette: Palette) => readonly Shape[];
  readonly createSettings: (palette: Palette, localise: Localise) => Settings;
  /** What versions changed in saved settings; absent when nothing did. */
  readonly migrations?: readonly Migration[];
  readonly readOptions: (settings: Settings) => Options;
  /** Undefined when the table holds nothing to draw: the named empty state. */
  readonly toViewModel: (
    table: CategoricalTable,
    options: Options,
    context: TextContext,
  ) => ViewModel | undefined;
  readonly computeLayout: (viewModel: ViewModel, options: Options, context: LayoutContext) => Layout;
  /**
   * Another drawing while some rows of the data view are selected, such as two of them side by side;
   * undefined keeps the usual one. Its summary is announced with the selection.
   */
  readonly layoutOfSelection?: (
    viewModel: ViewModel,
    options: Options,
    context: SelectionContext,
  ) => Layout | undefined;
  /** The layout in a mirror, for languages written from right to left; absent when it stays as it is. */
  readonly mirror?: (layout: Layout) => Layout;
  /** Fits the formatting pane to the bound fields, e.g. one switch a measure. */
  readonly fitSettings?: (settings: Settings, table: CategoricalTable) => void;
  /** What an author can format by a click on it, small parts before the ones they lie in. */
  readonly formatRegions: readonly FormatRegion[];
  /** The well whose items are coloured, and the property that holds the colour. */
  readonly itemColour: { readonly role: string } & PropertyName;
  /** Rows beyond the first window are asked for up to this number; absent, the first window is all. */
  readonly mostRows?: number;
}
