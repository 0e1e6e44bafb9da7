const text = { type: 'string', minLength: 1 } as const;
const isoDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

const described = (schema: object, description: string): object => ({ ...schema, description });

const headers = {
  description: 'The header of the column, or a list of the headers that it may have.',
  anyOf: [text, { type: 'array', minItems: 1, items: text }],
};

const namesByMember = (description: string, propertyNames?: object): object => ({
  type: 'object',
  minProperties: 1,
  description,
  ...(propertyNames === undefined ? {} : { propertyNames }),
  additionalProperties: { type: 'array', items: text },
});

const common = {
  shape: described({ const: 'events' }, 'events: a large log, summed up into the facts by month.'),
  dataset: described(
    { type: 'string', pattern: '^[a-z0-9-]+$' },
    'Id of the dataset, unique among contracts.',
  ),
  title: described(text, 'What the log holds, for people.'),
  match: described(
    { type: 'array', minItems: 1, items: text },
    'File path patterns; ** stands for any folders, * for any name. All files of a log are summed up together.',
  ),
  note: described(text, 'Definitions, assumptions, confidence.'),
  basis: { enum: ['Reported', 'Derived', 'Estimated', 'Synthetic'] },
  precedence: described({ type: 'integer' }, 'The higher one of two sources of the same figure is loaded.'),
  rejectThreshold: described(
    { type: 'number', minimum: 0, maximum: 1 },
    'Share of lines that may be refused; 0.25 unless given.',
  ),
  ignore: described({ type: 'array', items: text }, 'Columns that are known and not read.'),
  platform: described(text, 'Code of the platform when the log has no column for it.'),
  delimiter: described({ enum: [',', ';', '\t', '|'] }, 'Detected from the header unless given.'),
};

const dates = described(
  { enum: ['iso', 'dmy', 'mdy', 'unix'] },
  'iso 2024-02-29 (a time and an offset may follow), dmy 29.02.2024, mdy 02/29/2024, unix seconds; iso unless given.',
);
const through = described(isoDate, 'Last day that the log covers; later events are refused.');

const kind = (
  name: string,
  required: readonly string[],
  properties: Record<string, object>,
  columns: { readonly required: readonly string[]; readonly roles: readonly string[] },
): object => ({
  if: { properties: { kind: { const: name } }, required: ['kind'] },
  then: {
    additionalProperties: false,
    required: ['dataset', 'title', 'match', 'basis', 'columns', ...required],
    properties: {
      ...common,
      ...properties,
      kind: described({ const: name }, 'What a line is: subscription_events, sessions or titles.'),
      columns: {
        type: 'object',
        additionalProperties: false,
        description: 'Which column is which.',
        required: columns.required,
        properties: Object.fromEntries(columns.roles.map((role) => [role, headers])),
      },
    },
  },
});

/** The JSON Schema of a dataset contract of the shape `events`; the keys allowed depend on its kind. */
export const eventSchema = {
  type: 'object',
  required: ['shape', 'kind'],
  properties: { kind: { enum: ['subscription_events', 'sessions', 'titles'] } },
  allOf: [
    kind(
      'subscription_events',
      [],
      {
        dates,
        through,
        decimal: described({ enum: ['point', 'comma'] }, 'Decimal separator of prices; point unless given.'),
        plans: namesByMember('Tier codes by plan names; needed with a column plan.'),
      },
      {
        required: ['account', 'start', 'cancel'],
        roles: ['account', 'platform', 'country', 'plan', 'price', 'start', 'cancel'],
      },
    ),
    kind(
      'sessions',
      [],
      {
        dates,
        through,
        duration: described(
          { enum: ['seconds', 'minutes', 'milliseconds'] },
          'Unit of the column seconds; seconds unless given.',
        ),
        maxSeconds: described(
          { type: 'integer', minimum: 1, maximum: 31622400 },
          'Longest believable session; 86400 unless given.',
        ),
        topTitles: described(
          { type: 'integer', minimum: 0, maximum: 10000 },
          'Titles kept by platform and month, by hours; 50 unless given.',
        ),
        devices: namesByMember('Devices by the names in the log; needed with a column device.', {
          maxLength: 40,
          minLength: 1,
        }),
      },
      {
        required: ['account', 'started', 'seconds'],
        roles: ['account', 'platform', 'country', 'device', 'title', 'started', 'seconds'],
      },
    ),
    kind(
      'titles',
      ['through', 'types'],
      {
        through: described(isoDate, 'Day of the catalogue.'),
        types: namesByMember('Content types by the names in the catalogue.', {
          enum: ['Movie', 'TV Show', 'Game'],
        }),
      },
      { required: ['title', 'type'], roles: ['title', 'platform', 'type'] },
    ),
  ],
} as const;
