// Not from the package's index, which brings its text measurement and fonts along: 3 KB of each package.
import { create } from 'powerbi-visuals-utils-formattingutils/lib/src/valueFormatter.js';
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

/** Formatting costs more than looking up; a report that never stops changing must not fill the memory. */
const MOST_TEXTS = 10_000;

function createFormatter(modelFormat: string, locale: string): Formatter {
  const { format, divisor } = unscaledFormat(modelFormat);
  const formatter = create({ format, cultureSelector: locale });
  const texts = new Map<number, string>();
  return (value) => {
    if (typeof value !== 'number') return formatter.format(value);
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = formatter.format(value / divisor);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(value, text);
    return text;
  };
}
