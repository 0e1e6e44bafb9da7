import { DateTime, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_DATA_ANNOTATION } from '../../../templates/compiler/src/measure-reference/print-measure-reference.js';
import { openSampleModel, readDefinition, type MeasureData, type SampleModel } from './sample-model.js';
import { choices, type Scope } from './scope.js';

const MEASURES = readDefinition().model.tables.flatMap(({ measures }) => measures);
const NAMES = MEASURES.map(({ name }) => name);
const UNFED = new Set(
  MEASURES.filter(({ annotations }) => annotations.some(({ name }) => name === SAMPLE_DATA_ANNOTATION)).map(
    ({ name }) => name,
  ),
);
const GROUPS = ["'Date'[Year]", 'Platform[Platform]', 'Geography[Region]', 'Geography[Geography]'];
/** What no grouping shows, since it needs one member of several columns at once. */
const SAMPLE: readonly Scope[] = [
  {},
  { platform: 'Netflix', year: 2020 },
  { platform: 'Netflix', year: 2021 },
  { platform: 'Hulu', year: 2018 },
  { quarter: 'Q4 2020' },
  { quarter: 'Q2 2019' },
  { platform: 'Netflix', genre: 'Drama' },
  { platform: 'Netflix', region: 'EMEA', quarter: 'Q4 2020' },
  { segment: 'First lifetime' },
  { segment: 'Basic', year: 2020 },
  { segment: 'Gross' },
  { segment: 'Chromecast' },
  { band: '35-54', geography: 'United States' },
  { lineItem: 'Operating income' },
];
const HAND_MADE: readonly Scope[] = [
  {},
  { platform: 'Alpha', year: 2024 },
  { platform: 'Alpha', genre: 'Documentary' },
];

/** What is asked of each data: how many of the groupings, and which further contexts. The sample is asked for all. */
const DATA: readonly (readonly [data: MeasureData, groupings: number, further: readonly Scope[]])[] = [
  ['all', 4, SAMPLE],
  ['folder', 1, SAMPLE.slice(0, 2)],
  ['hand-made', 3, HAND_MADE],
];

/** Choices that hold nothing. */
const NO_YEAR: Scope = { year: 1900 };
const NO_PLATFORM: Scope = { platform: 'None such' };

/** Measures that say what holds whatever period is chosen: what-ifs, and published benchmarks without a date of their own. */
const TIMELESS = [
  'Funnel Joined',
  'Funnel Month 12',
  'Funnel After Win-back',
  'Growth Target Value',
  'Price Increase Value',
  'Extra Churn Value',
  'Forecast Horizon Value',
  'Scenario Factor',
];
/** Measures of the whole market, which do not ask for the platform chosen. */
const MARKET = [
  'Market Total Revenue',
  'Market Total Revenue Growth',
  'Market Subscribers',
  'Market HHI',
  'Market Revenue',
  'Market Revenue PY',
  'Market Revenue Growth',
  'Stacking Ratio',
  'Demand Share',
  'Broadband Households',
];
const ABOUT_ALL = [...MARKET, ...TIMELESS, 'Note Period', 'Insight Regional'];

/** What no visual may show: no number, no end, or the words of a missing one. */
const faultOf = (value: Scalar): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (value instanceof DateTime) return value.serial > 0 ? undefined : `date ${value.serial}`;
  if (typeof value !== 'string') return undefined;
  if (/\(Blank\)|\bNaN\b|∞|\bundefined\b|\bnull\b|Infinity| {2}/.test(value)) return value;
  if (value.trim() === '' || value !== value.trim()) return `'${value}'`;
  return value.length <= 220 ? undefined : `${value.length} characters: ${value}`;
};

/** All measures by one column; measures of one row share what they are made of. */
function groupBy({ model }: SampleModel, group: string): ReadonlyMap<string, ReadonlyMap<string, Scalar>> {
  const columns = NAMES.map((name) => `"${name}", [${name}]`).join(', ');
  const [result] = evaluateQuery(model, `EVALUATE SUMMARIZECOLUMNS ( ${group}, ${columns} )`);
  const byName = NAMES.map((name, index): [string, ReadonlyMap<string, Scalar>] => [
    name,
    new Map((result?.rows ?? []).map((row) => [JSON.stringify(row[0]), row[index + 1] ?? null])),
  ]);
  return new Map(byName);
}

/** All measures where members are chosen. */
function valuesIn({ model }: SampleModel, scope: Scope): ReadonlyMap<string, Scalar> {
  const columns = NAMES.map((name) => `"${name}", [${name}]`).join(', ');
  const filters = choices(scope).map(({ table, column, values }) => {
    const [value = ''] = values;
    return `'${table}'[${column}] = ${typeof value === 'number' ? value : `"${String(value)}"`}`;
  });
  const row = [`ROW ( ${columns} )`, ...filters].join(', ');
  const [result] = evaluateQuery(model, `EVALUATE CALCULATETABLE ( ${row} )`);
  return new Map(NAMES.map((name, index) => [name, result?.rows[0]?.[index] ?? null]));
}

/** All measures are asked for some hundred cells; that takes seconds on a slow machine. */
const PATIENCE_MS = 240_000;

describe.each(DATA)('every measure of the template (%s)', (data, groupings, further) => {
  let opened: SampleModel;
  const groups = new Map<string, ReadonlyMap<string, ReadonlyMap<string, Scalar>>>();
  const chosen = new Map<Scope, ReadonlyMap<string, Scalar>>();
  beforeAll(async () => {
    opened = await openSampleModel(data);
    for (const group of GROUPS.slice(0, groupings)) groups.set(group, groupBy(opened, group));
    for (const scope of [...further, NO_YEAR, NO_PLATFORM]) chosen.set(scope, valuesIn(opened, scope));
  }, PATIENCE_MS);
  afterAll(() => opened.close());

  it('compiles without a finding', () => {
    expect(opened.model.diagnostics).toEqual([]);
    expect(NAMES.length).toBeGreaterThanOrEqual(200);
  });

  it('has no key without its member, so that no blank row appears', () => {
    expect(opened.model.names.tables.filter(({ hasBlankRow }) => hasBlankRow)).toEqual([]);
  });

  it.each(NAMES)('[%s] gives values and no empty row by year, platform and place', (name) => {
    for (const [group, measures] of groups)
      for (const [row, value] of measures.get(name) ?? []) {
        if (value !== null) expect(row, group).not.toBe('null');
        expect(faultOf(value), `${group} ${row}`).toBeUndefined();
      }
  });

  it.each(NAMES)('[%s] gives a value or BLANK where members are chosen', (name) => {
    for (const [scope, values] of chosen)
      expect(faultOf(values.get(name) ?? null), JSON.stringify(scope)).toBeUndefined();
  });

  it.each(NAMES)('[%s] is BLANK where nothing is chosen', (name) => {
    if (!TIMELESS.includes(name)) expect(chosen.get(NO_YEAR)?.get(name)).toBeNull();
    if (!ABOUT_ALL.includes(name)) expect(chosen.get(NO_PLATFORM)?.get(name)).toBeNull();
  });

  if (data === 'all')
    it.each(NAMES)('[%s] is fed by the sample, or said not to be', (name) => {
      const grouped = [...groups.values()].flatMap((measures) => [...(measures.get(name)?.values() ?? [])]);
      const values = [...grouped, ...[...chosen.values()].map((measures) => measures.get(name) ?? null)];
      expect(values.some((value) => value !== null)).toBe(!UNFED.has(name));
    });
});
