import {
  axisTicks,
  type AxisRequest,
  type AxisTick,
  type TickScale,
} from '../../shared/src/scene/axis-ticks';
import type { Shape } from '../../shared/src/scene/shape';
import type { LayoutContext } from '../../shared/src/shell/visual-definition';
import { fitText } from '../../shared/src/text/fit-text';
import type { PlotFrame } from './plot-frame';
import type { QuadrantModel } from './quadrant-model';
import type { QuadrantOptions } from './quadrant-options';
import { symlogAxisTicks } from './symlog-ticks';

/** The two scales of the plot. */
export interface PlotScales {
  readonly x: TickScale;
  readonly y: TickScale;
}

/** Grid lines, tick labels and titles of both axes. */
export function axisShapes(
  {
    model,
    frame,
    scales,
    options,
  }: {
    readonly model: QuadrantModel;
    readonly frame: PlotFrame;
    readonly scales: PlotScales;
    readonly options: QuadrantOptions;
  },
  context: LayoutContext,
): readonly Shape[] {
  const { palette, measureText } = context;
  const { plot, tickSizePx } = frame;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const labelY = bottom + options.textSizePx * 0.8 + 2;
  const common = { sizePx: tickSizePx, measureText };
  const ticksOf = (axis: 'x' | 'y', request: AxisRequest): readonly AxisTick[] =>
    model[axis].scale === 'symlog' ? symlogAxisTicks(request) : axisTicks(request);
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
      { ...label, x: position, y: labelY, text, anchor: 'middle' },
    ]),
    ...yTicks.flatMap(({ position, text }): readonly Shape[] => [
      { kind: 'line', x1: plot.x, x2: right, y1: position, y2: position, ...grid },
      { ...label, x: plot.x - 6, y: position, text, anchor: 'end' },
    ]),
    ...titleShapes(model, frame, options, context),
  ];
}

function titleShapes(
  model: QuadrantModel,
  { titles, plot }: PlotFrame,
  { textSizePx }: QuadrantOptions,
  { palette, measureText }: LayoutContext,
): readonly Shape[] {
  if (titles === undefined) return [];
  const fitted = (text: string, widthPx: number): string =>
    fitText(text, { widthPx, sizePx: textSizePx, measureText });
  const title = { kind: 'text', sizePx: textSizePx, fill: palette.foreground, anchor: 'middle' } as const;
  return [
    { ...title, x: plot.x + plot.width / 2, y: titles.xY, text: fitted(model.x.name, plot.width) },
    {
      ...title,
      x: titles.yX,
      y: plot.y + plot.height / 2,
      text: fitted(model.y.name, plot.height),
      isVertical: true,
    },
  ];
}
