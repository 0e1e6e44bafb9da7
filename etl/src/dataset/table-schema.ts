import { WIDE_PARTS } from './dataset-contract.js';
import { formatSchema, numberFormatSchema } from './format-schema.js';
import { periodSchema } from './period-schema.js';
import { additiveSet, described, memberRules, object, text, unit } from './schema-parts.js';

const texts = { type: 'array', items: text } as const;
const aliases = described(texts, 'Other headers of the same column.');

const target = {
  ...memberRules,
  fact: described({ type: 'string', pattern: '^(fact|dim)_[a-z_]+$' }, 'Table of the star schema.'),
  measure: described({ type: 'string', pattern: '^[a-z_]+$' }, 'Column of that table.'),
  unit,
  sign: described({ enum: ['as-written', 'negate'] }, 'negate: the file writes losses without their sign.'),
  optional: described({ type: 'boolean' }, "An empty cell means 'not published' and is no fault."),
  set: additiveSet,
  format: numberFormatSchema,
};

const figure = object(['column', 'fact', 'measure', 'unit'], {
  ...target,
  column: described(text, 'Header of the column; case, blanks and a unit in parentheses do not matter.'),
  aliases,
});

const wide = object(['columns', 'as', 'fact', 'measure', 'unit'], {
  ...target,
  columns: {
    description: 'The columns by name, or the pattern of their headers, whose first group is the name.',
    oneOf: [{ ...texts, minItems: 1 }, object(['matches'], { matches: text })],
  },
  as: described({ enum: WIDE_PARTS }, 'What the headers name.'),
});

const override = object(['when', 'reason'], {
  ...memberRules,
  when: object(['column', 'equals'], { column: text, equals: text }, 'Which records the override is for.'),
  set: additiveSet,
  reason: described(text, 'Why; shown with every load.'),
});

const skip = {
  ...object(['reason'], {
    column: described(text, 'Column that is looked at; the whole record when absent.'),
    equals: text,
    matches: described(text, 'Regular expression; upper and lower case count.'),
    empty: { const: true },
    reason: text,
  }),
  oneOf: [{ required: ['equals'] }, { required: ['matches'] }, { required: ['empty'] }],
};

/** The JSON Schema of a dataset contract for published tables. */
export const tableSchema = {
  ...object(['dataset', 'title', 'match', 'period', 'basis'], {
    ...memberRules,
    dataset: described(
      { type: 'string', pattern: '^[a-z0-9-]+$' },
      'Id of the dataset, unique among contracts.',
    ),
    title: described(text, 'What the file holds, for people.'),
    match: described(
      { ...texts, minItems: 1 },
      'File path patterns; ** stands for any folders, * for any name.',
    ),
    note: described(text, 'Definitions, assumptions, confidence.'),
    period: periodSchema,
    basis: described({ enum: ['Reported', 'Derived', 'Estimated'] }, 'How the figures came about.'),
    set: additiveSet,
    precedence: described({ type: 'integer' }, 'The higher one of two sources of the same figure is loaded.'),
    rejectThreshold: described(
      { type: 'number', minimum: 0, maximum: 1 },
      'Share of records that may be refused.',
    ),
    format: formatSchema,
    aliases: described(
      { type: 'object', additionalProperties: texts },
      'Other headers of columns without figures: Year: [Jahr].',
    ),
    figures: described({ type: 'array', minItems: 1, items: figure }, 'The columns that hold figures.'),
    wide: described(
      { type: 'array', minItems: 1, items: wide },
      'Many columns of the same kind, whose headers name a member or a period.',
    ),
    overrides: described(
      { type: 'array', items: override },
      'Records that mean something else than the rest.',
    ),
    skip: described({ type: 'array', items: skip }, 'Records that are left out on purpose.'),
    ignore: described(texts, 'Columns that are read for people only.'),
  }),
  anyOf: [{ required: ['figures'] }, { required: ['wide'] }],
};
