import type { RawFunnel } from '../data/raw-funnel';
import type { ScaleChoice } from '../funnel-options';

/** How lengths follow values; a logarithmic bar starts at `base`, which is below every positive value. */
export type BarScale = { readonly kind: 'linear' | 'sqrt' } | { readonly kind: 'log'; readonly base: number };

/** Below this share of the largest stage a linear bar is too short to compare. */
const SMALL_SHARE = 0.02;

/** The scale that a choice means for these values; linear where no value is above zero. */
export function barScale(choice: ScaleChoice, funnels: readonly RawFunnel[]): BarScale {
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const values = positive(stages.map(({ value }) => value));
  switch (choice) {
    case 'linear':
    case 'sqrt':
      return { kind: choice };
    case 'auto':
      return { kind: isSpread(values) ? 'sqrt' : 'linear' };
    case 'log': {
      const others = stages.flatMap(({ comparison, highlight }) => [
        comparison?.value ?? null,
        highlight ?? null,
      ]);
      const smallest = Math.min(...values, ...positive(others));
      return Number.isFinite(smallest) ? { kind: 'log', base: powerBelow(smallest) } : { kind: 'linear' };
    }
  }
}

/** Share of the room that a value fills, 0 to 1, when `largest` fills all of it. */
export function scaledShare(value: number, largest: number, scale: BarScale): number {
  if (value <= 0 || largest <= 0) return 0;
  const share = Math.min(1, value / largest);
  switch (scale.kind) {
    case 'linear':
      return share;
    case 'sqrt':
      return Math.sqrt(share);
    case 'log': {
      const room = Math.log10(largest / scale.base);
      return room > 0 ? Math.max(0, Math.log10(value / scale.base) / room) : 1;
    }
  }
}

function positive(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null && value > 0) as readonly number[];
}

function isSpread(values: readonly number[]): boolean {
  return values.length > 0 && Math.min(...values) < SMALL_SHARE * Math.max(...values);
}

/** The largest power of ten below the value; below 1e-300 numbers lose their digits. */
function powerBelow(value: number): number {
  return Math.max(1e-300, 10 ** (Math.ceil(Math.log10(value)) - 1));
}
