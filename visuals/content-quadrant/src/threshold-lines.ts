import type { Box } from '../../shared/src/geometry/box';
import type { PlotScales } from './axis-shapes';
import type { ThresholdLine } from './quadrant-layout';
import type { QuadrantModel, QuadrantPanel } from './quadrant-model';

/** The lines of a panel. */
export interface LineInput {
  readonly model: QuadrantModel;
  readonly panel: QuadrantPanel;
  readonly plot: Box;
  readonly scales: PlotScales;
  readonly crossing: { readonly x: number; readonly y: number };
}

/** The lines of a panel that a hand may move: those that no measure sets. */
export function thresholdLines({
  model,
  panel,
  plot,
  scales,
  crossing,
}: LineInput): readonly ThresholdLine[] {
  return (['x', 'y'] as const).flatMap((axis): readonly ThresholdLine[] => {
    const { isThresholdBound, text, name } = model[axis];
    if (isThresholdBound) return [];
    const scale = scales[axis];
    const valueAt = (pixel: number): number => roundedTo(scale.invert(pixel), pixelValue(scale, pixel));
    const ends = axis === 'x' ? [plot.x, plot.x + plot.width] : [plot.y + plot.height, plot.y];
    return [
      {
        axis,
        at: crossing[axis],
        plot,
        value: panel.thresholds[axis],
        valueAt,
        pixelOf: scale,
        textOf: text,
        name,
        range: [scale.invert(ends[0] ?? 0), scale.invert(ends[1] ?? 0)],
      },
    ];
  });
}

/** How much of the axis a pixel covers at a place. */
function pixelValue(scale: PlotScales['x'], pixel: number): number {
  return Math.abs(scale.invert(pixel + 0.5) - scale.invert(pixel - 0.5));
}

/** The value with no more digits than `step` can tell: to the power of ten at or below the step. */
function roundedTo(value: number, step: number): number {
  if (!(step > 0) || !Number.isFinite(step)) return value;
  const digits = Math.floor(Math.log10(step));
  if (digits < -15 || digits > 15) return value;
  // Dividing by a power of ten above one keeps decimal fractions as they are written.
  return digits < 0
    ? Math.round(value * 10 ** -digits) / 10 ** -digits
    : Math.round(value / 10 ** digits) * 10 ** digits;
}
