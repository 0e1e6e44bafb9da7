import type { Localise } from '../../shared/src/localise/localise';
import { GLYPH_RADIUS_PX } from './basis-glyph';
import type { ComparisonPanel, ComparisonRow } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';

/** What a column beside the plot shows. */
export type FigureKind =
  'sparkline' | 'basis' | 'value' | 'change' | 'changePercent' | 'index' | 'share' | 'metric';

/** A column that the data and the settings ask for. */
export interface WantedColumn {
  readonly kind: FigureKind;
  /** Which of the further measures, for the kind `metric`; 0 otherwise. */
  readonly metric: number;
  /** Undefined for a further measure, which has its own name; empty for no title. */
  readonly titleKey: string | undefined;
  /** Width that drawn things need, in pixels. */
  readonly least: number;
}

/** Room for one line over the periods. */
export const SPARKLINE_PX = 64;
/** Two points are a change, which has a column of its own. */
const LEAST_PERIODS = 3;

/** The columns in the order of reading, whether or not there is room for all of them. */
export function figureColumns(panel: ComparisonPanel, options: ComparisonOptions): readonly WantedColumn[] {
  const { rows } = panel;
  const column = (kind: FigureKind, titleKey: string, least = 0): WantedColumn => ({
    kind,
    metric: 0,
    titleKey,
    least,
  });
  const hasChange = options.showChange && rows.some(({ change }) => change !== undefined);
  const columns: readonly (WantedColumn | false)[] = [
    options.showSparkline &&
      panel.periods.length >= LEAST_PERIODS &&
      column('sparkline', 'Column_Trend', SPARKLINE_PX),
    rows.some(({ basis }) => basis !== undefined) && column('basis', '', 2 * GLYPH_RADIUS_PX + 2),
    column('value', 'Column_Value'),
    hasChange && options.changeColumns !== 'percent' && column('change', 'Column_Change'),
    hasChange && options.changeColumns !== 'absolute' && column('changePercent', 'Column_ChangePercent'),
    options.showIndex && rows.some(({ index }) => index !== undefined) && column('index', 'Column_Index'),
    options.showShare && rows.some(({ shareText }) => shareText !== '') && column('share', 'Column_Share'),
    ...panel.metricNames.map((_, metric): WantedColumn => ({
      kind: 'metric',
      metric,
      titleKey: undefined,
      least: 0,
    })),
  ];
  return columns.filter((one) => one !== false);
}

/** The text of a row in a column; empty for what is drawn. A missing comparison is said, not hidden. */
export function figureText(
  row: ComparisonRow,
  { kind, metric }: Pick<WantedColumn, 'kind' | 'metric'>,
  localise: Localise,
): string {
  switch (kind) {
    case 'sparkline':
    case 'basis':
      return '';
    case 'value':
      return row.valueText;
    case 'change':
      return isNotAvailable(row) ? localise('Not_Available') : row.changeText;
    case 'changePercent':
      return isNotAvailable(row) ? localise('Not_Available') : row.changePercentText;
    case 'index':
      return row.indexText;
    case 'share':
      return row.shareText;
    case 'metric':
      return row.metricTexts[metric] ?? '';
  }
}

/** True for a platform with a value and nothing to compare it with. */
export function isNotAvailable({ value, comparison }: ComparisonRow): boolean {
  return value !== null && comparison === null;
}
