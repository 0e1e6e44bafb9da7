import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
} from '../../shared/src/data/categorical-table';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { countText } from './count-text';
import { itemTexts } from './item-texts';
import { litShareReader } from './lit-share';
import { quadrantOf, QUADRANTS, type Quadrant, type Thresholds } from './quadrant';
import type { QuadrantItem, QuadrantModel, QuadrantSummary } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { readRows, type PlacedRow, type RowsRead } from './read-rows';
import { readThreshold } from './read-threshold';

/** Bubbles with their quadrants, and the thresholds; undefined when no row has both values. */
export function toViewModel(
  table: CategoricalTable,
  options: QuadrantOptions,
  context: TextContext,
): QuadrantModel | undefined {
  const [x] = measuresIn(table, 'x');
  const [y] = measuresIn(table, 'y');
  const read = readRows(table, options.scales);
  if (x === undefined || y === undefined || read === undefined) return undefined;
  const { rows } = read;
  const [size] = measuresIn(table, 'size');
  const weights = size === undefined ? undefined : rows.map(({ row }) => numberAt(size.values, row));
  const textX = (value: number): string => context.formatValue(value, x.formatAt(0));
  const textY = (value: number): string => context.formatValue(value, y.formatAt(0));
  const common = { table, weights };
  const atX = readThreshold(
    { ...common, axis: 'x', rule: options.thresholds.x, values: rows.map((row) => row.x), format: textX },
    context,
  );
  const atY = readThreshold(
    { ...common, axis: 'y', rule: options.thresholds.y, values: rows.map((row) => row.y), format: textY },
    context,
  );
  if (rows.length === 0 || atX === undefined || atY === undefined) return undefined;
  const thresholds = { x: atX.value, y: atY.value };
  const names = quadrantNames(options, context);
  const items = toItems(rows, thresholds, table, context);
  return {
    items,
    texts: itemTexts({ table, names, quadrantOf: (stop) => quadrantOf(stop, thresholds) }, context),
    thresholds,
    quadrants: summaries(items, names),
    x: { name: x.name, text: textX, thresholdText: atX.text, scale: read.scales.x },
    y: { name: y.name, text: textY, thresholdText: atY.text, scale: read.scales.y },
    sizeName: size?.name,
    groups: [...new Set(items.flatMap(({ group }) => (group === undefined ? [] : [group])))],
    hasHighlights: table.hasHighlights,
    notes: notesOf(read, { x: x.name, y: y.name }, context),
  };
}

function toItems(
  rows: readonly PlacedRow[],
  thresholds: Thresholds,
  table: CategoricalTable,
  context: TextContext,
): readonly QuadrantItem[] {
  const details = groupingIn(table, 'details');
  const groups = groupingIn(table, 'group');
  const [size] = measuresIn(table, 'size');
  const litShare = litShareReader(table);
  return rows.map((placed) => {
    const { row } = placed;
    return {
      row,
      x: placed.x,
      y: placed.y,
      trail: placed.trail,
      size: size === undefined ? undefined : numberAt(size.values, row),
      group: groups === undefined ? undefined : cellLabel(groups, row, context),
      quadrant: quadrantOf(placed, thresholds),
      litShare: litShare(row),
      ruleColour: details?.rowColours(row, 'points', 'fill'),
    };
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

function summaries(
  items: readonly QuadrantItem[],
  names: Readonly<Record<Quadrant, string>>,
): readonly QuadrantSummary[] {
  const largest = items.reduce((most, { size }) => Math.max(most, Math.abs(size ?? 0)), 0);
  const counts = new Map<Quadrant, number>();
  const weights = new Map<Quadrant, number>();
  let total = 0;
  for (const { quadrant, size } of items) {
    // In units of the largest: the sum of huge sizes would leave the range of numbers.
    const weight = largest > 0 ? Math.abs(size ?? 0) / largest : 0;
    total += weight;
    counts.set(quadrant, (counts.get(quadrant) ?? 0) + 1);
    weights.set(quadrant, (weights.get(quadrant) ?? 0) + weight);
  }
  return QUADRANTS.map((quadrant) => ({
    quadrant,
    name: names[quadrant],
    count: counts.get(quadrant) ?? 0,
    sizeShare: total > 0 ? (weights.get(quadrant) ?? 0) / total : undefined,
  }));
}

function notesOf(
  { blank, notPositive }: RowsRead,
  measures: { readonly x: string; readonly y: string },
  { localise, locale }: TextContext,
): readonly string[] {
  const dropped = (count: number, measure: string): readonly string[] =>
    count > 0 ? [localise('Note_LogDropped', { count: countText(count, locale), measure })] : [];
  return [
    ...dropped(notPositive.x, measures.x),
    ...dropped(notPositive.y, measures.y),
    ...(blank > 0 ? [localise('Note_Blank', { count: countText(blank, locale) })] : []),
  ];
}
