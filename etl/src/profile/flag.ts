/**
 * What can be answered beforehand, one row a flag of `ott-etl profile` and of the generator's `dataset`. Flags about a
 * column or name are written `--unit "Revenue=bn USD"`, or without the column for all of them.
 */
export const PROFILE_FLAGS = {
  id: 'Id of the dataset: small letters, digits and hyphens (from the path unless given)',
  title: 'What the file holds, for people (from the path unless given)',
  note: 'Definitions, assumptions, confidence: kept with every figure',
  basis: 'How the figures came about: Reported, Derived or Estimated',
  period:
    'What the column of periods means: year, quarter, month, date, as-of-year, fiscal-quarter, snapshot ...',
  date: 'snapshot: the day (2020-12-31); as-of-year: the day of the year (12-31)',
  span: 'date: the length of a flow up to the day: month, quarter, half or year',
  'year-end-month': 'fiscal periods: last month of the fiscal year, 1 to 12',
  'date-order': 'dmy or mdy, where the days of the file are the same in both',
  decimal: 'Decimal separator (. or ,), where no number of the file shows it',
  'other-periods': 'skip: leave out records of other periods, such as yearly totals among quarters',
  measure: 'What a column measures: --measure "Revenue=revenue"; ignore leaves a column out',
  unit: 'Unit of a column as written: --unit "Revenue=bn USD"',
  'line-item': 'Line item of an amount of money, a code of members.yaml',
  indicator: 'Name of a published ratio or price: --indicator "Value=Monthly churn"',
  platform: 'Code of the platform, for a file without a column of platforms',
  geography: 'Code of the geography, for a file without a column of geographies',
  tier: 'Code of the tier',
  set: 'Which breakdown the figures belong to: total, regions, country or part',
  'content-type': 'Type of the titles counted: Movie, TV Show or Game',
  member: 'A name that is not known: "Disney=disney-plus" (alias), "Acme=add:SVOD", "Total=skip"',
  precedence: 'Whole number: the higher one of two sources of the same figure is loaded',
} as const;

/** The name of a flag. */
export type FlagName = keyof typeof PROFILE_FLAGS;

/** Every flag in the order of the table. */
export const FLAG_NAMES = Object.keys(PROFILE_FLAGS) as readonly FlagName[];
