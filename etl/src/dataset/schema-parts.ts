import { UNIT_NAMES } from '../stage/unit.js';

/** A text that is not empty. */
export const text = { type: 'string', minLength: 1 } as const;

/** A day `yyyy-mm-dd`. */
export const isoDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

/** An object without further keys. */
export const object = (
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

/** The same schema with a text for completion and hover. */
export const described = <S extends object>(schema: S, description: string): S & { description: string } => ({
  ...schema,
  description,
});

const memberRule = (what: string): object => ({
  description: `${what}: its code, or { column } to read its name from a column.`,
  oneOf: [text, object(['column'], { column: described(text, 'Header of the column with the name.') })],
});

/** Which published set figures belong to. */
export const additiveSet = {
  description:
    'Which published set the figures belong to: total, regions, line-items, country, part or none. One set of a platform, metric and date enters totals.',
  oneOf: [
    object(['kind'], { kind: { enum: ['total', 'country', 'part', 'none'] } }),
    object(['kind', 'members'], {
      kind: { enum: ['regions', 'line-items'] },
      members: described(
        { type: 'array', minItems: 1, items: text },
        'Codes of all members of the breakdown.',
      ),
    }),
  ],
};

/** The members that a dataset, a figure or an override may name. */
export const memberRules = {
  platform: memberRule('The platform'),
  geography: memberRule('The geography'),
  tier: memberRule('The subscription tier'),
  lineItem: memberRule('The line item of money'),
  audience: memberRule('The audience band'),
  audienceDimension: described(
    { enum: ['All', 'Age', 'Gender', 'Device'] },
    'What the audience bands divide; bands of two dimensions never add up.',
  ),
  content: object(
    ['level', 'type'],
    {
      level: { enum: ['Type', 'Genre', 'Game', 'Title'] },
      type: memberRule('The content type'),
      column: described(text, 'Header of the column with the name of genre, game or title.'),
    },
    'What content the figure is about.',
  ),
  indicator: memberRule('The published ratio or price'),
  segment: memberRule('The part that an indicator is about'),
  marketMeasure: described(text, 'What a figure of a whole market measures.'),
};

/** The unit of a figure. */
export const unit = described(
  { enum: UNIT_NAMES },
  'Unit of the numbers as written: k is thousand, mm million, bn billion. A unit in a cell that says otherwise refuses the record.',
);
