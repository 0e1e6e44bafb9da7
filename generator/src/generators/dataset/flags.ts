/**
 * The answers that may be given as flags, as `ott-etl profile` of the project takes them; a test keeps the two alike.
 * The generator only passes them on: what a good answer is, the project's own ETL knows.
 */
export const DATASET_FLAGS: Readonly<Record<string, string>> = {
  id: 'Id of the dataset',
  title: 'What the file holds',
  note: 'Definitions, assumptions, confidence',
  basis: 'Reported, Derived or Estimated',
  period: 'What the column of periods means: year, quarter, date, as-of-year, snapshot ...',
  date: 'snapshot: the day (2020-12-31); as-of-year: the day of the year (12-31)',
  span: 'date: length of a flow up to the day: month, quarter, half or year',
  'year-end-month': 'fiscal periods: last month of the fiscal year',
  'date-order': 'dmy or mdy, where the file does not show it',
  decimal: '. or , where the file does not show it',
  'other-periods': 'skip: leave out records of other periods',
  measure: 'What a column measures: --measure "Revenue=revenue"',
  unit: 'Unit of a column: --unit "Revenue=bn USD"',
  'line-item': 'Line item of an amount of money',
  indicator: 'Name of a published ratio or price',
  platform: 'Code of the platform',
  geography: 'Code of the geography',
  tier: 'Code of the tier',
  set: 'total, regions, country or part',
  'content-type': 'Movie, TV Show or Game',
  member: 'An unknown name: "Disney=disney-plus", "Acme=add:SVOD", "Total=skip"',
  precedence: 'The higher one of two sources of the same figure is loaded',
};
