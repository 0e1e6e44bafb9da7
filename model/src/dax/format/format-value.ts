import { toDate, toNumber } from '../value/convert.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { DaxError } from '../value/dax-error.js';
import { formatDate, isDateFormat } from './format-date.js';
import { formatNumber } from './format-number.js';

/** Named formats that stand for custom ones, in en-US. Source: Microsoft, FORMAT, "Predefined formats". */
const NAMED: Readonly<Record<string, string>> = {
  'general number': '',
  currency: '$#,0.00;($#,0.00);$#,0.00',
  fixed: '0.00',
  standard: '#,0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'short date': 'm/d/yyyy',
  'long date': 'dddd, mmmm d, yyyy',
  'medium date': 'dd-mmm-yy',
  'short time': 'hh:nn',
  'long time': 'h:nn:ss AM/PM',
  'medium time': 'hh:nn AM/PM',
  'general date': 'm/d/yyyy h:nn:ss AM/PM',
};

/**
 * A value as text by a format of Microsoft's FORMAT, in en-US. BLANK is an empty text, text stays as it is. Throws
 * DaxError `dax/format` for a format that the engine does not know.
 */
export function formatValue(value: Scalar, format: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const named = format.trim().toLowerCase();
  if (typeof value === 'boolean' || named === 'true/false' || named === 'yes/no' || named === 'on/off')
    return formatBoolean(typeof value === 'boolean' ? value : toNumber(value) !== 0, named);
  const pattern = NAMED[named] ?? format;
  const asDate = value instanceof DateTime ? !/^[^a-z]*[0#]/i.test(pattern) : isDateFormat(pattern);
  return asDate ? formatDate(toDate(value), pattern) : formatNumber(toNumber(value), pattern);
}

function formatBoolean(value: boolean, named: string): string {
  switch (named) {
    case 'yes/no':
      return value ? 'Yes' : 'No';
    case 'on/off':
      return value ? 'On' : 'Off';
    case 'true/false':
    case '':
      return value ? 'True' : 'False';
    default:
      throw new DaxError('dax/format', `The format "${named}" is not supported for True/False.`);
  }
}
