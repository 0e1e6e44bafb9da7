import { distinctColour } from '../../shared/src/palette/distinct-colour';
import { colourFor, type Palette } from '../../shared/src/palette/palette';
import type { ComparisonRow, Verdict } from './comparison-model';
import type { ComparisonOptions } from './comparison-options';
import { verdictColour } from './row-shapes';

/**
 * Colour of a platform's line: the rule of the author, a colour of its own, or whether the change it
 * shows is welcome. With a focus item the other lines step back.
 */
export function lineColour(
  row: ComparisonRow,
  of: { readonly verdict: Verdict; readonly hasFocus: boolean; readonly options: ComparisonOptions },
  palette: Palette,
): string {
  const { options } = of;
  if (row.isOthers) return palette.muted;
  if (row.ruleColours.fill !== undefined) return colourFor(palette, row.ruleColours.fill, palette.accent);
  if (row.isFocus) return colourFor(palette, options.focusColour, palette.accent);
  if (of.hasFocus && !palette.isHighContrast) return palette.neutral;
  return options.lineColours === 'platform'
    ? distinctColour(palette.seriesColour(row.name), palette)
    : verdictColour(of.verdict, options, palette);
}
