import type { TooltipItem } from '../data/tooltip-items';
import type { Box } from '../geometry/box';
import type { Shape } from './shape';

/** One thing that can be pointed at, focused and selected. */
export interface Mark {
  /** Stable across updates, so that focus stays on the mark. */
  readonly key: string;
  /**
   * Rows of the data view that the mark stands for, the one it shows first: a platform over several
   * periods has one row each. Empty for marks without identity, which filter nothing.
   */
  readonly rows: readonly number[];
  /** The whole sentence a screen reader says. */
  readonly sentence: string;
  readonly tooltip: readonly TooltipItem[];
  /** Where the focus ring goes and where arrow keys look from. */
  readonly box: Box;
  /** True when another visual highlights and nothing of this mark is highlighted. */
  readonly isDimmed: boolean;
  readonly shapes: readonly Shape[];
}

/** A strip above the body that stays in place while the body scrolls. */
export interface SceneHeader {
  readonly heightPx: number;
  readonly shapes: readonly Shape[];
}

/** A drawn state of a visual: what the layout computes and the renderer puts into the page. */
export interface Scene {
  readonly widthPx: number;
  /** Height of the body; larger than the room below the header means that the body scrolls. */
  readonly heightPx: number;
  readonly header: SceneHeader | undefined;
  readonly backdrop: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly overlay: readonly Shape[];
  /** Accessible name of the list of marks: what it shows, and how many. */
  readonly summary: string;
}
