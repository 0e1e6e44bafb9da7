import type powerbi from 'powerbi-visuals-api';
import { FormattingSettingsService } from 'powerbi-visuals-utils-formattingmodel';
import type { CategoricalTable } from '../data/categorical-table';
import { readCategoricalTable } from '../data/read-categorical-table';
import { createFormatValue } from '../format/create-format-value';
import { MarkKeyboard } from '../interaction/mark-keyboard';
import { wirePointer } from '../interaction/mark-pointer';
import { MarkSelection } from '../interaction/mark-selection';
import { wireTooltips } from '../interaction/mark-tooltips';
import { SceneMarks } from '../interaction/scene-marks';
import { createLocalise, type Localise } from '../localise/localise';
import { paletteOf } from '../palette/palette';
import { renderMessage, type Message } from '../scene/render-message';
import { renderScene } from '../scene/render-scene';
import type { Scene } from '../scene/scene';
import { applySavedSettings, type VisualSettings } from '../settings/visual-settings';
import { createMeasureText, type MeasureText } from '../text/measure-text';
import { createVisualFrame, type VisualFrame } from './visual-frame';
import type { TextContext, VisualDefinition } from './visual-definition';
import {
  emptyMessage,
  failedMessage,
  incompleteMessage,
  landingMessage,
  type MessageMaterial,
} from './visual-message';

type UpdateOptions = powerbi.extensibility.visual.VisualUpdateOptions;

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

  constructor(
    options: powerbi.extensibility.visual.VisualConstructorOptions,
    private readonly definition: VisualDefinition<Settings, Options, ViewModel>,
  ) {
    const { host, element } = options;
    const localisation = host.createLocalizationManager();
    this.host = host;
    this.frame = createVisualFrame(element);
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
      announce: this.frame.announce,
      localise: this.localise,
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
      this.showMessage(failedMessage(reason, { localise: this.localise }));
      this.host.eventService.renderingFailed(options, reason);
    }
  }

  /** The formatting pane's cards with the present values. */
  formattingModel(): powerbi.visuals.FormattingModel {
    return this.settingsService.buildFormattingModel(this.settings);
  }

  private draw({ dataViews, viewport }: UpdateOptions): void {
    const dataView = dataViews[0];
    const palette = paletteOf(this.host.colorPalette);
    this.frame.resize(viewport, palette);
    this.settings = this.definition.createSettings(palette);
    applySavedSettings(this.settings, dataView?.metadata.objects);
    const table = readCategoricalTable(dataView);
    const material = {
      ...this.definition,
      ...this.text,
      sketch: this.definition.sketch(palette),
    };
    const drawn = this.viewModelOrMessage(table, material);
    if ('message' in drawn) {
      this.showMessage(drawn.message);
      return;
    }
    const scene = this.definition.computeLayout(drawn.viewModel, drawn.options, {
      ...this.text,
      widthPx: viewport.width,
      heightPx: viewport.height,
      palette,
      measureText: this.measureText,
    });
    this.showScene(scene, dataView?.categorical?.categories?.[0], viewport.height);
    if (table?.isTruncated === true) this.warnOfTruncation(table.rowCount);
  }

  private viewModelOrMessage(
    table: CategoricalTable | undefined,
    material: MessageMaterial,
  ): { readonly viewModel: ViewModel; readonly options: Options } | { readonly message: Message } {
    if (table === undefined) return { message: landingMessage(material) };
    const incomplete = incompleteMessage(table, material);
    if (incomplete !== undefined) return { message: incomplete };
    const options = this.definition.readOptions(this.settings);
    const viewModel = this.definition.toViewModel(table, options, this.text);
    return viewModel === undefined ? { message: emptyMessage(table, material) } : { viewModel, options };
  }

  private showScene(
    scene: Scene,
    category: powerbi.DataViewCategoryColumn | undefined,
    viewportHeightPx: number,
  ): void {
    this.frame.clearMessage();
    const container = this.frame.stage;
    renderScene({ container, listName: this.localise(this.definition.nameKey) }, scene, viewportHeightPx);
    this.marks.replace(scene.marks);
    this.selection.replaceCategory(category);
    this.selection.show();
    this.keyboard.refresh();
  }

  private showMessage(message: Message): void {
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
