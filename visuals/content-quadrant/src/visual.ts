import type powerbi from 'powerbi-visuals-api';
import { VisualShell } from '../../shared/src/shell/visual-shell';
import { createPlanePresenter } from './plane/plane-presenter';
import { PlayState } from './plane/play-state';
import { quadrantDefinition } from './quadrant-definition';
import type { QuadrantLayout } from './quadrant-layout';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import type { QuadrantSettings } from './quadrant-settings';
import '../style/visual.less';

/** The class that Power BI creates; everything it does is in the shell, the definition and the presenter. */
export class Visual implements powerbi.extensibility.visual.IVisual {
  private readonly shell: VisualShell<QuadrantSettings, QuadrantOptions, QuadrantModel, QuadrantLayout>;

  /** Formatting by a click on the drawing. */
  readonly visualOnObjectFormatting: powerbi.extensibility.visual.VisualOnObjectFormatting;

  /** The generated plugin declares its options as optional, the host always passes them. */
  constructor(options?: powerbi.extensibility.visual.VisualConstructorOptions) {
    if (options === undefined) throw new Error('The host created the visual without options.');
    const play = new PlayState(options.host);
    this.shell = new VisualShell(options, quadrantDefinition(play), (parts) =>
      createPlanePresenter(parts, play),
    );
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
