import { findTable, type CellValue, type Row } from '@ott-analytics/model/contract';
import { multiply, printDecimal, printFixed, type Decimal } from '../stage/decimal.js';
import type { Figure } from '../stage/figure.js';
import { dateKey } from './build-dates.js';
import { groupBy, type LoadedFigure } from './conformed.js';
import type { Dimensions } from './build-dimensions.js';
import { contentCode, grainKey } from './grain.js';
import { keyOf, type Keys } from './key-registry.js';

/** The currency that amounts are loaded in, at one fixed declared rate. */
export interface Currency {
  readonly code: string;
  readonly unitsPerUsd: Decimal;
}

/** The rows of one fact. Figures of one record that share a grain (subscribers and net additions) share a row. */
export function buildFact(
  fact: string,
  figures: readonly LoadedFigure[],
  dimensions: Dimensions,
  currency: Currency,
): readonly Row[] {
  const own = figures.filter(({ figure }) => figure.fact === fact);
  const rowKey = ({ figure }: LoadedFigure): string => `${grainKey(figure)} | ${figure.file}`;
  return [...groupBy(own, rowKey).values()].map((group) => buildRow(fact, group, dimensions, currency));
}

function buildRow(
  fact: string,
  group: readonly LoadedFigure[],
  dimensions: Dimensions,
  currency: Currency,
): Row {
  const row: Record<string, CellValue> = {};
  const [first] = group;
  if (first === undefined) return row;
  const byMeasure = new Map(group.map(({ figure }) => [figure.measure, figure]));
  for (const column of findTable(fact).columns) {
    const figure = byMeasure.get(column.name);
    if (column.role.kind !== 'measure')
      row[column.name] = memberValue(column.name, first, dimensions, currency);
    else if (figure === undefined) row[column.name] = null;
    else row[column.name] = measureValue(figure, column.type.kind, currency);
  }
  return row;
}

function measureValue(figure: Figure, kind: string, currency: Currency): CellValue {
  const value = toReportingCurrency(figure, currency);
  if (typeof value === 'string') return value;
  return kind === 'bigint' ? BigInt(printDecimal(value)) : printFixed(value, 4);
}

/** The value with money converted at the declared rate; counts, percentages and text stay as they are. */
export function toReportingCurrency(figure: Figure, currency: Currency): Decimal | string {
  if (typeof figure.value === 'string' || !figure.unit.startsWith('USD')) return figure.value;
  return multiply(figure.value, currency.unitsPerUsd);
}

function memberValue(
  column: string,
  { figure, isAdditive }: LoadedFigure,
  dimensions: Dimensions,
  currency: Currency,
): CellValue {
  const keys = (table: string): Keys => dimensions.keys.get(table) ?? new Map();
  const values: Readonly<Record<string, () => CellValue>> = {
    platform_key: () => keyOf(keys('dim_platform'), figure.platform),
    geography_key: () => keyOf(keys('dim_geography'), figure.geography),
    tier_key: () => keyOf(keys('dim_tier'), figure.tier),
    line_item_key: () => keyOf(keys('dim_line_item'), figure.lineItem ?? ''),
    content_key: () => keyOf(keys('dim_content'), contentCode(figure)),
    audience_key: () => keyOf(keys('dim_audience'), `${figure.audience.dimension}: ${figure.audience.band}`),
    date_key: () => dateKey(figure.period.end),
    basis_key: () => keyOf(keys('dim_basis'), figure.basis),
    source_key: () => keyOf(keys('dim_source'), figure.file),
    source_line: () => figure.line,
    period_end: () => figure.period.end,
    period_end_reported: () => figure.period.reportedEnd,
    period_kind: () => figure.period.kind,
    date_basis: () => figure.period.dateBasis,
    is_additive: () => isAdditive,
    indicator: () => figure.indicator ?? '',
    segment: () => figure.segment,
    indicator_unit: () => figure.unit.replace('USD', currency.code),
    market_measure: () => figure.marketMeasure ?? '',
  };
  const value = values[column];
  if (value === undefined) throw new RangeError(`no rule fills the column '${column}' of ${figure.fact}`);
  return value();
}
