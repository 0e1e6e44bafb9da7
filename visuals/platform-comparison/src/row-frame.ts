import type { Localise } from '../../shared/src/localise/localise';
import type { Palette } from '../../shared/src/palette/palette';
import type { MeasureText } from '../../shared/src/text/measure-text';
import type { ComparisonColumns } from './comparison-columns';
import type { ComparisonOptions } from './comparison-options';

/** Where and how a row is drawn. */
export interface RowFrame {
  readonly y: number;
  readonly height: number;
  readonly widthPx: number;
  readonly columns: ComparisonColumns;
  readonly x: (value: number) => number;
  readonly options: ComparisonOptions;
  readonly palette: Palette;
  readonly measureText: MeasureText;
  readonly localise: Localise;
}
