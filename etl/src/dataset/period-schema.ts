import { described, isoDate, object, text } from './schema-parts.js';

const dateBasis = described(
  { enum: ['Stated', 'Matched', 'Assumed'] },
  'How sure the date is: stated in the file, matched with another source, or assumed.',
);
const column = described(text, 'Column that names the period; left out when the headers of a wide table do.');
const fiscalYear = {
  yearEndMonth: described({ type: 'integer', minimum: 1, maximum: 12 }, 'Last month of the fiscal year.'),
  namedBy: described(
    { enum: ['end', 'start'] },
    'The calendar year that names the fiscal year: where it ends (unless given) or starts.',
  ),
};

/** How the period of a record is found; see PeriodRule. */
export const periodSchema = {
  description: 'How the period of a record is found.',
  oneOf: [
    object(['kind'], {
      kind: { enum: ['year', 'half', 'quarter', 'month', 'as-of-half', 'as-of-quarter', 'as-of-month'] },
      column,
    }),
    object(['kind', 'yearEndMonth'], {
      kind: { enum: ['fiscal-year', 'fiscal-half', 'fiscal-quarter'] },
      column,
      ...fiscalYear,
    }),
    object(['kind', 'calendar'], {
      kind: { const: 'fiscal-quarter' },
      column,
      calendar: described({ enum: ['disney'] }, '52/53 weeks, ending on the Saturday nearest 30 September.'),
    }),
    object(['kind', 'monthDay'], {
      kind: { const: 'as-of-year' },
      column,
      monthDay: described(
        { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
        'The fixed day of the year, such as 06-30.',
      ),
      dateBasis,
      dates: {
        description: 'Years whose figure is of another day.',
        type: 'object',
        propertyNames: { pattern: '^\\d{4}$' },
        additionalProperties: object(['date', 'dateBasis'], { date: isoDate, dateBasis }),
      },
    }),
    object(['kind'], {
      kind: { const: 'date' },
      column,
      span: described(
        { enum: ['month', 'quarter', 'half', 'year'] },
        'The record is a flow of that length up to the day.',
      ),
    }),
    object(['kind', 'date'], {
      kind: { const: 'snapshot' },
      date: isoDate,
      dateBasis: { enum: ['Assumed', 'Matched'] },
    }),
  ],
};
