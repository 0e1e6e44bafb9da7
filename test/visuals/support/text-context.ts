import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLocalise } from '../../../visuals/shared/src/localise/localise.js';
import type { Palette } from '../../../visuals/shared/src/palette/palette.js';
import type { LayoutContext, TextContext } from '../../../visuals/shared/src/shell/visual-definition.js';
import { estimateTextWidth } from '../../../visuals/shared/src/text/measure-text.js';

/** Where the visuals are. */
export const VISUALS_FOLDER = path.resolve(import.meta.dirname, '../../../visuals');

/** The string resources of a visual by key. */
export function stringsOf(visual: string, locale = 'en-US'): Readonly<Record<string, string>> {
  const file = path.join(VISUALS_FOLDER, visual, 'stringResources', locale, 'resources.resjson');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/**
 * Words of a visual's own resources and a formatter that only looks at decimals and percent signs:
 * the model's format strings themselves are tried in the browser, with Power BI's formatter.
 */
export function textContext(visual: string, locale = 'en-US'): TextContext {
  const strings = stringsOf(visual, locale);
  return {
    locale,
    localise: createLocalise((key) => {
      const text = strings[key];
      if (text === undefined) throw new Error(`${visual} has no string "${key}" for ${locale}.`);
      return text;
    }),
    formatValue: (value, format = '') => {
      if (typeof value !== 'number') return String(value);
      const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
      const isPercent = format.includes('%');
      return `${(isPercent ? value * 100 : value).toFixed(digits)}${isPercent ? '%' : ''}`;
    },
  };
}

const PALETTE: Palette = {
  isHighContrast: false,
  background: '#ffffff',
  foreground: '#222222',
  muted: '#666666',
  faint: '#e5e5e5',
  subtle: '#eeeeee',
  accent: '#118dff',
  better: '#0b7a75',
  worse: '#b83b0a',
  neutral: '#6b7280',
  focus: '#222222',
  seriesColour: () => '#12239e',
};

/** A light frame of the given size; text is measured by an estimate. */
export function layoutContext(visual: string, widthPx: number, heightPx: number): LayoutContext {
  return { ...textContext(visual), widthPx, heightPx, palette: PALETTE, measureText: estimateTextWidth };
}
