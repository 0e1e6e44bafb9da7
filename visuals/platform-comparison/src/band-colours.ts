import { mixColours } from '../../shared/src/palette/mix-colours';
import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { ComparisonOptions } from './comparison-options';

/** How much of the band's colour the poor, the fair and the good band keep. */
const STRENGTHS = [1, 0.6, 0.28] as const;

/**
 * Colours of the poor, the fair and the good band: one hue, the poor band the strongest. In high
 * contrast all are the background, and their edges tell.
 */
export function bandColours(
  { bandColour }: Pick<ComparisonOptions, 'bandColour'>,
  palette: Palette,
): readonly string[] {
  if (palette.isHighContrast) return STRENGTHS.map(() => palette.background);
  const strongest = colourFor(palette, bandColour, mixColours(palette.foreground, palette.background, 0.72));
  return STRENGTHS.map((strength) => mixColours(palette.background, strongest, strength));
}
