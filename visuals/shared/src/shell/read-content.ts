import type powerbi from 'powerbi-visuals-api';
import type { CategoricalTable } from '../data/categorical-table';
import { readCategoricalTable } from '../data/read-categorical-table';
import type { Message } from '../scene/render-message';
import type { VisualSettings } from '../settings/visual-settings';
import type { TextContext, VisualDefinition } from './visual-definition';
import { emptyMessage, incompleteMessage, landingMessage, type MessageMaterial } from './visual-message';
import type { Palette } from '../palette/palette';

/** A view model for the layout, and what identifies the rows of its marks. */
export interface Drawing<Options, ViewModel> {
  readonly kind: 'drawing';
  readonly viewModel: ViewModel;
  readonly options: Options;
  readonly categories: readonly powerbi.DataViewCategoryColumn[] | undefined;
  readonly table: CategoricalTable;
  /** Number of rows at hand when the host holds back more. */
  readonly heldBackAfter: number | undefined;
}

/** What is to be drawn: a view model for the layout, or a page of text. */
export type Content<Options, ViewModel> =
  Drawing<Options, ViewModel> | { readonly kind: 'message'; readonly message: Message };

/** What a data view is read with. */
export interface Reading<Settings> {
  readonly settings: Settings;
  readonly palette: Palette;
  readonly text: TextContext;
}

/**
 * Decides between drawing and message: the landing page without fields, what is missing with some,
 * the empty state when nothing is left to draw, and else the view model.
 */
export function readContent<Settings extends VisualSettings, Options, ViewModel, Layout>(
  definition: VisualDefinition<Settings, Options, ViewModel, Layout>,
  dataView: powerbi.DataView | undefined,
  { settings, palette, text }: Reading<Settings>,
): Content<Options, ViewModel> {
  const material: MessageMaterial = { ...definition, ...text, sketch: definition.sketch(palette) };
  const table = readCategoricalTable(dataView);
  if (table === undefined) return { kind: 'message', message: landingMessage(material) };
  definition.fitSettings?.(settings, table);
  const incomplete = incompleteMessage(table, material);
  if (incomplete !== undefined) return { kind: 'message', message: incomplete };
  const options = definition.readOptions(settings);
  const viewModel = definition.toViewModel(table, options, text);
  if (viewModel === undefined) return { kind: 'message', message: emptyMessage(table, material) };
  return {
    kind: 'drawing',
    viewModel,
    options,
    table,
    categories: dataView?.categorical?.categories,
    heldBackAfter: table.isTruncated ? table.rowCount : undefined,
  };
}
