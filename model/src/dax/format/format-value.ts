import { toDate, toNumber } from '../value/convert.js';
import { DateTime, type Scalar } from '../value/scalar.js';
import { DaxError } from '../value/dax-error.js';
import { EN_US, type Culture } from './culture.js';
import { formatDate, isDateFormat } from './format-date.js';
import { formatNumber } from './format-number.js';

/** Predefined formats, which stand for custom ones. Source: Microsoft, FORMAT, "Predefined formats". */
function predefined(name: string, { currency, shortDate, longDate, longTime }: Culture): string | undefined {
  const formats: Readonly<Record<string, string>> = {
    'general number': '',
    currency,
    fixed: '0.00',
    standard: '#,0.00',
    percent: '0.00%',
    scientific: '0.00E+00',
    'short date': shortDate,
    'long date': longDate,
    'medium date': longDate,
    'short time': 'hh:nn',
    'long time': longTime,
    'medium time': 'hh:nn AM/PM',
    'general date': `${shortDate} ${longTime}`,
  };
  return Object.hasOwn(formats, name) ? formats[name] : undefined;
}

/**
 * A value as text by a format of Microsoft's FORMAT. BLANK is an empty text, text stays as it is; without a format numbers
 * are general and dates have date and time. Throws DaxError `dax/format` for a format that the engine does not know.
 */
export function formatValue(value: Scalar, format: string, culture: Culture = EN_US): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const named = format.trim().toLowerCase();
  if (typeof value === 'boolean' || named === 'true/false' || named === 'yes/no' || named === 'on/off')
    return formatBoolean(typeof value === 'boolean' ? value : toNumber(value) !== 0, named);
  if (format === '' && value instanceof DateTime)
    return formatDate(value, `${culture.shortDate} ${culture.longTime}`, culture);
  const pattern = predefined(named, culture) ?? format;
  const asDate = value instanceof DateTime ? !/^[^a-z]*[0#]/i.test(pattern) : isDateFormat(pattern);
  return asDate
    ? formatDate(toDate(value), pattern, culture)
    : formatNumber(toNumber(value), pattern, culture);
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
