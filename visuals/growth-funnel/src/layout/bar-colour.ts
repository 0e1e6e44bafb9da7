import { colourFor, type Palette } from '../../../shared/src/palette/palette';
import type { FunnelStage } from '../funnel-model';
import type { BarOptions, ColourBy } from '../funnel-options';

/** What colours a bar is painted with. */
export interface BarPaint {
  readonly bars: BarOptions;
  readonly palette: Palette;
  readonly segmentColour: string | undefined;
}

/**
 * Colour of a stage's bar. Gains are neutral, for they are no success of the step; then comes how
 * the stage did, where the author wants that; then a rule, the segment, the colour of the pane.
 */
export function barColour(stage: FunnelStage, { bars, palette, segmentColour }: BarPaint): string {
  const { ruleColour } = stage;
  if (stage.isGain) return colourFor(palette, ruleColour('gainFill') ?? bars.gainFill, palette.neutral);
  switch (judgementOf(stage, bars.colourBy)) {
    case 'better':
      return colourFor(palette, ruleColour('betterFill') ?? bars.betterFill, palette.better);
    case 'worse':
      return colourFor(palette, ruleColour('worseFill') ?? bars.worseFill, palette.worse);
    case undefined:
      return colourFor(palette, ruleColour('fill') ?? segmentColour ?? bars.fill, palette.accent);
  }
}

/** How a stage did, as displayed; undefined where there is nothing to judge it by. */
export function judgementOf(
  { change, isTargetReached }: Pick<FunnelStage, 'change' | 'isTargetReached'>,
  colourBy: ColourBy,
): 'better' | 'worse' | undefined {
  switch (colourBy) {
    case 'fill':
      return undefined;
    case 'target':
      return isTargetReached === undefined ? undefined : isTargetReached ? 'better' : 'worse';
    case 'comparison':
      return change === undefined || change.ratio === 0 ? undefined : change.ratio > 0 ? 'better' : 'worse';
  }
}
