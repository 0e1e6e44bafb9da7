import type powerbi from 'powerbi-visuals-api';
import type { Scene } from '../../shared/src/scene/scene';
import { createScenePresenter } from '../../shared/src/shell/scene-presenter';
import { VisualShell } from '../../shared/src/shell/visual-shell';
import type { FunnelModel } from './funnel-model';
import type { FunnelOptions } from './funnel-options';
import { funnelDefinition } from './funnel-definition';
import type { FunnelSettings } from './settings/funnel-settings';
import '../style/visual.less';

/** The class that Power BI creates; everything it does is in the shell and the definition. */
export class Visual implements powerbi.extensibility.visual.IVisual {
  private readonly shell: VisualShell<FunnelSettings, FunnelOptions, FunnelModel, Scene>;

  /** Formatting by a click on the drawing. */
  readonly visualOnObjectFormatting: powerbi.extensibility.visual.VisualOnObjectFormatting;

  /** The generated plugin declares its options as optional, the host always passes them. */
  constructor(options?: powerbi.extensibility.visual.VisualConstructorOptions) {
    if (options === undefined) throw new Error('The host created the visual without options.');
    this.shell = new VisualShell(options, funnelDefinition, createScenePresenter);
    this.visualOnObjectFormatting = this.shell.onObject;
  }

  /** Draws the data view at the viewport's size. */
  update(options: powerbi.extensibility.visual.VisualUpdateOptions): void {
    this.shell.update(options);
  }

  /** The formatting pane. */
  getFormattingModel(): powerbi.visuals.FormattingModel {
    return this.shell.formattingModel();
  }

  /** The host has removed the visual. */
  destroy(): void {
    this.shell.destroy();
  }
}
