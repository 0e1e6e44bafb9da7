import { axisTicks, type AxisRequest, type AxisTick } from '../../shared/src/scene/axis-ticks';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import { haveEqualAxes } from './axis-extent';
import type { PanelCell, PlotFrame } from './plot-frame';
import type { PlotScale } from './plot-scale';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { symlogAxisTicks } from './symlog-ticks';
import { timeAxisTicks } from './time-ticks';

/** The two scales of a plot. */
export interface PlotScales {
  readonly x: PlotScale;
  readonly y: PlotScale;
}

/** What the axes of a panel are drawn from. */
export interface AxisInput {
  readonly model: QuadrantModel;
  readonly options: QuadrantOptions;
  readonly cell: PanelCell;
  readonly scales: PlotScales;
  readonly tickSizePx: number;
}

/** Grid lines, zero lines, the diagonal of equal axes, and tick labels where the panel has them. */
export function axisShapes(input: AxisInput, context: LayoutContext): readonly Shape[] {
  const { model, options, cell, scales, tickSizePx } = input;
  const { palette, measureText, locale } = context;
  const { plot, hasTicks } = cell;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const labelY = bottom + options.textSizePx * 0.8 + 2;
  const common = { sizePx: tickSizePx, measureText };
  const ticksOf = (axis: 'x' | 'y', request: AxisRequest): readonly AxisTick[] => {
    const { scale } = model[axis];
    if (scale === 'time') return timeAxisTicks(request, locale);
    return scale === 'symlog' ? symlogAxisTicks(request) : axisTicks(request);
  };
  const xTicks = ticksOf('x', {
    ...common,
    scale: scales.x,
    axisText: model.x.text,
    from: plot.x,
    to: right + 6,
    direction: 'horizontal',
  });
  const yTicks = ticksOf('y', {
    ...common,
    scale: scales.y,
    axisText: model.y.text,
    from: plot.y,
    to: bottom,
    direction: 'vertical',
  });
  const grid = { stroke: palette.faint, strokeWidth: 1, ...(palette.isHighContrast ? { dash: '1 5' } : {}) };
  const label = { kind: 'text', sizePx: tickSizePx, fill: palette.muted } as const;
  return [
    ...xTicks.flatMap(({ position, text }): readonly Shape[] => [
      { kind: 'line', x1: position, x2: position, y1: plot.y, y2: bottom, ...grid },
      ...(hasTicks.x ? [{ ...label, x: position, y: labelY, text, anchor: 'middle' } as const] : []),
    ]),
    ...yTicks.flatMap(({ position, text }): readonly Shape[] => [
      { kind: 'line', x1: plot.x, x2: right, y1: position, y2: position, ...grid },
      ...(hasTicks.y ? [{ ...label, x: plot.x - 6, y: position, text, anchor: 'end' } as const] : []),
    ]),
    ...zeroLines(input, context),
    ...diagonal(input, context),
  ];
}

/** Lines at zero where an axis runs from below it to above it. */
function zeroLines(
  { model, options, cell: { plot }, scales }: AxisInput,
  { palette }: LayoutContext,
): readonly Shape[] {
  if (!options.showZeroLines) return [];
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const canBeZero = (axis: 'x' | 'y'): boolean =>
    model[axis].scale === 'linear' || model[axis].scale === 'symlog';
  const [x, y] = [scales.x(0), scales.y(0)];
  const line = { kind: 'line', stroke: palette.muted, strokeWidth: 1 } as const;
  return [
    ...(canBeZero('x') && x > plot.x && x < right ? [{ ...line, x1: x, x2: x, y1: plot.y, y2: bottom }] : []),
    ...(canBeZero('y') && y > plot.y && y < bottom ? [{ ...line, x1: plot.x, x2: right, y1: y, y2: y }] : []),
  ];
}

/** Where both values are equal; a straight line on linear and on logarithmic axes alone. */
function diagonal(
  { model, options, cell: { plot }, scales }: AxisInput,
  { palette }: LayoutContext,
): readonly Shape[] {
  if (!haveEqualAxes(model, options) || model.x.scale === 'symlog') return [];
  const low = Math.max(scales.x.invert(plot.x), scales.y.invert(plot.y + plot.height));
  const high = Math.min(scales.x.invert(plot.x + plot.width), scales.y.invert(plot.y));
  if (!(low < high)) return [];
  const [from, to] = [low, high].map((value) => ({ x: scales.x(value), y: scales.y(value) }));
  if (from === undefined || to === undefined) return [];
  const paint = { stroke: palette.muted, strokeWidth: 1, dash: '1 3' } as const;
  return [{ kind: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...paint }];
}

/** The names of both measures, once for all panels. */
export function titleShapes(
  model: QuadrantModel,
  { titles, area }: PlotFrame,
  { palette, measureText, textSizePx }: LayoutContext & { readonly textSizePx: number },
): readonly Shape[] {
  if (titles === undefined) return [];
  const fitted = (text: string, widthPx: number): string =>
    fitText(text, { widthPx, sizePx: textSizePx, measureText });
  const title = { kind: 'text', sizePx: textSizePx, fill: palette.foreground, anchor: 'middle' } as const;
  return [
    { ...title, x: area.x + area.width / 2, y: titles.xY, text: fitted(model.x.name, area.width) },
    {
      ...title,
      x: titles.yX,
      y: area.y + area.height / 2,
      text: fitted(model.y.name, area.height),
      isVertical: true,
    },
  ];
}
