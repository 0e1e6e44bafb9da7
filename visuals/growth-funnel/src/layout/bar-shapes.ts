import type { Shape } from '../../../shared/src/scene/shape';
import type { FunnelStage } from '../funnel-model';
import type { FunnelOptions } from '../funnel-options';
import { barColour, type BarPaint } from './bar-colour';
import { barSpan, type BarRoom, type BarSpan } from './bar-geometry';

/** Where and how the bar of a stage is drawn. */
export interface BarFrame {
  readonly room: BarRoom;
  readonly top: number;
  readonly height: number;
  /** How far ticks may reach beyond the bar without touching the next one. */
  readonly overhang: number;
  readonly options: FunnelOptions;
  readonly paint: BarPaint;
}

/** How far the outline and the target tick reach beyond the bar. */
const OUTLINE_PX = 2;
const TICK_PX = 4;
const FADED_OPACITY = 0.3;

/**
 * The bar; a dashed empty one for BLANK, a hair line for zero, nothing for a negative value. While
 * another visual highlights, the bar is pale and its highlighted part solid.
 */
export function barShapes(stage: FunnelStage, frame: BarFrame): readonly Shape[] {
  return [
    ...valueShapes(stage, frame),
    ...(frame.options.rates.showComparison ? outlineShapes(stage, frame) : []),
    ...(frame.options.rates.showTarget ? targetShapes(stage, frame) : []),
  ];
}

/** The comparison period as a hollow bar of the same height. */
function outlineShapes(
  { comparison }: FunnelStage,
  { room, top, height, overhang, paint: { palette } }: BarFrame,
): readonly Shape[] {
  const span = barSpan(comparison, room);
  if (span === undefined || span.width === 0) return [];
  const outside = Math.min(OUTLINE_PX, overhang);
  const outline = {
    kind: 'rect',
    x: span.left,
    y: top - outside,
    width: span.width,
    height: height + 2 * outside,
    cornerPx: 3,
  } as const;
  return [
    // With two colours only, the line would be lost on the bar without an edge of its own.
    ...(palette.isHighContrast ? [{ ...outline, stroke: palette.background, strokeWidth: 5 }] : []),
    { ...outline, stroke: palette.foreground, strokeWidth: 1.5 },
  ];
}

/** A tick where the bar would end at the wanted step rate; at both ends of a centred bar. */
function targetShapes(
  { targetValue }: FunnelStage,
  { room, top, height, overhang, paint: { palette } }: BarFrame,
): readonly Shape[] {
  const span = targetValue === undefined ? undefined : barSpan(targetValue, room);
  if (span === undefined) return [];
  const ends = room.alignment === 'center' ? [span.left, span.left + span.width] : [span.left + span.width];
  const outside = Math.min(TICK_PX, overhang);
  const across = { y: top - outside, height: height + 2 * outside };
  return ends.flatMap((x): readonly Shape[] => [
    { kind: 'rect', ...across, x: x - 2, width: 4, fill: palette.background },
    { kind: 'rect', ...across, x: x - 1, width: 2, fill: palette.foreground },
  ]);
}

function valueShapes(stage: FunnelStage, frame: BarFrame): readonly Shape[] {
  const { room, top, height, paint } = frame;
  const { palette } = paint;
  if (stage.value === null) {
    return [
      {
        kind: 'rect',
        x: room.left,
        y: top,
        width: room.right - room.left,
        height,
        cornerPx: 3,
        stroke: palette.neutral,
        strokeWidth: 1,
        dash: '3 3',
      },
    ];
  }
  const span = barSpan(stage.value, room);
  if (span === undefined) return [];
  const fill = barColour(stage, paint);
  if (span.width === 0)
    return [{ kind: 'rect', x: span.left, y: top, width: 1, height, fill: palette.muted }];
  const hasHighlights = stage.highlight !== undefined;
  const bar: Shape = {
    kind: 'rect',
    x: span.left,
    y: top,
    width: span.width,
    height,
    cornerPx: Math.min(3, span.width / 2),
    fill,
    ...(hasHighlights ? { fillOpacity: FADED_OPACITY } : {}),
    ...(stage.isGain && palette.isHighContrast
      ? { fill: palette.background, stroke: palette.foreground, strokeWidth: 2 }
      : {}),
  };
  const highlighted = hasHighlights ? barSpan(stage.highlight, room) : undefined;
  return highlighted === undefined || highlighted.width === 0
    ? [bar]
    : [bar, { kind: 'rect', x: highlighted.left, y: top, width: highlighted.width, height, fill }];
}

/** The pale area that leads from a bar to the next one; none when one of them has no bar. */
export function connectorShape(
  from: { readonly span: BarSpan | undefined; readonly bottom: number },
  to: { readonly span: BarSpan | undefined; readonly top: number },
  fill: string,
): readonly Shape[] {
  if (from.span === undefined || to.span === undefined || to.top <= from.bottom) return [];
  return [
    {
      kind: 'polygon',
      points: [
        [from.span.left, from.bottom],
        [from.span.left + from.span.width, from.bottom],
        [to.span.left + to.span.width, to.top],
        [to.span.left, to.top],
      ],
      fill,
    },
  ];
}
