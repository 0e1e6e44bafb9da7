import type powerbi from 'powerbi-visuals-api';
import { joinLevels } from './join-levels';
import {
  LARGEST_FIGURE,
  type CategoricalTable,
  type Cell,
  type GroupingColumn,
  type MeasureColumn,
} from './categorical-table';

/**
 * Reads a data view into plain columns. Returns undefined when no field is bound at all, which is
 * the landing page; a table without rows means that the filters left nothing.
 */
export function readCategoricalTable(dataView: powerbi.DataView | undefined): CategoricalTable | undefined {
  if (dataView === undefined || dataView.metadata.columns.length === 0) return undefined;
  const categories = dataView.categorical?.categories ?? [];
  const values = dataView.categorical?.values ?? [];
  const measures = [...values].map(readMeasure);
  return {
    rowCount: Math.max(
      0,
      ...categories.map((column) => column.values.length),
      ...valueLengths(categories, values),
    ),
    fields: dataView.metadata.columns.map((source) => ({
      name: source.displayName,
      roles: rolesOf(source),
      isMeasure: source.isMeasure === true,
    })),
    groupings: joinLevels(categories.map(readGrouping)),
    measures,
    hasHighlights: measures.some((measure) => measure.highlights !== undefined),
    isTruncated: dataView.metadata.segment !== undefined,
  };
}

/** Without a grouping each measure holds one value; with one, the grouping counts the rows. */
function valueLengths(
  categories: readonly powerbi.DataViewCategoryColumn[],
  values: readonly powerbi.DataViewValueColumn[],
): readonly number[] {
  return categories.length > 0 ? [] : values.map((column) => column.values.length);
}

function readGrouping(column: powerbi.DataViewCategoryColumn): GroupingColumn {
  return {
    name: column.source.displayName,
    roles: rolesOf(column.source),
    format: column.source.format,
    values: column.values.map(toCell),
    rowColours: (row, object, property) => colourOf(column.objects?.[row], object, property),
  };
}

function readMeasure(column: powerbi.DataViewValueColumn): MeasureColumn {
  return {
    name: column.source.displayName,
    queryName: column.source.queryName ?? column.source.displayName,
    roles: rolesOf(column.source),
    values: column.values.map(toCell),
    highlights: column.highlights?.map(toCell),
    formatAt: (row) => dynamicFormat(column.objects?.[row]) ?? column.source.format,
    switchOf: (object, property) => {
      const saved: unknown = column.source.objects?.[object]?.[property];
      return typeof saved === 'boolean' ? saved : undefined;
    },
  };
}

function rolesOf(source: powerbi.DataViewMetadataColumn): readonly string[] {
  return Object.entries(source.roles ?? {}).flatMap(([role, bound]) => (bound ? [role] : []));
}

/**
 * The API types values as never null, yet BLANK arrives as null or undefined. What is no figure, such
 * as the result of a division by zero, counts as BLANK wherever it is drawn or said.
 */
function toCell(value: powerbi.PrimitiveValue | null | undefined): Cell {
  const isNoFigure = typeof value === 'number' && !(Math.abs(value) <= LARGEST_FIGURE);
  return isNoFigure ? null : (value ?? null);
}

function dynamicFormat(objects: powerbi.DataViewObjects | undefined): string | undefined {
  const format: unknown = objects?.['general']?.['formatString'];
  return typeof format === 'string' ? format : undefined;
}

function colourOf(
  objects: powerbi.DataViewObjects | undefined,
  object: string,
  property: string,
): string | undefined {
  const fill: unknown = objects?.[object]?.[property];
  if (typeof fill !== 'object' || fill === null || !('solid' in fill)) return undefined;
  const solid = fill.solid;
  if (typeof solid !== 'object' || solid === null || !('color' in solid)) return undefined;
  return typeof solid.color === 'string' ? solid.color : undefined;
}
