/** What kind of period a text names. */
export type PeriodClass =
  'date' | 'month' | 'quarter' | 'half' | 'year' | 'fiscal-quarter' | 'fiscal-half' | 'fiscal-year';
