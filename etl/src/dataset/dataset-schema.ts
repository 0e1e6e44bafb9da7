import { UNIT_NAMES } from '../stage/unit.js';

const text = { type: 'string', minLength: 1 } as const;
const isoDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const dateBasis = { enum: ['Stated', 'Matched', 'Assumed'] } as const;

const object = (
  required: readonly string[],
  properties: Record<string, unknown>,
  description?: string,
): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
  ...(description === undefined ? {} : { description }),
});

const memberRule = {
  description: 'A member code, or { column } to read the name of the member from a column.',
  oneOf: [text, object(['column'], { column: text })],
};

const additiveSet = {
  description:
    'Which published set the figures belong to: total, regions, line-items, country, part or none.',
  oneOf: [
    object(['kind'], { kind: { enum: ['total', 'country', 'part', 'none'] } }),
    object(['kind', 'members'], {
      kind: { enum: ['regions', 'line-items'] },
      members: { type: 'array', minItems: 1, items: text },
    }),
  ],
};

const memberRules = {
  platform: memberRule,
  geography: memberRule,
  tier: memberRule,
  lineItem: memberRule,
  audience: memberRule,
  audienceDimension: { enum: ['All', 'Age', 'Gender', 'Device'] },
  content: object(['level', 'type'], {
    level: { enum: ['Type', 'Genre', 'Game', 'Title'] },
    type: memberRule,
    column: text,
  }),
  indicator: memberRule,
  segment: memberRule,
  marketMeasure: text,
};

const period = {
  description: 'How the period of a record is found.',
  oneOf: [
    object(['kind', 'column'], { kind: { enum: ['year', 'half', 'quarter', 'as-of-half'] }, column: text }),
    object(['kind', 'column', 'calendar'], {
      kind: { const: 'fiscal-quarter' },
      column: text,
      calendar: { enum: ['disney'] },
    }),
    object(['kind', 'column', 'monthDay'], {
      kind: { const: 'as-of-year' },
      column: text,
      monthDay: { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
      dateBasis,
      dates: {
        type: 'object',
        propertyNames: { pattern: '^\\d{4}$' },
        additionalProperties: object(['date', 'dateBasis'], { date: isoDate, dateBasis }),
      },
    }),
    object(['kind', 'column'], {
      kind: { const: 'date' },
      column: text,
      span: { enum: ['month', 'quarter', 'year'] },
    }),
    object(['kind', 'date'], {
      kind: { const: 'snapshot' },
      date: isoDate,
      dateBasis: { enum: ['Assumed', 'Matched'] },
    }),
  ],
};

const figure = object(['column', 'fact', 'measure', 'unit'], {
  ...memberRules,
  column: text,
  aliases: { type: 'array', items: text },
  fact: { type: 'string', pattern: '^(fact|dim)_[a-z_]+$' },
  measure: { type: 'string', pattern: '^[a-z_]+$' },
  unit: { enum: UNIT_NAMES },
  sign: { enum: ['as-written', 'negate'] },
  optional: { type: 'boolean' },
  set: additiveSet,
});

const override = object(['when', 'reason'], {
  ...memberRules,
  when: object(['column', 'equals'], { column: text, equals: text }),
  set: additiveSet,
  reason: text,
});

/** The JSON Schema (2020-12 vocabulary that ajv's default draft shares) of a dataset contract. */
export const datasetSchema = {
  $id: 'ott-analytics/dataset.schema.json',
  title: 'OTT Analytics dataset contract',
  ...object(['dataset', 'title', 'match', 'period', 'basis', 'figures'], {
    ...memberRules,
    dataset: {
      type: 'string',
      pattern: '^[a-z0-9-]+$',
      description: 'Id of the dataset, unique among contracts.',
    },
    title: { ...text, description: 'What the file holds, for people.' },
    match: {
      type: 'array',
      minItems: 1,
      items: text,
      description: 'File path patterns; ** stands for any folders, * for any name.',
    },
    note: { ...text, description: 'Definitions, assumptions, confidence.' },
    period,
    basis: { enum: ['Reported', 'Derived', 'Estimated'] },
    set: additiveSet,
    precedence: {
      type: 'integer',
      description: 'The higher one of two sources of the same figure is loaded.',
    },
    rejectThreshold: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'Share of records that may be refused.',
    },
    figures: { type: 'array', minItems: 1, items: figure },
    overrides: { type: 'array', items: override },
    skip: {
      type: 'array',
      items: object(['column', 'equals', 'reason'], { column: text, equals: text, reason: text }),
    },
    ignore: { type: 'array', items: text },
  }),
} as const;
