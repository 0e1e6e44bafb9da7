import type powerbi from 'powerbi-visuals-api';
import type { RowSelection } from '../interaction/row-selection';
import type { Localise } from '../localise/localise';
import type { Palette } from '../palette/palette';

/** What a presenter works with for its whole life. */
export interface PresenterParts {
  readonly host: powerbi.extensibility.visual.IVisualHost;
  /** Where the drawing goes, and what pointer and keys are listened to on. */
  readonly stage: HTMLElement;
  readonly selection: RowSelection;
  readonly localise: Localise;
  /** Says a sentence to screen readers. */
  readonly announce: (text: string) => void;
  /** Accessible name of the list of marks, before what the drawing itself says of it. */
  readonly listName: string;
  /**
   * Reads and draws the last update once more: what the reader has chosen in the visual itself is
   * another now. Nothing before the first update.
   */
  readonly redraw: () => void;
}

/** What a layout is shown with. */
export interface Showing {
  readonly palette: Palette;
  readonly heightPx: number;
  /** Whether the report is being edited, so that what the reader moves can be kept in it. */
  readonly isEditing: boolean;
}

/** Puts layouts on the page and answers to pointer and keys; the shell decides when. */
export interface Presenter<Layout> {
  /** Draws a layout in place of the one before. */
  readonly show: (layout: Layout, showing: Showing) => void;
  /** Shows the present selection on what is drawn. */
  readonly showSelection: () => void;
  /** The rows of each mark of a layout, in their order. */
  readonly rowsOf: (layout: Layout) => readonly (readonly number[])[];
  /** Scrolls to the beginning of what is drawn. */
  readonly toTop: () => void;
  /** What a layout says of itself. */
  readonly summaryOf: (layout: Layout) => string;
  /** Forgets the drawing: a message is about to take its place. */
  readonly forget: () => void;
}
