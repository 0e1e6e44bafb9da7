import type powerbi from 'powerbi-visuals-api';
import { FormattingSettingsService } from 'powerbi-visuals-utils-formattingmodel';
import type { CategoricalTable } from '../../shared/src/data/categorical-table';
import { readCategoricalTable } from '../../shared/src/data/read-categorical-table';
import { createFormatValue } from '../../shared/src/format/create-format-value';
import { createLocalise, type Localise } from '../../shared/src/localise/localise';
import { paletteOf, type Palette } from '../../shared/src/palette/palette';
import { renderMessage, type Message } from '../../shared/src/scene/render-message';
import { applySavedSettings } from '../../shared/src/settings/visual-settings';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { createVisualFrame, type VisualFrame } from '../../shared/src/shell/visual-frame';
import {
  emptyMessage,
  failedMessage,
  incompleteMessage,
  landingMessage,
} from '../../shared/src/shell/visual-message';
import { createMeasureText, type MeasureText } from '../../shared/src/text/measure-text';
import { computeLayout } from './compute-layout';
import { fetchRemainingRows } from './fetch-remaining-rows';
import { PlaneActions } from './plane/plane-actions';
import { wireKeyboard } from './plane/plane-keyboard';
import { wireLasso } from './plane/plane-lasso';
import { wirePointer } from './plane/plane-pointer';
import { PlaneSelection } from './plane/plane-selection';
import { PlaneView } from './plane/plane-view';
import type { QuadrantModel } from './quadrant-model';
import { QUADRANT_ROLES } from './quadrant-roles';
import { QuadrantSettings, readOptions } from './quadrant-settings';
import { quadrantSketch } from './quadrant-sketch';
import { toViewModel } from './to-view-model';

type UpdateOptions = powerbi.extensibility.visual.VisualUpdateOptions;

/**
 * The part that talks to the host. Unlike the other visuals this one draws up to 30,000 marks, so
 * pointer, keyboard and selection work on places in the plane and not on elements. Every update
 * draws from the data view alone.
 */
export class QuadrantShell {
  private readonly host: powerbi.extensibility.visual.IVisualHost;
  private readonly frame: VisualFrame;
  private readonly localise: Localise;
  private readonly text: TextContext;
  private readonly measureText: MeasureText;
  private readonly settingsService: FormattingSettingsService;
  private readonly view: PlaneView;
  private readonly selection: PlaneSelection;
  private settings: QuadrantSettings;
  private model: QuadrantModel | undefined;

  constructor({ host, element }: powerbi.extensibility.visual.VisualConstructorOptions) {
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
    this.settings = new QuadrantSettings(paletteOf(host.colorPalette), this.localise);
    const { stage } = this.frame;
    this.view = new PlaneView(stage, () => this.localise('Visual_Name'));
    this.selection = new PlaneSelection(host, () => this.view.showSelection(this.selection.selectedRows()));
    this.wire(stage);
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

  private wire(stage: HTMLElement): void {
    const { view, selection } = this;
    const actions = new PlaneActions({
      view,
      selection,
      texts: () => this.model?.texts,
      announce: this.frame.announce,
      localise: this.localise,
    });
    const isAfterDrag = wireLasso({ stage, view, actions, isAllowed: () => selection.allowsInteraction() });
    wirePointer({
      stage,
      view,
      actions,
      selection,
      service: this.host.tooltipService,
      tooltipOf: (item) => this.model?.texts.tooltipOf(item) ?? [],
      isAfterDrag,
    });
    wireKeyboard({ stage, view, actions, selection });
  }

  private draw({ dataViews, viewport }: UpdateOptions): void {
    const dataView = dataViews[0];
    const palette = paletteOf(this.host.colorPalette);
    this.frame.resize(viewport, palette);
    this.settings = new QuadrantSettings(palette, this.localise);
    applySavedSettings(this.settings, dataView?.metadata.objects);
    this.settings.arrange();
    const options = readOptions(this.settings);
    const table = readCategoricalTable(dataView);
    const model = table === undefined ? undefined : toViewModel(table, options, this.text);
    this.model = model;
    if (table === undefined || model === undefined || this.isIncomplete(table, palette)) {
      this.showMessage(this.messageFor(table, palette));
      return;
    }
    const layout = computeLayout(model, options, {
      ...this.text,
      widthPx: viewport.width,
      heightPx: viewport.height,
      palette,
      measureText: this.measureText,
    });
    this.frame.clearMessage();
    this.selection.replace(
      dataView?.categorical?.categories?.[0],
      model.items.map(({ row }) => row),
    );
    this.view.show({ layout, palette, heightPx: viewport.height }, this.selection.selectedRows());
    if (!table.isTruncated || fetchRemainingRows(this.host, table.rowCount)) return;
    this.host.displayWarningIcon(
      this.localise('Truncated_Title'),
      this.localise('Truncated_Detail', { count: String(table.rowCount) }),
    );
  }

  private material(palette: Palette) {
    return {
      ...this.text,
      nameKey: 'Visual_Name',
      purposeKey: 'Landing_Purpose',
      roles: QUADRANT_ROLES,
      sketch: quadrantSketch(palette),
    };
  }

  private isIncomplete(table: CategoricalTable, palette: Palette): boolean {
    return incompleteMessage(table, this.material(palette)) !== undefined;
  }

  private messageFor(table: CategoricalTable | undefined, palette: Palette): Message {
    const material = this.material(palette);
    if (table === undefined) return landingMessage(material);
    return incompleteMessage(table, material) ?? emptyMessage(table, material);
  }

  private showMessage(message: Message): void {
    this.view.forget();
    renderMessage(this.frame.stage, message);
  }
}
