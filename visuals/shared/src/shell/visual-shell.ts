import type powerbi from 'powerbi-visuals-api';
import { FormattingSettingsService } from 'powerbi-visuals-utils-formattingmodel';
import { readCategoricalTable } from '../data/read-categorical-table';
import { createFormatValue } from '../format/create-format-value';
import { MarkKeyboard } from '../interaction/mark-keyboard';
import { wirePointer } from '../interaction/mark-pointer';
import { MarkSelection } from '../interaction/mark-selection';
import { wireTooltips } from '../interaction/mark-tooltips';
import { SceneMarks } from '../interaction/scene-marks';
import { createLocalise, type Localise } from '../localise/localise';
import { paletteOf, type Palette } from '../palette/palette';
import { isRightToLeft, mirrorScene } from '../scene/mirror-scene';
import { renderMessage, type Message } from '../scene/render-message';
import { renderScene } from '../scene/render-scene';
import type { Scene } from '../scene/scene';
import { applySavedSettings, type VisualSettings } from '../settings/visual-settings';
import { createMeasureText, type MeasureText } from '../text/measure-text';
import { paletteKey, reuseOf, type UpdateInputs } from './update-reuse';
import { createVisualFrame, type VisualFrame } from './visual-frame';
import type { LayoutContext, TextContext, VisualDefinition } from './visual-definition';
import {
  emptyMessage,
  failedMessage,
  incompleteMessage,
  landingMessage,
  type MessageMaterial,
} from './visual-message';

type UpdateOptions = powerbi.extensibility.visual.VisualUpdateOptions;

/** A view model for the layout, and whose rows identify its marks. */
interface Drawing<Options, ViewModel> {
  readonly kind: 'drawing';
  readonly viewModel: ViewModel;
  readonly options: Options;
  readonly category: powerbi.DataViewCategoryColumn | undefined;
  readonly heldBackAfter: number | undefined;
}

/** What is to be drawn: a drawing, or a page of text. */
type Content<Options, ViewModel> =
  Drawing<Options, ViewModel> | { readonly kind: 'message'; readonly message: Message };

/**
 * The only part that talks to the host: lifecycle events, selection, tooltips, context menu,
 * keyboard and formatting pane around a pure definition. Every update draws from the data view
 * alone, so that a report opened again looks as it was saved.
 */
export class VisualShell<Settings extends VisualSettings, Options, ViewModel> {
  private readonly host: powerbi.extensibility.visual.IVisualHost;
  private readonly frame: VisualFrame;
  private readonly localise: Localise;
  private readonly text: TextContext;
  private readonly measureText: MeasureText;
  private readonly settingsService: FormattingSettingsService;
  private readonly marks: SceneMarks;
  private readonly selection: MarkSelection;
  private readonly keyboard: MarkKeyboard;
  private settings: Settings;
  /** What the last update drew, and from what; never outlives the data view it came from. */
  private last: { readonly inputs: UpdateInputs; readonly content: Content<Options, ViewModel> } | undefined;
  /** Redraws for the selection, when the definition has a drawing of its own for it. */
  private followSelection: (() => void) | undefined;
  /** What that drawing says, while it is shown. */
  private selectionSummary: string | undefined;

  constructor(
    options: powerbi.extensibility.visual.VisualConstructorOptions,
    private readonly definition: VisualDefinition<Settings, Options, ViewModel>,
  ) {
    const { host, element } = options;
    const localisation = host.createLocalizationManager();
    this.host = host;
    this.frame = createVisualFrame(element, isRightToLeft(host.locale));
    this.localise = createLocalise((key) => localisation.getDisplayName(key));
    this.text = {
      formatValue: createFormatValue(host.locale),
      localise: this.localise,
      locale: host.locale,
    };
    this.measureText = createMeasureText();
    this.settingsService = new FormattingSettingsService(localisation);
    this.settings = definition.createSettings(paletteOf(host.colorPalette));
    const { stage } = this.frame;
    this.marks = new SceneMarks(stage);
    this.selection = new MarkSelection({
      host,
      marks: this.marks,
      announce: (text) => this.frame.announce([text, this.selectionSummary ?? ''].join(' ').trim()),
      localise: this.localise,
      onChange: () => this.followSelection?.(),
    });
    this.keyboard = new MarkKeyboard(stage, this.marks, this.selection);
    wirePointer(stage, this.marks, this.selection);
    wireTooltips({
      service: host.tooltipService,
      marks: this.marks,
      selection: this.selection,
      container: stage,
    });
  }

