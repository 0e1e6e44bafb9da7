import { valueFormatter } from 'powerbi-visuals-utils-formattingutils';
import type { FormatValue } from './format-value';
import { unscaledFormat } from './unscaled-format';

type Formatter = (value: Parameters<FormatValue>[0]) => string;

/** Used when a measure carries no format string: thousands separated, up to two decimals. */
const DEFAULT_NUMBER_FORMAT = '#,0.##';

/** Formats by the model's format strings in the host's locale; keeps one formatter per format. */
export function createFormatValue(locale: string): FormatValue {
  const formatters = new Map<string, Formatter>();
  return (value, format) => {
    const key = format ?? (typeof value === 'number' ? DEFAULT_NUMBER_FORMAT : '');
    if (key === '') return value instanceof Date ? value.toLocaleDateString(locale) : String(value ?? '');
    const formatter = formatters.get(key) ?? createFormatter(key, locale);
    formatters.set(key, formatter);
    return formatter(value);
  };
}

function createFormatter(modelFormat: string, locale: string): Formatter {
  const { format, divisor } = unscaledFormat(modelFormat);
  const formatter = valueFormatter.create({ format, cultureSelector: locale });
  return (value) => formatter.format(typeof value === 'number' ? value / divisor : value);
}
