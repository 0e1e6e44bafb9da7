import powerbi from 'powerbi-visuals-api';
import { FormattingSettingsService } from 'powerbi-visuals-utils-formattingmodel';
import type { Palette } from '../palette/palette';
import type { PropertyName } from '../on-object/format-region';
import { itemColours, type ColouredItem } from '../settings/item-colours';
import { migrateSettings, type MigratedSettings, type SavedObjects } from '../settings/migrate-settings';
import { settingsChanges } from '../settings/settings-changes';
import { applySavedSettings, type VisualSettings } from '../settings/visual-settings';
import type { VisualDefinition } from './visual-definition';
import type { Localise } from '../localise/localise';

/** What of a definition the settings depend on. */
type Definition<Settings extends VisualSettings> = Pick<
  VisualDefinition<Settings, unknown, unknown>,
  'createSettings' | 'migrations'
>;

/** The settings of a visual: read from the report, in the present shape, and shown in the pane. */
export class SettingsKeeper<Settings extends VisualSettings> {
  private readonly service: FormattingSettingsService;
  private settings: Settings;
  private hasWritten = false;

  constructor(
    private readonly host: powerbi.extensibility.visual.IVisualHost,
    private readonly definition: Definition<Settings>,
    private readonly texts: { readonly palette: Palette; readonly localise: Localise },
  ) {
    this.service = new FormattingSettingsService(host.createLocalizationManager());
    this.settings = definition.createSettings(texts.palette, texts.localise);
  }

  /** The settings of the last data view. */
  current(): Settings {
    return this.settings;
  }

  /**
   * Reads the settings of a data view; everything that its report has not saved has its default. In
   * edit mode a report with settings of an older shape is given the present one.
   */
  read(
    dataView: powerbi.DataView | undefined,
    { palette, viewMode }: { readonly palette: Palette; readonly viewMode: powerbi.ViewMode | undefined },
  ): Settings {
    const { definition, texts } = this;
    const objects = dataView?.metadata.objects as SavedObjects | undefined;
    const migrated = migrateSettings(objects, definition.migrations ?? []);
    this.settings = definition.createSettings(palette, texts.localise);
    applySavedSettings(this.settings, migrated.saved as powerbi.DataViewObjects);
    const mayWrite = viewMode === powerbi.ViewMode.Edit;
    if (mayWrite && objects !== undefined && migrated.isOutdated) this.write(objects, migrated);
    return this.settings;
  }

  /** The formatting pane's cards with the present values; items may have colours of their own. */
  formattingModel(fill: PropertyName, items: readonly ColouredItem[]): powerbi.visuals.FormattingModel {
    const card = this.settings.cards.find(({ name }) => name === fill.card);
    const slices = card?.slices ?? [];
    if (card !== undefined) card.slices = [...slices, ...itemColours(fill, items)];
    const model = this.service.buildFormattingModel(this.settings);
    if (card !== undefined) card.slices = slices;
    return model;
  }

  /** Once only: what a host does not keep would be written with every update. */
  private write(before: SavedObjects, migrated: MigratedSettings): void {
    if (this.hasWritten) return;
    this.hasWritten = true;
    this.host.persistProperties(settingsChanges(before, migrated));
  }
}