  /** Draws an update; a failure is shown, told to the host, and never thrown at it. */
  update(options: UpdateOptions): void {
    this.host.eventService.renderingStarted(options);
    try {
      this.draw(options);
      this.host.eventService.renderingFinished(options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.last = undefined;
      this.showMessage(failedMessage(reason, { localise: this.localise }));
      this.host.eventService.renderingFailed(options, reason);
    }
  }

  /** The formatting pane's cards with the present values. */
  formattingModel(): powerbi.visuals.FormattingModel {
    return this.settingsService.buildFormattingModel(this.settings);
  }

  private draw({ dataViews, viewport, type }: UpdateOptions): void {
    const dataView = dataViews[0];
    const palette = paletteOf(this.host.colorPalette);
    const inputs: UpdateInputs = { dataView, paletteKey: paletteKey(palette), viewport: { ...viewport } };
    const reuse = reuseOf(this.last?.inputs, inputs, type);
    if (reuse === 'drawing') return;
    this.frame.resize(viewport, palette);
    const content =
      this.last !== undefined && reuse === 'content' ? this.last.content : this.read(dataView, palette);
    this.last = { inputs, content };
    if (content.kind === 'message') {
      this.showMessage(content.message);
      return;
    }
    this.selection.replaceCategory(content.category);
    this.drawContent(content, {
      ...this.text,
      widthPx: viewport.width,
      heightPx: viewport.height,
      palette,
      measureText: this.measureText,
    });
    if (content.heldBackAfter !== undefined) this.warnOfTruncation(content.heldBackAfter);
  }

  /** Draws the usual scene, or the one for the selection. */
  private drawContent(content: Drawing<Options, ViewModel>, context: LayoutContext): void {
    const { computeLayout, layoutOfSelection } = this.definition;
    const { viewModel, options } = content;
    const usual = computeLayout(viewModel, options, context);
    const show = (isUsualShown: boolean): void => {
      const rows = this.selection.selectedRows(usual.marks);
      const scene = layoutOfSelection?.(viewModel, options, context, rows);
      this.selectionSummary = scene?.summary;
      if (scene !== undefined || !isUsualShown) this.showScene(scene ?? usual, context);
    };
    show(false);
    this.followSelection = () => show(this.selectionSummary === undefined);
  }

  private read(dataView: powerbi.DataView | undefined, palette: Palette): Content<Options, ViewModel> {
    this.settings = this.definition.createSettings(palette);
    applySavedSettings(this.settings, dataView?.metadata.objects);
    const table = readCategoricalTable(dataView);
    if (table !== undefined) this.definition.fitSettings?.(this.settings, table);
    const material: MessageMaterial = {
      ...this.definition,
      ...this.text,
      sketch: this.definition.sketch(palette),
    };
    if (table === undefined) return { kind: 'message', message: landingMessage(material) };
    const incomplete = incompleteMessage(table, material);
    if (incomplete !== undefined) return { kind: 'message', message: incomplete };
    const options = this.definition.readOptions(this.settings);
    const viewModel = this.definition.toViewModel(table, options, this.text);
    if (viewModel === undefined) return { kind: 'message', message: emptyMessage(table, material) };
    return {
      kind: 'drawing',
      viewModel,
      options,
      category: dataView?.categorical?.categories?.[0],
      heldBackAfter: table.isTruncated ? table.rowCount : undefined,
    };
  }

  private showScene(laidOut: Scene, { heightPx, locale }: LayoutContext): void {
    const isMirrored = this.definition.mirrorsRightToLeft === true && isRightToLeft(locale);
    const scene = isMirrored ? mirrorScene(laidOut) : laidOut;
    this.frame.clearMessage();
    const container = this.frame.stage;
    const hadFocus = container.contains(document.activeElement);
    const listName = this.localise(this.definition.nameKey);
    const elements = renderScene({ container, listName }, scene, heightPx);
    this.marks.replace(scene.marks, elements);
    this.selection.show();
    this.keyboard.refresh();
    // The mark that had the focus may be gone; a reader at the keyboard stays in the list.
    if (hadFocus && !container.contains(document.activeElement)) this.keyboard.focus();
  }

  private showMessage(message: Message): void {
    this.followSelection = undefined;
    this.selectionSummary = undefined;
    this.marks.replace([]);
    renderMessage(this.frame.stage, message);
  }

  private warnOfTruncation(rowCount: number): void {
    this.host.displayWarningIcon(
      this.localise('Truncated_Title'),
      this.localise('Truncated_Detail', { count: String(rowCount) }),
    );
  }
}
