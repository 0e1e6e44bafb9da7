import type powerbi from 'powerbi-visuals-api';
import { createFormatValue } from '../format/create-format-value';
import { RowSelection } from '../interaction/row-selection';
import { createLocalise } from '../localise/localise';
import { FORCED_COLOURS, watchForcedColours, type ForcedColours } from '../palette/forced-colours';
import { OnObjectFormatting } from '../on-object/on-object-formatting';
import { paletteOf, type Palette } from '../palette/palette';
import { isRightToLeft } from '../scene/mirror-scene';
import { renderMessage, type Message } from '../scene/render-message';
import type { VisualSettings } from '../settings/visual-settings';
import { Ruler } from '../text/ruler';
import { colouredItems } from './coloured-items';
import { fetchRemainingRows } from './fetch-remaining-rows';
import type { Presenter, PresenterParts } from './presenter';
import { readContent, type Content, type Drawing } from './read-content';
import { SettingsKeeper } from './settings-keeper';
import { isEditMode, paletteKey, reuseOf, type UpdateInputs } from './update-reuse';
import { createVisualFrame, type VisualFrame } from './visual-frame';
import type { LayoutContext, TextContext, VisualDefinition } from './visual-definition';
import { failedMessage } from './visual-message';

type UpdateOptions = powerbi.extensibility.visual.VisualUpdateOptions;

/**
 * The lifecycle of every visual: reads settings and data, decides between message and drawing, tells
 * the host when it has begun, finished or failed. What is drawn comes from a pure definition, how it
 * gets on the page and answers to the reader is the presenter's. Every update draws from the data
 * view alone, so that a report opened again looks as it was saved.
 */
export class VisualShell<Settings extends VisualSettings, Options, ViewModel, Layout> {
  private readonly host: powerbi.extensibility.visual.IVisualHost;
  private readonly frame: VisualFrame;
  private readonly text: TextContext;
  private readonly ruler = new Ruler();
  private readonly settings: SettingsKeeper<Settings>;
  private readonly selection: RowSelection;
  private readonly presenter: Presenter<Layout>;
  private readonly forced: ForcedColours;
  /** Formatting by a click on the drawing. */
  readonly onObject: OnObjectFormatting;
  private lastOptions: UpdateOptions | undefined;
  private isEditing = false;
  /** What the last update drew, and from what; never outlives the data view it came from. */
  private last: { readonly inputs: UpdateInputs; readonly content: Content<Options, ViewModel> } | undefined;
  /** Redraws for the selection, when the definition has a drawing of its own for it. */
  private followSelection: (() => void) | undefined;
  /** What that drawing says, while it is shown. */
  private selectionSummary: string | undefined;

  constructor(
    { host, element }: powerbi.extensibility.visual.VisualConstructorOptions,
    private readonly definition: VisualDefinition<Settings, Options, ViewModel, Layout>,
    createPresenter: (parts: PresenterParts) => Presenter<Layout>,
  ) {
    const localisation = host.createLocalizationManager();
    const localise = createLocalise((key) => localisation.getDisplayName(key));
    this.host = host;
    this.forced = watchForcedColours(element.ownerDocument.defaultView, () => this.redraw());
    this.frame = createVisualFrame(element, isRightToLeft(host.locale));
    this.text = { formatValue: createFormatValue(host.locale), localise, locale: host.locale };
    this.settings = new SettingsKeeper(host, definition, { palette: this.palette(), localise });
    this.selection = new RowSelection(host);
    this.presenter = createPresenter({
      host,
      stage: this.frame.stage,
      selection: this.selection,
      localise,
      announce: (text) => this.frame.announce([text, this.selectionSummary ?? ''].join(' ').trim()),
      listName: localise(definition.nameKey),
      redraw: () => {
        this.last = undefined;
        this.redraw();
      },
    });
    this.onObject = new OnObjectFormatting({
      host,
      root: this.frame.root,
      regions: definition.formatRegions,
      localise,
    });
    this.selection.whenChanged(() => {
      this.guarded(() => {
        this.followSelection?.();
        this.presenter.showSelection();
      });
    });
  }

  /** Draws an update; a failure is shown, told to the host, and never thrown at it. */
  update(options: UpdateOptions): void {
    // The certification audit looks for this very member access in the package.
    const events = this.host.eventService;
    events.renderingStarted(options);
    this.lastOptions = options;
    const failure = this.guarded(() => {
      const content = this.draw(options);
      this.onObject.update(options);
      if (content?.kind === 'drawing' && content.heldBackAfter !== undefined) {
        this.fetchOrWarn(content.heldBackAfter);
      }
    });
    if (failure === undefined) events.renderingFinished(options);
    else events.renderingFailed(options, failure);
  }

  /** Stops what runs by itself and listening to the page; the host has removed the visual. */
  destroy(): void {
    this.forced.stop();
    this.presenter.forget();
  }

