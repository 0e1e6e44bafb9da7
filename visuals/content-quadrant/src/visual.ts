import type powerbi from 'powerbi-visuals-api';
import { QuadrantShell } from './quadrant-shell';
import '../style/visual.less';

/** The class that Power BI creates; everything it does is in the shell. */
export class Visual implements powerbi.extensibility.visual.IVisual {
  private readonly shell: QuadrantShell;

  /** The generated plugin declares its options as optional, the host always passes them. */
  constructor(options?: powerbi.extensibility.visual.VisualConstructorOptions) {
    if (options === undefined) throw new Error('The host created the visual without options.');
    this.shell = new QuadrantShell(options);
  }

  /** Draws the data view at the viewport's size. */
  update(options: powerbi.extensibility.visual.VisualUpdateOptions): void {
    this.shell.update(options);
  }

  /** The formatting pane. */
  getFormattingModel(): powerbi.visuals.FormattingModel {
    return this.shell.formattingModel();
  }
}
