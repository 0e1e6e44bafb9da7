import { ENCODINGS } from '../read/text-encoding.js';
import { DATE_FORMATS, SCALE_NAMES, THOUSANDS } from './format-rule.js';
import { described, object, text } from './schema-parts.js';

const texts = { type: 'array', items: text } as const;

const numberFormat = {
  decimal: described(
    { enum: ['.', ','] },
    'Decimal separator; detected over all values of the column when absent.',
  ),
  thousands: described({ enum: THOUSANDS }, 'Thousands separator; any consistent one when absent.'),
  empty: described(
    texts,
    "Texts that mean 'not published', such as n/a, - or .. (an empty cell always does).",
  ),
  scales: described(
    { type: 'object', additionalProperties: { enum: SCALE_NAMES } },
    'Further words for powers of ten, such as Mrd: bn.',
  ),
  currency: described(texts, 'Further ways in which the file writes the US dollar.'),
};

/** How one figure's numbers are written. */
export const numberFormatSchema = object(
  [],
  numberFormat,
  'How the numbers of this figure are written, where they differ from the rest of the file.',
);

/** How a dataset's files are written. */
export const formatSchema = object(
  [],
  {
    ...numberFormat,
    encoding: described({ enum: ENCODINGS }, 'Encoding of the bytes.'),
    delimiter: described({ enum: [',', ';', '|', '\t', 'tab'] }, 'What separates the cells.'),
    headerRow: described(
      { type: 'integer', minimum: 1 },
      'Line of the header; without it the header is found by its columns.',
    ),
    comment: described(text, 'Prefix of comment lines.'),
    dates: described({ enum: DATE_FORMATS }, 'How days and months are written.'),
    months: described(
      { type: 'array', items: text, minItems: 12, maxItems: 12 },
      "Names of the twelve months in the file's language; English ones are always known.",
    ),
  },
  'How the files are written. All of it is detected when absent, and counts when present.',
);