  /** The formatting pane's cards with the present values. */
  formattingModel(): powerbi.visuals.FormattingModel {
    const { definition, selection, text, last } = this;
    const { itemColour } = definition;
    const usual = this.palette().accent;
    const isDrawn = last?.content.kind === 'drawing';
    const items = isDrawn ? colouredItems(last.content, itemColour, { selection, text, usual }) : [];
    return this.settings.formattingModel(itemColour, items);
  }

  private palette(): Palette {
    return paletteOf(this.forced.areForced() ? FORCED_COLOURS : this.host.colorPalette);
  }

  /** Returns why drawing failed, which the reader then sees as well. */
  private guarded(draw: () => void): string | undefined {
    try {
      draw();
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.last = undefined;
      this.showMessage(failedMessage(reason, this.text));
      return reason;
    }
  }

  /** Draws the last update once more: the page has changed and not the report. */
  private redraw(): void {
    const { lastOptions } = this;
    if (lastOptions !== undefined) this.guarded(() => this.draw(lastOptions));
  }

  /** Returns what was read anew; what was drawn before is undefined. */
  private draw({
    dataViews,
    viewport,
    type,
    viewMode,
  }: UpdateOptions): Content<Options, ViewModel> | undefined {
    const dataView = dataViews[0];
    const hostPalette = this.palette();
    const inputs: UpdateInputs = {
      dataView,
      paletteKey: paletteKey(hostPalette),
      viewport: { ...viewport },
      isEditing: isEditMode(viewMode),
    };
    this.isEditing = inputs.isEditing;
    const reuse = reuseOf(this.last?.inputs, inputs, type);
    if (reuse === 'drawing') return undefined;
    const kept = reuse === 'content' ? this.last?.content : undefined;
    const content = kept ?? this.read(dataView, { palette: hostPalette, viewMode });
    this.last = { inputs, content };
    const { text } = this.settings.current();
    const font = text.font();
    const palette = text.dress(hostPalette);
    this.frame.dress({ viewport, palette, font });
    if (content.kind === 'message') {
      this.showMessage(content.message);
      return content;
    }
    this.showDrawing(content, {
      ...this.text,
      widthPx: viewport.width,
      heightPx: viewport.height,
      palette,
      measureText: this.ruler.for(font),
    });
    return kept === undefined ? content : undefined;
  }

  private read(
    dataView: powerbi.DataView | undefined,
    options: { readonly palette: Palette; readonly viewMode: powerbi.ViewMode | undefined },
  ): Content<Options, ViewModel> {
    const { definition, text } = this;
    const settings = this.settings.read(dataView, options);
    const content = readContent(definition, dataView, { settings, palette: options.palette, text });
    if (content.kind === 'drawing') this.selection.replaceCategories(content.categories);
    return content;
  }

  /** Draws the usual layout, or the one for the selection, and follows the selection from then on. */
  private showDrawing({ viewModel, options }: Drawing<Options, ViewModel>, context: LayoutContext): void {
    const { definition, presenter, selection } = this;
    const usual = definition.computeLayout(viewModel, options, context);
    selection.offer(() => presenter.rowsOf(usual));
    const show = (isUsualShown: boolean): void => {
      const selectedRows = [...selection.selectedRows()];
      const layout = definition.layoutOfSelection?.(viewModel, options, { ...context, selectedRows });
      const isNew = layout !== undefined && this.selectionSummary === undefined;
      this.selectionSummary = layout === undefined ? undefined : presenter.summaryOf(layout);
      if (layout !== undefined || !isUsualShown) this.present(layout ?? usual, context);
      // What has come in place of the list begins at its top, wherever the reader had scrolled to.
      if (isNew) presenter.toTop();
    };
    this.frame.clearMessage();
    show(false);
    this.followSelection = () => show(this.selectionSummary === undefined);
  }

  private present(layout: Layout, { locale, palette, heightPx }: LayoutContext): void {
    const { isEditing } = this;
    const { mirror } = this.definition;
    const isMirrored = mirror !== undefined && isRightToLeft(locale);
    this.presenter.show(isMirrored ? mirror(layout) : layout, { palette, heightPx, isEditing });
  }

  private showMessage(message: Message): void {
    // An alert speaks for itself, and a landing page is there before its reader.
    if (message.kind === 'empty' || message.kind === 'incomplete') this.frame.announce(message.title);
    this.followSelection = undefined;
    this.selectionSummary = undefined;
    this.presenter.forget();
    renderMessage(this.frame.stage, message);
  }

  /** Only for new data: resizing leaves the host's warning as it is. */
  private fetchOrWarn(rowCount: number): void {
    if (fetchRemainingRows(this.host, rowCount, this.definition.mostRows ?? 0)) return;
    const { localise, locale } = this.text;
    this.host.displayWarningIcon(
      localise('Truncated_Title'),
      localise('Truncated_Detail', { count: rowCount.toLocaleString(locale) }),
    );
  }
}
