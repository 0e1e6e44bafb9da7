import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { axisValues, type AxisValues } from './axis-values';
import { itemTexts } from './item-texts';
import { litShareReader } from './lit-share';
import { panelThresholds, type PanelThresholds } from './panel-thresholds';
import { periodsOf, type Period } from './periods';
import { placeInTime, type PlacedRow } from './place-in-time';
import { quadrantOf, type Quadrant, type Thresholds } from './quadrant';
import type { QuadrantAxis, QuadrantItem, QuadrantModel, QuadrantPanel } from './quadrant-model';
import { modelNotes } from './model-notes';
import type { QuadrantOptions } from './quadrant-options';
import { quadrantMoves, quadrantSummaries } from './quadrant-summaries';
import { readRows, type RowsRead } from './read-rows';
import { spearman } from './statistics/spearman';
import { splitIntoPanels } from './split-into-panels';

/** Words, and the period that the play control shows: the key of a period of the model. */
export interface ModelContext extends TextContext {
  readonly periodKey?: string | undefined;
}

/** Bubbles with their quadrants, and the thresholds; undefined when no row has both values. */
export function toViewModel(
  table: CategoricalTable,
  options: QuadrantOptions,
  context: ModelContext,
): QuadrantModel | undefined {
  const x = axisValues(table, 'x');
  const y = axisValues(table, 'y');
  if (x === undefined || y === undefined) return undefined;
  const read = readRows({ table, x, y, scales: options.scales });
  const periods = periodsOf(groupingIn(table, 'period'), read.shown, context);
  const period = options.play.show ? presentPeriod(periods, context.periodKey) : undefined;
  const { rows, absent } = placeInTime(read.shown, table, period);
  const format = { x: axisText(x, context), y: axisText(y, context) };
  const thresholdsOf = panelThresholds({ table, options, read, rows, format }, context);
  const split = splitIntoPanels(rows, table, context).flatMap(({ name, rows: panelRows }) => {
    const lines = thresholdsOf(panelRows);
    return lines === undefined ? [] : [{ name, rows: panelRows, lines }];
  });
  if (split.length === 0) return undefined;
  const names = quadrantNames(options, context);
  const itemOf = itemReader(table, context);
  const panels = split.map(({ name, rows: panelRows, lines }, index): QuadrantPanel => {
    const thresholds = { x: lines.x.value, y: lines.y.value };
    const items = panelRows.map((row) => itemOf(row, index, thresholds));
    return {
      name,
      items,
      thresholds,
      thresholdTexts: { x: lines.x.text, y: lines.y.text },
      quadrants: quadrantSummaries(items, names),
      correlation: options.statistics.correlation ? spearman(items) : undefined,
    };
  });
  const [only] = panels;
  const items = panels.length === 1 && only !== undefined ? only.items : panels.flatMap((one) => one.items);
  const linesOf = ({ panel }: Pick<QuadrantItem, 'panel'>): Thresholds =>
    panels[panel]?.thresholds ?? { x: 0, y: 0 };
  const [size] = measuresIn(table, 'size');
  const axis = (key: 'x' | 'y', values: AxisValues): QuadrantAxis => ({
    name: values.name,
    text: format[key],
    scale: read.scales[key],
    values: valuesOf(read, key),
    ...thresholdRange(
      axisValues(table, key === 'x' ? 'xThreshold' : 'yThreshold'),
      split.map(({ lines }) => lines[key].value),
      table.rowCount,
    ),
  });
  return {
    items,
    panels,
    texts: itemTexts({ table, names, linesOf }, context),
    quadrants: panels.length === 1 && only !== undefined ? only.quadrants : quadrantSummaries(items, names),
    moves: periods.length > 1 ? quadrantMoves(items, linesOf) : [],
    x: axis('x', x),
    y: axis('y', y),
    detailsName: groupingIn(table, 'details')?.name ?? '',
    size:
      size === undefined
        ? undefined
        : { name: size.name, text: (value) => context.formatValue(value, size.formatAt(0)) },
    largestSize: largestSize(size?.values, period === undefined ? rows : read.shown),
    groups: [...new Set(items.flatMap(({ group }) => (group === undefined ? [] : [group])))],
    periods,
    periodName: groupingIn(table, 'period')?.name ?? '',
    period,
    hasHighlights: table.hasHighlights,
    notes: modelNotes({ read, absent, period, names: { x: x.name, y: y.name } }, context),
  };
}

/** Filled in a loop: making the array from a list by a function takes ten times as long. */
function valuesOf({ shown }: RowsRead, key: 'x' | 'y'): Float64Array {
  const values = new Float64Array(shown.length);
  shown.forEach((stop, index) => (values[index] = stop[key]));
  return values;
}

/** The wanted period where it still exists, else the last one. */
function presentPeriod(periods: readonly Period[], key: string | undefined): Period | undefined {
  return periods.find((period) => period.key === key) ?? periods.at(-1);
}

function axisText({ isTime, format }: AxisValues, { formatValue }: TextContext): (value: number) => string {
  return (value) => formatValue(isTime ? new Date(value) : value, format);
}

function itemReader(
  table: CategoricalTable,
  context: TextContext,
): (placed: PlacedRow, panel: number, thresholds: Thresholds) => QuadrantItem {
  const details = groupingIn(table, 'details');
  const groups = groupingIn(table, 'group');
  const [size] = measuresIn(table, 'size');
  const litShare = litShareReader(table);
  return ({ row, x, y, rows, trail }, panel, thresholds) => ({
    row,
    rows,
    x,
    y,
    trail,
    panel,
    size: size === undefined ? undefined : numberAt(size.values, row),
    group: groups === undefined ? undefined : cellLabel(groups, row, context),
    quadrant: quadrantOf({ x, y }, thresholds),
    litShare: litShare(row),
    ruleColour: details?.rowColours(row, 'points', 'fill'),
  });
}

function quadrantNames(
  { names }: QuadrantOptions,
  { localise }: TextContext,
): Readonly<Record<Quadrant, string>> {
  return {
    topRight: names.topRight.trim() || localise('Quadrant_TopRight'),
    topLeft: names.topLeft.trim() || localise('Quadrant_TopLeft'),
    bottomRight: names.bottomRight.trim() || localise('Quadrant_BottomRight'),
    bottomLeft: names.bottomLeft.trim() || localise('Quadrant_BottomLeft'),
  };
}

/** The axis keeps every threshold in sight, also those that a measure gives to other periods. */
function thresholdRange(
  measure: AxisValues | undefined,
  present: readonly PanelThresholds['x']['value'][],
  rowCount: number,
): Pick<QuadrantAxis, 'thresholds' | 'isThresholdBound'> {
  let low = Math.min(...present);
  let high = Math.max(...present);
  let isThresholdBound = false;
  for (let row = 0; measure !== undefined && row < rowCount; row += 1) {
    const value = measure.at(row);
    if (value === null) continue;
    isThresholdBound = true;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { thresholds: [low, high], isThresholdBound };
}

function largestSize(
  values: Parameters<typeof numberAt>[0],
  rows: RowsRead['shown'] | readonly PlacedRow[],
): number {
  if (values === undefined) return 0;
  return rows.reduce((most, { row }) => Math.max(most, Math.abs(numberAt(values, row) ?? 0)), 0);
}
