import type { DataViewSpec } from '../page/data-view.js';
import { SUBSCRIBERS } from './sample-views.js';

/** With a target for three of the four. */
export const WITH_TARGET: DataViewSpec = {
  ...SUBSCRIBERS,
  measures: [
    ...(SUBSCRIBERS.measures ?? []),
    { roles: ['target'], name: 'Target', values: [200, 100, null, 110], format: '#,0.0' },
  ],
};

/** Made up: every kind of gap, and a measure where less is better. */
export const CHURN: DataViewSpec = {
  groupings: [
    {
      role: 'category',
      name: 'Platform',
      values: ['Netflix', 'A platform with a very long name indeed', null, 'Hulu', 'New one', 'Peacock'],
    },
  ],
  measures: [
    { roles: ['value'], name: 'Churn', values: [0.021, 0.057, 0.049, null, 0.049, 0.062], format: '0.0%' },
    {
      roles: ['comparison'],
      name: 'Churn a year ago',
      values: [0.025, 0.05, 0.049, 0.052, null, 0.07],
      format: '0.0%',
    },
  ],
  objects: { comparison: { higherIsBetter: false } },
};

/** Made up: a list that scrolls. */
export const FORTY: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: Array.from({ length: 40 }, (_, i) => `Platform ${i + 1}`) },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Hours',
      values: Array.from({ length: 40 }, (_, i) => ((i * 37) % 41) - 5),
      format: '#,0',
    },
    {
      roles: ['comparison'],
      name: 'Hours before',
      values: Array.from({ length: 40 }, (_, i) => ((i * 23) % 37) - 3),
      format: '#,0',
    },
  ],
};

const FIVE = ['Netflix', 'Prime Video', 'Disney+', 'Max', 'Hulu'];

/** Made up: four measures, of which churn is better when it is lower, and where the figures come from. */
export const FOUR_MEASURES: DataViewSpec = {
  groupings: [{ role: 'category', name: 'Platform', values: FIVE }],
  measures: [
    { roles: ['value'], name: 'Subscribers (M)', values: [260.3, 200.1, 150.2, 97.7, 48.5], format: '#,0.0' },
    {
      roles: ['value'],
      name: 'Monthly churn',
      values: [0.019, 0.034, 0.046, 0.052, 0.058],
      format: '0.0%',
      objects: { measures: { higherIsBetter: false } },
    },
    {
      roles: ['value'],
      name: 'Revenue per subscriber',
      values: [11.64, 6.2, 6.7, 7.82, 12.11],
      format: '#,0.00',
    },
    { roles: ['value'], name: 'Hours per subscriber', values: [71, 38, 33, 35, 44], format: '#,0' },
    {
      roles: ['comparison'],
      name: 'Subscribers a year ago (M)',
      values: [230.7, 196.4, 161.8, 96.1, 47.2],
      format: '#,0.0',
    },
    {
      roles: ['basis'],
      name: 'Basis',
      values: ['Reported', 'Estimated', 'Reported', 'Derived', 'Forecast'],
    },
  ],
};

const RACE: readonly (readonly [string, readonly (number | null)[]])[] = [
  ['Netflix', [139.3, 167.1, 203.7, 221.8, 230.7, 260.3]],
  ['Prime Video', [101, 150, 175, 200, 200.1, 205]],
  ['iQIYI', [87.4, 106.9, 101.7, 97, 111.6, 100.3]],
  ['Disney+', [null, 26.5, 94.9, 129.8, 161.8, 150.2]],
  ['Max', [54, 53, 60.6, 73.8, 96.1, 97.7]],
  ['Tencent Video', [89, 106, 123, 124, 119, 117]],
  ['Hulu', [22.8, 30.4, 39.4, 45.3, 47.2, 48.5]],
  ['Paramount+', [null, null, null, 32.8, 55.9, 67.5]],
];
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];

/** Subscribers in millions at the ends of six years: partly as reported, partly made up. */
export const SIX_YEARS: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: RACE.flatMap(([name]) => YEARS.map(() => name)) },
    { role: 'period', name: 'Year', values: RACE.flatMap(() => YEARS.map(String)) },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Subscribers (M)',
      values: RACE.flatMap(([, values]) => values),
      format: '#,0.0',
    },
  ],
};

const REGIONS = ['North America', 'Europe', 'Asia Pacific', 'Latin America'];

/** Made up: four platforms in four regions. */
export const BY_REGION: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: REGIONS.flatMap(() => FIVE.slice(0, 4)) },
    {
      role: 'smallMultiple',
      name: 'Region',
      values: REGIONS.flatMap((region) => [region, region, region, region]),
    },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Subscribers (M)',
      values: [80.1, 95, 46.5, 52.7, 88.8, 55.2, 51, 18.2, 45.3, 22.4, 38.1, 9.8, 46, 12.5, 13.9, 13],
      format: '#,0.0',
    },
    {
      roles: ['comparison'],
      name: 'A year ago (M)',
      values: [74.3, 93, 46.6, 53, 76.7, 52, 49.6, 16.1, 38, 20.8, 43.2, 8, 41.7, 11.9, 14.6, 11.8],
      format: '#,0.0',
    },
  ],
};

/** Made up: sizes that differ by the thousand, one of them zero. */
export const WIDE_RANGE: DataViewSpec = {
  groupings: [
    { role: 'category', name: 'Platform', values: ['Global', 'Regional', 'Niche', 'Starting', 'Closed'] },
  ],
  measures: [
    {
      roles: ['value'],
      name: 'Subscribers',
      values: [210_000_000, 4_300_000, 82_000, 950, 0],
      format: '#,0',
    },
    {
      roles: ['comparison'],
      name: 'A year ago',
      values: [180_000_000, 5_100_000, 31_000, null, 1_200],
      format: '#,0',
    },
  ],
};
