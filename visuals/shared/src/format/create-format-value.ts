import { valueFormatter } from 'powerbi-visuals-utils-formattingutils';
import type { FormatValue } from './format-value';

/** Used when a measure carries no format string: thousands separated, up to two decimals. */
const DEFAULT_NUMBER_FORMAT = '#,0.##';

/** Formats by the model's format strings in the host's locale; keeps one formatter per format. */
export function createFormatValue(locale: string): FormatValue {
  const formatters = new Map<string, ReturnType<typeof valueFormatter.create>>();
  return (value, format) => {
    const key = format ?? (typeof value === 'number' ? DEFAULT_NUMBER_FORMAT : '');
    if (key === '') return value instanceof Date ? value.toLocaleDateString(locale) : String(value ?? '');
    let formatter = formatters.get(key);
    if (formatter === undefined) {
      formatter = valueFormatter.create({ format: key, cultureSelector: locale });
      formatters.set(key, formatter);
    }
    return formatter.format(value);
  };
}
