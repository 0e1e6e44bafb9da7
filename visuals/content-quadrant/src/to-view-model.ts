import { cellLabel } from '../../shared/src/data/cell-label';
import {
  groupingIn,
  measuresIn,
  numberAt,
  type CategoricalTable,
  type MeasureColumn,
} from '../../shared/src/data/categorical-table';
import { tooltipItems } from '../../shared/src/data/tooltip-items';
import type { TextContext } from '../../shared/src/shell/visual-definition';
import { median } from '../../shared/src/statistics/median';
import { itemTexts } from './item-texts';
import { QUADRANTS, quadrantOf, type Quadrant } from './quadrant';
import type { QuadrantAxis, QuadrantItem, QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';

interface Position {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Bubbles with their quadrants, and the medians; undefined when no row has both values. */
export function toViewModel(
  table: CategoricalTable,
  options: QuadrantOptions,
  context: TextContext,
): QuadrantModel | undefined {
  const [x] = measuresIn(table, 'x');
  const [y] = measuresIn(table, 'y');
  if (x === undefined || y === undefined) return undefined;
  const complete = positionsOf(x, y, table.rowCount);
  const isLogX = options.logX && complete.some((position) => position.x > 0);
  const shown = isLogX ? complete.filter((position) => position.x > 0) : complete;
  const medianX = median(shown.map((position) => position.x));
  const medianY = median(shown.map((position) => position.y));
  if (medianX === undefined || medianY === undefined) return undefined;
  const thresholds = { x: medianX, y: medianY };
  const names = quadrantNames(options, context);
  const items = shown.map((position) => toItem(position, { table, thresholds, names, context }));
  return {
    items,
    thresholds,
    quadrants: QUADRANTS.map((quadrant) => ({
      quadrant,
      name: names[quadrant],
      count: items.filter((item) => item.quadrant === quadrant).length,
    })),
    x: axisOf(x, medianX, context),
    y: axisOf(y, medianY, context),
    isLogX,
    sizeName: measuresIn(table, 'size')[0]?.name,
    groups: [...new Set(items.flatMap(({ group }) => (group === undefined ? [] : [group])))],
    notes: notesOf(
      { blank: table.rowCount - complete.length, dropped: complete.length - shown.length, x },
      context,
    ),
  };
}

function positionsOf(x: MeasureColumn, y: MeasureColumn, rowCount: number): readonly Position[] {
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row) => {
    const atX = numberAt(x.values, row);
    const atY = numberAt(y.values, row);
    return atX === null || atY === null ? [] : [{ row, x: atX, y: atY }];
  });
}

function toItem(
  position: Position,
  from: {
    readonly table: CategoricalTable;
    readonly thresholds: QuadrantModel['thresholds'];
    readonly names: Readonly<Record<Quadrant, string>>;
    readonly context: TextContext;
  },
): QuadrantItem {
  const { table, thresholds, names, context } = from;
  const { row } = position;
  const details = groupingIn(table, 'details');
  const groups = groupingIn(table, 'group');
  const [size] = measuresIn(table, 'size');
  const [x] = measuresIn(table, 'x');
  const name = details === undefined ? '' : cellLabel(details, row, context);
  const group = groups === undefined ? undefined : cellLabel(groups, row, context);
  const quadrant = quadrantOf(position, thresholds);
  const texts = itemTexts({ table, row, name, group, quadrant: names[quadrant] }, context);
  return {
    ...position,
    key: `${row}:${name}`,
    name,
    size: size === undefined ? undefined : numberAt(size.values, row),
    group,
    quadrant,
    sentence: texts.sentence,
    tooltip: [...texts.tooltip, ...tooltipItems(table, row, context.formatValue)],
    isDimmed: x?.highlights !== undefined && numberAt(x.highlights, row) === null,
    ruleColour: details?.rowColours(row, 'points', 'fill'),
  };
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

function axisOf(
  measure: MeasureColumn,
  middle: number,
  { formatValue, localise }: TextContext,
): QuadrantAxis {
  const text = (value: number): string => formatValue(value, measure.formatAt(0));
  return { name: measure.name, text, medianText: localise('Median', { value: text(middle) }) };
}

function notesOf(
  { blank, dropped, x }: { readonly blank: number; readonly dropped: number; readonly x: MeasureColumn },
  { localise }: TextContext,
): readonly string[] {
  return [
    ...(dropped > 0 ? [localise('Note_LogDropped', { count: String(dropped), measure: x.name })] : []),
    ...(blank > 0 ? [localise('Note_Blank', { count: String(blank) })] : []),
  ];
}
