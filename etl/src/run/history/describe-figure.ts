import type { FigureState } from './figure-state.js';

type Named = Pick<
  FigureState,
  'fact' | 'measure' | 'platform' | 'geography' | 'member' | 'periodEnd' | 'dataset'
>;

/** A figure in words: `closing_subscribers of netflix, WORLD, all at 2020-06-30 (netflix-subscribers)`. */
export function describeFigure({ measure, platform, geography, member, periodEnd, dataset }: Named): string {
  const members = [platform, geography, member].filter((part) => part !== '').join(', ');
  return `${measure}${members === '' ? '' : ` of ${members}`} at ${periodEnd} (${dataset})`;
}

/** The value of a figure with thousands separators and its base unit; prose in quotes, cut after 60 characters. */
export function printValue({ value, unit }: Pick<FigureState, 'value' | 'unit'>): string {
  if (unit === 'text') return `'${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`;
  return unit === 'count' ? groupDigits(value) : `${groupDigits(value)} ${unit}`;
}

/** Decimal text with thousands separators before the point: `24,900,000,000`. */
export function groupDigits(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
