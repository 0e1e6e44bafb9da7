import type { ScaleName } from '../dataset/format-rule.js';

/** The power of ten of each scale name. */
export const SCALE_POWERS: Readonly<Record<ScaleName, number>> = { k: 3, mm: 6, bn: 9, tn: 12 };

/** Words for powers of ten that are read in cells and headers, in lower case; `m` is a million, as in published tables. */
export const SCALE_WORDS: Readonly<Record<string, ScaleName>> = {
  k: 'k',
  thousand: 'k',
  thousands: 'k',
  m: 'mm',
  mm: 'mm',
  mn: 'mm',
  mln: 'mm',
  million: 'mm',
  millions: 'mm',
  b: 'bn',
  bn: 'bn',
  bln: 'bn',
  billion: 'bn',
  billions: 'bn',
  tn: 'tn',
  trn: 'tn',
  trillion: 'tn',
  trillions: 'tn',
};

/** Currency signs and the ISO 4217 code they are taken for, the longer ones first. */
export const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY or CNY'],
  ['\u20b9', 'INR'],
  ['\u20a9', 'KRW'],
  ['\u20bd', 'RUB'],
];

/** ISO 4217 codes that are read in cells and headers. */
export const CURRENCY_CODES = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RMB',
  'INR',
  'KRW',
  'RUB',
  'BRL',
  'MXN',
  'CAD',
  'AUD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'TRY',
  'HKD',
  'SGD',
  'TWD',
  'ZAR',
] as const;
