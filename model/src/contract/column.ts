import type { Additivity, Column, ColumnType } from './table.js';

/** Text for people, at most `length` characters. */
export const text = (length: number): ColumnType => ({ kind: 'text', length });
export const integer: ColumnType = { kind: 'integer' };
export const bigint: ColumnType = { kind: 'bigint' };
export const date: ColumnType = { kind: 'date' };
export const boolean: ColumnType = { kind: 'boolean' };
/** Money: up to 10^16 units with four decimals, which is also Power BI's fixed decimal number. */
export const money: ColumnType = { kind: 'decimal', precision: 19, scale: 4 };
/** Shares, percentages and prices: four decimals, as Power BI's fixed decimal number holds them. */
export const ratio: ColumnType = { kind: 'decimal', precision: 19, scale: 4 };

/** The surrogate key of a dimension: given by the loader, stable over runs, 0 = unknown member. */
export function surrogateKey(name: string, modelName: string): Column {
  const role = { kind: 'surrogate-key' } as const;
  const description = 'Surrogate key, given by the loader and stable over runs. 0 is the unknown member.';
  return { name, modelName, type: integer, role, nullable: false, description };
}

/** The stable code of a dimension member, as contracts write it. */
export function naturalKey(name: string, modelName: string, description: string): Column {
  return { name, modelName, type: text(300), role: { kind: 'natural-key' }, nullable: false, description };
}

/** A reference from a fact to `table`; the column has the same name on both sides. */
export function foreignKey(name: string, modelName: string, references: string): Column {
  const role = { kind: 'foreign-key', references } as const;
  const description = `Key of the row's member in ${references}.`;
  return { name, modelName, type: integer, role, nullable: false, description };
}

/** A descriptive column that may be absent. */
export function attribute(name: string, modelName: string, type: ColumnType, description: string): Column {
  return { name, modelName, type, role: { kind: 'attribute' }, nullable: true, description };
}

/** A descriptive column that is always filled. */
export function requiredAttribute(
  name: string,
  modelName: string,
  type: ColumnType,
  description: string,
): Column {
  return { ...attribute(name, modelName, type, description), nullable: false };
}

/** A dimension value kept in the fact itself, part of its grain. */
export function degenerate(name: string, modelName: string, type: ColumnType, description: string): Column {
  return { name, modelName, type, role: { kind: 'degenerate' }, nullable: false, description };
}

/** How a figure adds up, what it counts, and what it is. */
export interface MeasureOptions {
  readonly additivity: Additivity;
  readonly unit: string;
  readonly description: string;
}

/** A figure. Null means "not published", which is never 0. */
export function measure(name: string, modelName: string, type: ColumnType, options: MeasureOptions): Column {
  const role = { kind: 'measure', additivity: options.additivity, unit: options.unit } as const;
  return { name, modelName, type, role, nullable: true, description: options.description };
}

const lineage = (name: string, modelName: string, type: ColumnType, description: string): Column => ({
  name,
  modelName,
  type,
  role: { kind: 'lineage' },
  nullable: false,
  description,
});

/** The columns that every fact row carries: its period as published, how sure the date is, and where it comes from. */
export const factLineage: readonly Column[] = [
  lineage(
    'period_end',
    'Period End Date',
    date,
    'Last day of the period, snapped to the month end (within 7 days).',
  ),
  lineage(
    'period_end_reported',
    'Reported Period End Date',
    date,
    'Last day of the period as the publisher has it.',
  ),
  lineage(
    'period_kind',
    'Period Kind',
    text(1),
    'M month, Q quarter, H half year, Y year (flows); D stock at a stated date; S undated snapshot.',
  ),
  lineage(
    'date_basis',
    'Date Basis',
    text(10),
    'Stated: the file names the period. Matched: the same figure is published elsewhere with this date. Assumed: declared in the dataset contract, no date in the file.',
  ),
  foreignKey('basis_key', 'Basis Key', 'dim_basis'),
  foreignKey('source_key', 'Source Key', 'dim_source'),
  lineage(
    'source_line',
    'Source Line',
    integer,
    'Line of the source file that the row comes from (1 = header); for a derived remainder the line of the published total; 0 = the whole file, for rows that sum up an event log.',
  ),
];

/** Whether a row enters totals; see the additive-set rule in docs/architecture.md. */
export const isAdditive: Column = {
  name: 'is_additive',
  modelName: 'Is Additive',
  type: boolean,
  role: { kind: 'lineage' },
  nullable: false,
  description:
    'True when the row belongs to the one additive set of its platform, metric and date. Rows of other published breakdowns are kept with false and are shown only when their member alone is filtered.',
};
