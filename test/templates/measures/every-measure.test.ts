import { DateTime, evaluateMeasure, evaluateQuery, type Scalar } from '@ott-analytics/model/dax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SamplePart } from '../../pipeline/sample-project.js';
import { openSampleModel, readDefinition, type SampleModel } from './sample-model.js';

const MEASURES = readDefinition().model.tables.flatMap(({ measures }) => measures.map(({ name }) => name));
const PARTS: readonly SamplePart[] = ['folder', 'all'];
const GROUPS = [
  "'Date'[Year]",
  "'Date'[Quarter]",
  'Platform[Platform]',
  'Geography[Region]',
  'Geography[Geography]',
];

/** Measures that say what holds whatever period is chosen: published benchmarks without a date of their own. */
const TIMELESS = ['Funnel Joined', 'Funnel Month 12', 'Funnel After Win-back'];
/** Measures of the whole market, which do not ask for the platform chosen. */
const MARKET = ['Market Total Revenue', 'Market Subscribers', 'Market HHI', 'Market Revenue'];
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

/** One measure is asked for some hundred cells; the slowest takes seconds on a slow machine. */
const PATIENCE_MS = 120_000;

describe.each(PARTS)('every measure of the template on the sample (%s)', (part) => {
  let opened: SampleModel;
  beforeAll(async () => {
    opened = await openSampleModel(part);
  });
  afterAll(() => opened.close());

  it('compiles without a finding', () => {
    expect(opened.model.diagnostics).toEqual([]);
    expect(MEASURES.length).toBeGreaterThanOrEqual(200);
  });

  it('has no key without its member, so that no blank row appears', () => {
    expect(opened.model.names.tables.filter(({ hasBlankRow }) => hasBlankRow)).toEqual([]);
  });

  it.each(MEASURES)('[%s] gives a value or BLANK at the total and for one platform and year', (name) => {
    const contexts = [
      [],
      [{ table: 'Platform', column: 'Platform', values: ['Netflix'] }],
      [
        { table: 'Platform', column: 'Platform', values: ['Netflix'] },
        { table: 'Date', column: 'Year', values: [2020] },
      ],
      [
        { table: 'Platform', column: 'Platform', values: ['Twitch', 'Hulu'] },
        { table: 'Date', column: 'Quarter', values: ['Q4 2019'] },
      ],
    ];
    for (const context of contexts)
      expect(faultOf(evaluateMeasure(opened.model, name, context))).toBeUndefined();
  });

  it.each(MEASURES)(
    '[%s] gives values and no empty row by year, quarter, platform, region and geography',
    (name) => {
      for (const group of GROUPS) {
        const [result] = evaluateQuery(
          opened.model,
          `EVALUATE SUMMARIZECOLUMNS ( ${group}, "value", [${name}] )`,
        );
        for (const row of result?.rows ?? []) {
          expect(row[0], group).not.toBeNull();
          expect(faultOf(row[1] ?? null), `${group} ${JSON.stringify(row[0])}`).toBeUndefined();
        }
      }
    },
    PATIENCE_MS,
  );

  it.each(MEASURES)('[%s] is BLANK where nothing is chosen', (name) => {
    if (!TIMELESS.includes(name))
      expect(
        evaluateMeasure(opened.model, name, [{ table: 'Date', column: 'Year', values: [1900] }]),
      ).toBeNull();
    if (!ABOUT_ALL.includes(name))
      expect(
        evaluateMeasure(opened.model, name, [
          { table: 'Platform', column: 'Platform', values: ['None such'] },
        ]),
      ).toBeNull();
  });
});
